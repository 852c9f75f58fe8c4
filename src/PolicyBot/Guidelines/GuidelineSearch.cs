using PolicyBot.Guidelines.Search;

namespace PolicyBot.Guidelines;

/// <summary>Finds the rule that answers a question. Built once for a guideline; immutable, and safe for many threads.</summary>
public sealed class GuidelineSearch
{
    private const int MostRanked = 5;
    private const int MostChoices = 3;
    private readonly GuidelineIndex index;

    /// <summary>Prepares a guideline for questions; takes tens of milliseconds.</summary>
    public GuidelineSearch(Guideline guideline) => index = new GuidelineIndex(guideline, Lexicon.Default);

    /// <summary>What the guideline says to a question.</summary>
    /// <param name="question">In bokmål, nynorsk, dialect or English, as short or long as people write; of a long text the first 200 words count.</param>
    public Answer Ask(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (ranking, evidence) = Rank(index.Reader.Read(question));
        if (ranking.Count == 0 || ranking[0].Score < Calibration.LeastCovered)
        {
            return new Answer.NotCovered(ranking);
        }
        return ranking[0].Score >= Calibration.LeastSure && evidence.Lead >= Calibration.LeastLead
            ? new Answer.Sure(ranking)
            : new Answer.Choices(ranking);
    }

    /// <summary>The evidence for the best section, for tests and for calibration.</summary>
    internal Evidence Weigh(string question) => Rank(index.Reader.Read(question)).Evidence;

    internal string Terms(string question) => string.Join(" | ", index.Reader.Read(question).Select(t => $"{t.Text}({t.Importance:0.00}):{string.Join(",", t.Features.Select(f => index.Space.Name(f.Id)))}"));

    private (IReadOnlyList<RankedSection> Ranking, Evidence Evidence) Rank(List<Term> terms)
    {
        var count = index.Sections.Count;
        Span<float> covered = stackalloc float[count];
        Span<float> example = stackalloc float[count];
        Span<float> chance = stackalloc float[index.Learnt.Classes];
        Span<float> together = stackalloc float[count];
        Span<int> order = stackalloc int[count];
        covered.Clear();
        example.Clear();
        chance.Clear();
        index.Texting.Score(terms, covered);
        index.Asking.Score(terms, example);
        index.Learnt.Score(terms, chance);
        var absent = 0f;
        foreach (var c in chance[count..])
        {
            absent += c;
        }
        for (var i = 0; i < count; i++)
        {
            together[i] = -Calibration.Weigh(covered[i], example[i], chance[i] / Math.Max(1 - absent, 0.001f));
            order[i] = i;
        }
        together.Sort(order);
        var (foreign, elsewhere) = Outside(terms);
        var ranking = new List<RankedSection>(MostRanked);
        var first = default(Evidence);
        for (var i = 0; i < Math.Min(MostRanked, count) && (i == 0 || covered[order[i]] > 0); i++)
        {
            var at = order[i];
            var lead = i == 0 && count > 1 ? together[1] - together[0] : 0;
            var evidence = new Evidence(covered[at], example[at], chance[at], lead, foreign, i == 0 ? index.Texting.Missed(terms, at) : first.Missed, absent, elsewhere);
            var score = Calibration.Chance(evidence);
            if (i == 0)
            {
                first = evidence;
            }
            ranking.Add(new RankedSection(index.Sections[at], i == 0 ? score : Math.Min(score, ranking[^1].Score)));
        }
        return (ranking, first);
    }

    private (float Foreign, float Elsewhere) Outside(List<Term> terms)
    {
        var (total, foreign, elsewhere) = (0f, 0f, 0f);
        foreach (var term in terms)
        {
            total += term.Importance;
            elsewhere += term.IsElsewhere ? term.Importance : 0;
            foreign += term.Features.Any(feature => index.Texting.Has(feature.Id)) ? 0 : term.Importance;
        }
        return total > 0 ? (foreign / total, elsewhere / total) : (1, 0);
    }
}
