using PolicyBot.Conversation;

namespace PolicyBot.Guidelines;

/// <summary>Answers questions from the asker's own municipality's guidelines.</summary>
internal sealed class AnswerDialog : IDialog
{
    public const string Show = "answer.show";

    public const string SectionKey = "section";

    /// <summary>The most characters of a question that are read; what comes after them changes no answer.</summary>
    public const int QuestionLimit = 2000;

    public IReadOnlyList<string> Verbs => [Show];

    public bool IsPersonal => false;

    /// <summary>Answers a question in free text.</summary>
    public static Reply Answer(Turn turn, string question)
    {
        if (string.IsNullOrWhiteSpace(question))
        {
            return new Reply.Notice(new AnswerTexts(turn.Language).AskSomething);
        }
        var read = question.Length > QuestionLimit ? question[..QuestionLimit] : question;
        return turn.Municipality.Search.Ask(read) switch
        {
            Answer.Sure sure => new Reply.Card(AnswerCard.For(sure.Ranking[0].Section, turn)),
            Answer.Choices choices => new Reply.Card(AnswerCard.Choose([.. choices.Ranking.Take(3).Select(ranked => ranked.Section)], turn)),
            _ => new Reply.Card(AnswerCard.NotCovered(turn)),
        };
    }

    public Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) => Task.FromResult<Reply>(
        turn.Municipality.Guideline.Find(new SectionId(press[SectionKey])) is { } section
            ? new Reply.Card(AnswerCard.For(section, turn))
            : new Reply.Notice(new AnswerTexts(turn.Language).UnknownRule));
}
