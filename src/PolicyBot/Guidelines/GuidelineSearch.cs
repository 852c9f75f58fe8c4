using PolicyBot.Guidelines.FollowUps;
using PolicyBot.Guidelines.Search;

namespace PolicyBot.Guidelines;

/// <summary>Finds the rule that answers a question. Built once for a guideline; immutable, and safe for many threads.</summary>
public sealed class GuidelineSearch
{
    private const int MostRanked = 5;
    private readonly Lazy<GuidelineIndex> prepared;
    private readonly Lazy<Suggestions> suggestions;

    /// <summary>For a guideline, which is prepared for questions at the first of them, or at <see cref="Prepare"/>.</summary>
    public GuidelineSearch(Guideline guideline)
    {
        prepared = new Lazy<GuidelineIndex>(() => new GuidelineIndex(guideline, Lexicon.Default));
        suggestions = new Lazy<Suggestions>(() => new Suggestions(guideline, Ask));
    }

    /// <summary>Prepares the guideline now, so that the first question need not wait; takes some tenths of a second.</summary>
    public void Prepare() => _ = (prepared.Value, suggestions.Value);

    /// <summary>Whether it is prepared, so that no question waits.</summary>
    public bool IsPrepared => prepared.IsValueCreated && suggestions.IsValueCreated;

    /// <summary>The sections that may be meant by what somebody is typing, best first.</summary>
    /// <param name="text">As <see cref="Ask(string)"/>; its last word may be half typed. Without a word in it: the first of the document.</param>
    /// <param name="count">The most that are wanted.</param>
    public IReadOnlyList<Section> Suggest(string text, int count) => suggestions.Value.For(text, count);

    /// <summary>What the guideline says to a question.</summary>
    /// <param name="question">In bokmål, nynorsk, dialect or English, as short or long as people write; of a long text the first 200 words count.</param>
    public Answer Ask(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Ask(Read(question));
    }

    /// <summary>Reads a question as <see cref="Ask(string)"/> does, for who asks several times with it.</summary>
    internal ReadText Read(string question) => prepared.Value.Reader.ReadText(question);

    /// <summary>What the guideline says to a question that was read.</summary>
    internal Answer Ask(ReadText question) => Ask(prepared.Value, question);

    /// <summary>What the guideline says to a question that goes on with an earlier one: its own words weigh most.</summary>
    /// <param name="question">As it was read.</param>
    /// <param name="topic">What the earlier question was about.</param>
    /// <param name="share">How much a word of the topic counts, against 1 for a word of the question.</param>
    internal Answer Ask(ReadText question, LastTopic topic, float share) => Ask(question.GoingOnWith(Read(topic.Words), share));

    private static Answer Ask(GuidelineIndex index, ReadText text)
    {
        var ranking = Rank(index, text, out var lead);
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
        var index = prepared.Value;
        var text = index.Reader.ReadText(question);
        var terms = text.Terms;
        var nearest = Rank(index, text, out _).Select(ranked => (SectionId?)ranked.Section.Id).FirstOrDefault();
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

    private static List<RankedSection> Rank(GuidelineIndex index, ReadText text, out float lead)
    {
        using var evidence = new Evidence(index, text);
        Span<(int Section, float Fit)> best = stackalloc (int, float)[MostRanked];
        var count = Best(evidence, index.Sections.Count, best);
        lead = count > 1 ? best[0].Fit - best[1].Fit : 1;
        var ranking = new List<RankedSection>(MostRanked);
        if (count > 0)
        {
            var covered = Calibration.Covered(evidence.Absent, evidence.Example[best[0].Section], text.Words.Count);
            foreach (var (section, fit) in best[..count])
            {
                // What is left of the chance for a section behind the first, by how far it is behind.
                ranking.Add(new RankedSection(index.Sections[section], covered * Math.Exp(fit - best[0].Fit)));
            }
        }
        return ranking;
    }

    // The sections that fit best, best first; none that has nothing of the question.
    private static int Best(Evidence evidence, int sections, Span<(int Section, float Fit)> best)
    {
        var count = 0;
        for (var section = 0; section < sections; section++)
        {
            if (evidence.Covered[section] <= 0)
            {
                continue;
            }
            var fit = evidence.Fit(section);
            var at = count;
            while (at > 0 && best[at - 1].Fit < fit)
            {
                at--;
            }
            if (at < best.Length)
            {
                count = Math.Min(count + 1, best.Length);
                best[at..(count - 1)].CopyTo(best[(at + 1)..]);
                best[at] = (section, fit);
            }
        }
        return count;
    }
}
