using PolicyBot.Conversation;
using PolicyBot.Feedback;
using PolicyBot.Guidelines.FollowUps;
using PolicyBot.Guidelines.Versions;
using PolicyBot.Questions;

namespace PolicyBot.Guidelines;

/// <summary>Answers questions from the asker's own municipality's guidelines.</summary>
internal sealed class AnswerDialog(Tallies tallies, AnswerMetrics metrics, LastTopics topics, VersionHistory history) : IDialog
{
    public const string Show = "answer.show";
    public const string NoneOfThese = "answer.none";

    /// <summary>Goes back to what the card showed first.</summary>
    public const string Back = "answer.back";

    public const string SectionKey = "section";

    /// <summary>The version of the guidelines that the card was given under.</summary>
    public const string VersionKey = "version";

    public IReadOnlyList<string> Verbs => [Show, Back, NoneOfThese];

    public bool IsPersonal => false;

    /// <summary>Answers a question in free text, which may go on with the one before.</summary>
    /// <param name="turn">Who asks, and where.</param>
    /// <param name="text">What they wrote, as it is passed on if they want that.</param>
    /// <param name="question">What of it is asked of the guidelines.</param>
    public Reply Answer(Turn turn, string text, string question)
    {
        var (answer, topic) = FollowUp.Ask(turn.Municipality.Search, question, topics.Find(turn));
        topics.Remember(turn, topic);
        tallies.Add(turn, answer, text);
        metrics.Add(turn.Municipality.Id, answer);
        return ReplyWith(answer, turn, text);
    }

    /// <summary>An answer as the reader sees it.</summary>
    /// <param name="answer">What the guidelines say.</param>
    /// <param name="turn">Who reads it.</param>
    /// <param name="question">What was asked, for the informasjonsrådgiver; empty: the reader did not write it.</param>
    public static Reply ReplyWith(Answer answer, Turn turn, string question = "") => answer switch
    {
        Answer.Sure sure => First([sure.Ranking[0].Section], AnswerPath.New(), turn, question),
        Answer.Choices choices => First([.. choices.Ranking.Take(AnswerPath.MostChoices).Select(ranked => ranked.Section)], AnswerPath.New(), turn, question),
        _ => new Reply.Card(AnswerCard.NotCovered(turn, question)),
    };

    public Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) => history.WithChangeAsync(Handle(turn, press), turn, press, cancellationToken);

    private Reply Handle(Turn turn, Press press)
    {
        if (press.Verb == NoneOfThese)
        {
            return new Reply.Card(AnswerCard.NotCovered(turn, press[QuestionDialog.TextKey]));
        }
        var guideline = turn.Municipality.Guideline;
        var path = AnswerPath.Of(press, guideline);
        if (press.Verb == Back && path.First.Count > 0)
        {
            return First([.. path.First.Select(guideline.Find).OfType<Section>()], path, turn);
        }
        if (guideline.Find(new SectionId(press[SectionKey])) is not { } section)
        {
            return new Reply.Notice(new AnswerTexts(turn.Language).UnknownRule);
        }
        tallies.AddOpened(turn, section.Id);
        topics.Remember(turn, LastTopic.Of(section));
        return new Reply.Card(AnswerCard.For(section, turn, path));
    }

    // One rule is an answer, several are a question back.
    private static Reply.Card First(IReadOnlyList<Section> sections, AnswerPath path, Turn turn, string question = "")
    {
        var from = path with { First = [.. sections.Select(section => section.Id)] };
        return new Reply.Card(sections is [var only] ? AnswerCard.For(only, turn, from, question) : AnswerCard.Choose(sections, turn, from, question));
    }
}
