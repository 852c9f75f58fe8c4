using PolicyBot.Guidelines.Search;

namespace PolicyBot.Guidelines.FollowUps;

/// <summary>What somebody was answered about, as far as a question that goes on with it needs to know.</summary>
/// <param name="Words">What tells what it was about, of the question and of the rule: folded, with spaces between.</param>
internal sealed record LastTopic(string Words)
{
    // The newest stand first: what was asked many turns ago has less and less to say.
    private const int MostWords = 16;

    // A question with fewer is known by the rule that it found.
    private const int LeastWords = 2;

    /// <summary>The topic after an answer; <c>null</c>: there is nothing to go on with.</summary>
    /// <param name="answer">What was answered. Where the guidelines had nothing, the topic is what it was before.</param>
    /// <param name="question">The words of what was asked, folded.</param>
    /// <param name="before">What it went on with; <c>null</c>: it stood alone.</param>
    public static LastTopic? After(Answer answer, List<string> question, LastTopic? before)
    {
        if (answer is Answer.NotCovered)
        {
            return before;
        }
        var words = Telling(question);
        if (before is not null)
        {
            words.AddRange(before.Words.Split(' '));
        }
        else if (words.Count < LeastWords)
        {
            words.AddRange(Telling(Folding.Words(answer.Ranking[0].Section.Title.Own)));
        }
        return Of(words);
    }

    /// <summary>The topic after a rule was opened by a button.</summary>
    public static LastTopic Of(Section section) => Of(Telling(Folding.Words(section.Title.Own)));

    private static LastTopic Of(IEnumerable<string> words) => new(string.Join(' ', words.Distinct().Take(MostWords)));

    private static List<string> Telling(List<string> words) => words.FindAll(FollowUp.IsTelling);
}
