using PolicyBot.Conversation;
using PolicyBot.Guidelines;
using PolicyBot.Privacy;

namespace PolicyBot.Feedback;

/// <summary>Counts in memory, so that no answer waits for the database; <see cref="TallyRounds"/> stores it. Safe for many threads.</summary>
internal sealed class Tallies
{
    // Where the database is gone for long, what comes on top is not counted.
    private const int Most = 20_000;

    private readonly Lock gate = new();
    private Dictionary<Tally, int> counts = [];
    private Dictionary<UncoveredQuestion, int> uncovered = [];

    /// <summary>Counts the answer to a question. Of one that is not covered the text is kept, without what tells who somebody is.</summary>
    public void Add(Turn turn, Answer answer, string question)
    {
        switch (answer)
        {
            case Answer.Sure sure:
                Add(Of(turn, sure.Ranking[0].Section.Id, TallyKind.Answered));
                break;
            case Answer.Choices choices:
                foreach (var ranked in choices.Ranking.Take(AnswerPath.MostChoices))
                {
                    Add(Of(turn, ranked.Section.Id, TallyKind.Offered));
                }
                break;
            default:
                Add(Of(turn, section: null, TallyKind.NotCovered));
                if (Kept(question) is { } text)
                {
                    Add(new UncoveredQuestion(turn.Municipality.Id, Week.Of(turn.At), text));
                }
                break;
        }
    }

    /// <summary>Counts that a rule was opened by a button.</summary>
    public void AddOpened(Turn turn, SectionId section) => Add(Of(turn, section, TallyKind.Opened));

    /// <summary>What has been counted since the last time.</summary>
    public Tallied Take()
    {
        lock (gate)
        {
            var taken = new Tallied(counts, uncovered);
            (counts, uncovered) = ([], []);
            return taken;
        }
    }

    /// <summary>Takes back what could not be stored.</summary>
    public void PutBack(Tallied tallied)
    {
        lock (gate)
        {
            foreach (var (tally, times) in tallied.Counts)
            {
                Add(counts, tally, times);
            }
            foreach (var (question, times) in tallied.Uncovered)
            {
                Add(uncovered, question, times);
            }
        }
    }

    /// <summary>What a turn is counted as.</summary>
    public static Tally Of(Turn turn, SectionId? section, TallyKind kind) =>
        new(turn.Municipality.Id, Week.Of(turn.At), section, turn.Municipality.Guideline.Source.Version, kind);

    private void Add(Tally tally)
    {
        lock (gate)
        {
            Add(counts, tally, 1);
        }
    }

    private void Add(UncoveredQuestion question)
    {
        lock (gate)
        {
            Add(uncovered, question, 1);
        }
    }

    private static void Add<T>(Dictionary<T, int> into, T key, int times) where T : notnull
    {
        if (into.TryGetValue(key, out var before) || into.Count < Most)
        {
            into[key] = before + times;
        }
    }

    // On one line; null: nothing in it can be read.
    private static string? Kept(string question)
    {
        var line = string.Join(' ', PersonalData.Mask(question).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!line.Any(char.IsLetter))
        {
            return null;
        }
        if (line.Length <= UncoveredQuestion.LongestText)
        {
            return line;
        }
        // Not in the middle of a character that takes two.
        var end = char.IsHighSurrogate(line[UncoveredQuestion.LongestText - 2]) ? UncoveredQuestion.LongestText - 2 : UncoveredQuestion.LongestText - 1;
        return $"{line.AsSpan(0, end)}…";
    }
}
