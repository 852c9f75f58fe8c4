using System.Diagnostics;
using PolicyBot.Conversation;

namespace PolicyBot.Questions;

/// <summary>The asker's side: see the question as it will be passed on, send it, read the reply, ask once more.</summary>
internal sealed class QuestionDialog(IQuestionStore questions, CardPlaces places) : IDialog
{
    public const string Ask = "question.ask";
    public const string Send = "question.send";
    public const string Show = "question.show";
    public const string OpenAgain = "question.open-again";
    public const string SendAgain = "question.send-again";

    public const string QuestionKey = "question";
    public const string TextKey = "text";
    public const string NameKey = "showName";

    public IReadOnlyList<string> Verbs => [Ask, Send, Show, OpenAgain, SendAgain];

    public bool IsPersonal => true;

    // What is shown here tells who asks what: it is a secret of the asker's, kept no longer than it takes to send.
    public Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) => press.Verb switch
    {
        Ask => Task.FromResult<Reply>(new Reply.Card(AskCard.For(QuestionId.New(), AskCard.Carried(press[TextKey]), showName: false, turn.Municipality, turn.Language), HoldsSecret: true)),
        Send => SendAsync(turn, press, cancellationToken),
        Show or OpenAgain or SendAgain => GoOnAsync(turn, press, cancellationToken),
        _ => throw new UnreachableException($"The verb {press.Verb} is no verb of the asker's."),
    };

    private async Task<Reply> SendAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (!QuestionId.TryParse(press[QuestionKey], out var id))
        {
            return NotFound(turn);
        }
        var to = await places.ForNewAsync(turn.Municipality, cancellationToken);
        var showName = press[NameKey] == "true";
        var text = press[TextKey];
        switch (QuestionRules.Decide(new PassQuestion(id, turn.Municipality.Id, turn.Person, showName, text, [.. to.Select(place => place.Recipient)], turn.At)))
        {
            case QuestionOutcome.Accepted accepted:
                var change = new QuestionChange
                {
                    Next = accepted.Next,
                    Event = accepted.Event,
                    At = turn.At,
                    Messages = QuestionTelling.OfAsking(accepted.Next, turn.Municipality, to),
                };
                // Pressed again, it is the one that was passed on already; an id can also be somebody else's.
                return await questions.AddAsync(change, cancellationToken) is { } stored && stored.AskerId == turn.Person.Id
                    ? Passed(stored, text, turn)
                    : NotFound(turn);
            case QuestionOutcome.Invalid invalid:
                return new Reply.Card(AskCard.For(id, QuestionRules.Masked(text), showName, turn.Municipality, turn.Language, invalid.Problem), HoldsSecret: true);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<Reply> GoOnAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (!QuestionId.TryParse(press[QuestionKey], out var id)
            || await questions.FindAsync(turn.Municipality.Id, id, cancellationToken) is not { } question)
        {
            return NotFound(turn);
        }
        if (press.Verb == Show)
        {
            return question.AskerId == turn.Person.Id
                ? new Reply.Card(question.IsOpen ? PassedCard.For(question, turn.Municipality, turn.Language, masked: false) : AnsweredCard.For(question, turn.Municipality, turn.Language), HoldsSecret: true)
                : NotFound(turn);
        }
        var text = press[TextKey];
        var outcome = press.Verb == OpenAgain ? QuestionRules.Hindrance(question, turn.Person) : QuestionRules.Decide(question, new AskAgain(turn.Person, text, turn.At));
        switch (outcome)
        {
            case null:
                return new Reply.Card(AskCard.ForAgain(question, "", turn.Municipality, turn.Language), HoldsSecret: true);
            case QuestionOutcome.Invalid invalid:
                return new Reply.Card(AskCard.ForAgain(question, QuestionRules.Masked(text), turn.Municipality, turn.Language, invalid.Problem), HoldsSecret: true);
            case QuestionOutcome.Accepted accepted:
                var at = await places.OfAsync(question, turn.Municipality, cancellationToken);
                var change = new QuestionChange
                {
                    Next = accepted.Next,
                    Event = accepted.Event,
                    At = turn.At,
                    Messages = QuestionTelling.OfAsking(accepted.Next, turn.Municipality, at),
                };
                // It has moved on: decide again on what is stored now.
                return await questions.TrySaveAsync(change, cancellationToken) is { } stored ? Passed(stored, text, turn) : await GoOnAsync(turn, press, cancellationToken);
            case QuestionOutcome.Refused refused:
                return new Reply.Notice(QuestionWords.Refused(refused.Reason, turn));
            default:
                throw new UnreachableException();
        }
    }

    private static Reply.Card Passed(PassedQuestion stored, string typed, Turn turn) =>
        new(PassedCard.For(stored, turn.Municipality, turn.Language, QuestionRules.Masked(typed) != typed.Trim()), HoldsSecret: true);

    private static Reply.Notice NotFound(Turn turn) => new(QuestionWords.Refused(QuestionRefusal.NotFound, turn));
}
