using PolicyBot.Conversation;
using PolicyBot.Privacy;

namespace PolicyBot.Questions;

/// <summary>Every rule on questions that are passed on. Knows no clock, database or card.</summary>
internal static class QuestionRules
{
    /// <summary>UTF-16 units that a question, an answer or a reason may have.</summary>
    public const int TextLimit = 2000;

    /// <summary>How often one can ask about the same: at first, and once again.</summary>
    public const int MostExchanges = 2;

    /// <summary>Passing a question on. Anybody may.</summary>
    public static QuestionOutcome Decide(PassQuestion command) => Problem(command.Text) ?? new QuestionOutcome.Accepted(
        new PassedQuestion
        {
            Id = command.Id,
            Municipality = command.Municipality,
            AskerId = command.By.Id,
            AskerName = command.ShowName ? command.By.Name : null,
            Exchanges = [new Exchange(Masked(command.Text), command.At)],
            DeliveredTo = command.To,
            DeliveredAt = command.To.Count > 0 ? command.At : null,
        },
        QuestionEvent.Passed);

    /// <summary>Bringing it to somebody who was set up later.</summary>
    public static QuestionOutcome Decide(PassedQuestion question, DeliverQuestion command) => new QuestionOutcome.Accepted(
        question with { DeliveredTo = command.To, DeliveredAt = command.At }, QuestionEvent.Delivered);

    /// <summary>Replying. The first reply stands.</summary>
    public static QuestionOutcome Decide(PassedQuestion question, ReplyToQuestion command) => Hindrance(question, command.Actor, command.Number)
        ?? Problem(command.Text)
        ?? new QuestionOutcome.Accepted(
            question with
            {
                Exchanges =
                [
                    .. question.Exchanges.SkipLast(1),
                    question.Last with { Reply = new QuestionReply(command.Kind, command.Text.Trim(), command.Actor.Person.Name, command.At) },
                ],
            },
            command.Kind == ReplyKind.Answered ? QuestionEvent.Answered : QuestionEvent.NotForUs);

    /// <summary>Asking once more, about the answer.</summary>
    public static QuestionOutcome Decide(PassedQuestion question, AskAgain command) => Hindrance(question, command.By)
        ?? Problem(command.Text)
        ?? new QuestionOutcome.Accepted(
            question with { Exchanges = [.. question.Exchanges, new Exchange(Masked(command.Text), command.At)] }, QuestionEvent.AskedAgain);

    /// <summary>Why somebody can't reply; <c>null</c>: they can.</summary>
    public static QuestionOutcome? Hindrance(PassedQuestion question, Actor actor, int number) => actor switch
    {
        _ when !actor.IsIn(Role.Adviser) => Refuse(QuestionRefusal.NotTheAdviser),
        _ when number < 1 || number > question.Exchanges.Count => Refuse(QuestionRefusal.NotFound),
        _ when question.Exchanges[number - 1].Reply is { } first => new QuestionOutcome.AlreadyReplied(first),
        _ => null,
    };

    /// <summary>Why somebody can't ask once more; <c>null</c>: they can.</summary>
    public static QuestionOutcome? Hindrance(PassedQuestion question, Person by) => question switch
    {
        { AskerId: null } => Refuse(QuestionRefusal.TooLate),
        _ when question.AskerId != by.Id => Refuse(QuestionRefusal.NotFound),
        _ when question.Exchanges.Count >= MostExchanges => Refuse(QuestionRefusal.AskedTwice),
        { Last.Reply.Kind: ReplyKind.Answered } => null,
        _ => Refuse(QuestionRefusal.NotAnswered),
    };

    /// <summary>The text as it is passed on: without the white space around it and without national identity numbers.</summary>
    public static string Masked(string text) => PersonalData.Mask(text.Trim(), PersonalDataKinds.NationalIdentityNumber).Text;

    private static QuestionOutcome? Problem(string text) =>
        string.IsNullOrWhiteSpace(text) ? new QuestionOutcome.Invalid(FieldProblem.Missing)
        : text.Trim().Length > TextLimit ? new QuestionOutcome.Invalid(FieldProblem.TooLong)
        : null;

    private static QuestionOutcome.Refused Refuse(QuestionRefusal reason) => new(reason);
}
