using System.Diagnostics;
using System.Globalization;
using PolicyBot.Conversation;
using PolicyBot.Languages;

namespace PolicyBot.Questions;

/// <summary>The adviser's side: read a question, answer it, or say that it is not one for them.</summary>
internal sealed class ReplyDialog(IQuestionStore questions, CardPlaces places, Roles roles, ReaderLanguages languages) : IDialog
{
    public const string Show = "reply.show";
    public const string OpenAnswer = "reply.open-answer";
    public const string Answer = "reply.answer";
    public const string OpenReason = "reply.open-reason";
    public const string Reject = "reply.reject";

    public const string NumberKey = "number";

    public IReadOnlyList<string> Verbs => [Show, OpenAnswer, Answer, OpenReason, Reject];

    public bool IsPersonal => false;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var actor = await roles.ActorAsync(turn, Role.Adviser, cancellationToken);
        var number = int.TryParse(press[NumberKey], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        while (true)
        {
            var question = QuestionId.TryParse(press[QuestionDialog.QuestionKey], out var id) ? await questions.FindAsync(turn.Municipality.Id, id, cancellationToken) : null;
            if (question is null)
            {
                // First: others learn nothing.
                return new Reply.Notice(QuestionWords.Refused(actor.IsIn(Role.Adviser) ? QuestionRefusal.NotFound : QuestionRefusal.NotTheAdviser, turn));
            }
            var outcome = Decide(question, press, actor, number, turn.At);
            if (outcome is not QuestionOutcome.Accepted accepted)
            {
                return Answered(question, press, number, outcome, turn);
            }
            var change = new QuestionChange
            {
                Next = accepted.Next,
                Event = accepted.Event,
                By = turn.Person,
                At = turn.At,
                Messages = await TellAsync(accepted.Next, turn, cancellationToken),
            };
            // Somebody was first: decide again on what is stored now.
            if (await questions.TrySaveAsync(change, cancellationToken) is { } stored)
            {
                return Card(stored, number, turn);
            }
        }
    }

    private static QuestionOutcome? Decide(PassedQuestion question, Press press, Actor actor, int number, DateTimeOffset at) => press.Verb switch
    {
        Show => QuestionRules.Hindrance(question, actor, number) is QuestionOutcome.Refused refused ? refused : null,
        OpenAnswer or OpenReason => QuestionRules.Hindrance(question, actor, number),
        Answer => QuestionRules.Decide(question, new ReplyToQuestion(actor, number, ReplyKind.Answered, press[QuestionDialog.TextKey], at)),
        Reject => QuestionRules.Decide(question, new ReplyToQuestion(actor, number, ReplyKind.NotForUs, press[QuestionDialog.TextKey], at)),
        _ => throw new UnreachableException($"The verb {press.Verb} is no verb of the adviser's."),
    };

    private static Reply Answered(PassedQuestion question, Press press, int number, QuestionOutcome? outcome, Turn turn)
    {
        var kind = press.Verb is OpenAnswer or Answer ? ReplyKind.Answered : ReplyKind.NotForUs;
        return outcome switch
        {
            null when press.Verb == Show => Card(question, number, turn),
            null => new Reply.Card(ReplyCard.For(question, number, kind, turn.Municipality, turn.Language)),
            QuestionOutcome.Invalid invalid => new Reply.Card(
                ReplyCard.For(question, number, kind, turn.Municipality, turn.Language, press[QuestionDialog.TextKey], invalid.Problem)),
            QuestionOutcome.AlreadyReplied already => Card(question, number, turn, QuestionWords.AlreadyRepliedBy(already.First, new QuestionTexts(turn.Language))),
            QuestionOutcome.Refused refused => new Reply.Notice(QuestionWords.Refused(refused.Reason, turn)),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<IReadOnlyList<OutgoingMessage>> TellAsync(PassedQuestion next, Turn turn, CancellationToken cancellationToken)
    {
        var language = next.AskerId is { } asker ? await languages.OfReaderAsync(turn.Municipality, asker, cancellationToken) : turn.Municipality.Language;
        return QuestionTelling.OfReplying(next, turn.Municipality, await places.OfAsync(next, turn.Municipality, cancellationToken), language);
    }

    private static Reply.Card Card(PassedQuestion question, int number, Turn turn, string? notice = null) =>
        new(QuestionCard.For(question, number, turn.Municipality, turn.Language, notice));
}
