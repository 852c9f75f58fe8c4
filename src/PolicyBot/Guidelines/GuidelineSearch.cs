using PolicyBot.Guidelines.Search;

namespace PolicyBot.Guidelines;

/// <summary>Finds the rule that answers a question. Built once for a guideline; immutable, and safe for many threads.</summary>
public sealed class GuidelineSearch
{
    private const int MostRanked = 5;
    private readonly GuidelineIndex index;

    /// <summary>Prepares a guideline for questions; takes about a tenth of a second.</summary>
    public GuidelineSearch(Guideline guideline) => index = new GuidelineIndex(guideline, Lexicon.Default);

    /// <summary>What the guideline says to a question.</summary>
    /// <param name="question">In bokmål, nynorsk, dialect or English, as short or long as people write; of a long text the first 200 words count.</param>
    public Answer Ask(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var ranking = Rank(index.Reader.Read(question), out var lead);
        if (ranking.Count == 0 || ranking[0].Score < Calibration.LeastCovered)
        {
            return new Answer.NotCovered(ranking);
        }
        return ranking[0].Score >= Calibration.LeastSure && lead >= Calibration.LeastLead
            ? new Answer.Sure(ranking)
            : new Answer.Choices(ranking);
    }

    /// <summary>How each word of a question was understood, and whether the section that came nearest has it.</summary>
    internal IReadOnlyList<UnderstoodWord> Explain(string question)
    {
        var terms = index.Reader.Read(question);
        var nearest = Rank(terms, out _).Select(ranked => (SectionId?)ranked.Section.Id).FirstOrDefault();
        var section = index.Sections.ToList().FindIndex(section => section.Id == nearest);
        return
        [
            .. terms.Select(term => new UnderstoodWord(
                term.Text,
                [.. term.Features.Select(feature => index.Space.Name(feature.Id))],
                term.Importance,
                term.Features.Any(feature => index.Texts.Has(feature.Id, section)))),
        ];
    }

    private List<RankedSection> Rank(List<Term> terms, out float lead)
    {
        var count = index.Sections.Count;
        var classes = index.Classifier.Classes;
        var scores = new float[(3 * count) + classes];
        var covered = scores.AsSpan(0, count);
        var example = scores.AsSpan(count, count);
        var order = scores.AsSpan(2 * count, count);
        var chance = scores.AsSpan(3 * count);
        index.Texts.Score(terms, covered);
        index.Examples.Score(terms, example);
        index.Classifier.Score(terms, chance);
        var absent = Sum(chance[count..]);
        var sections = new int[count];
        for (var i = 0; i < count; i++)
        {
            // Which section it is and whether it is any are asked apart: an absent matter takes the same share from each.
            order[i] = -Calibration.Fit(covered[i], example[i], chance[i] / Math.Max(1 - absent, 0.001f));
            sections[i] = i;
        }
        order.Sort(sections.AsSpan());
        lead = count > 1 ? order[1] - order[0] : 1;

        var (foreign, isInField) = Survey(terms);
        var ranking = new List<RankedSection>(MostRanked);
        foreach (var at in sections.AsSpan(0, Math.Min(MostRanked, count)))
        {
            if (covered[at] > 0)
            {
                var score = Calibration.Chance(new Evidence(example[at], chance[at], foreign, absent, isInField));
                ranking.Add(new RankedSection(index.Sections[at], ranking.Count > 0 ? Math.Min(score, ranking[^1].Score) : score));
            }
        }
        return ranking;
    }

    private (float Foreign, bool IsInField) Survey(List<Term> terms)
    {
        var (total, foreign, isInField) = (0f, 0f, false);
        foreach (var term in terms)
        {
            var known = false;
            foreach (var feature in term.Features)
            {
                known |= index.Texts.Has(feature.Id);
            }
            total += term.Importance;
            foreign += known ? 0 : term.Importance;
            isInField |= term.IsField;
        }
        return (total > 0 ? foreign / total : 1, isInField);
    }

    private static float Sum(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
        {
            sum += value;
        }
        return sum;
    }
}
