using System.Collections.Frozen;
using PolicyBot.Crisis;
using PolicyBot.Talk;

namespace PolicyBot.Conversation;

/// <summary>Takes each turn to the dialog that it is for.</summary>
internal sealed class TurnHandler(IEnumerable<IDialog> dialogs, Listener listener, IContactStore contacts, IOutbox outbox, ICrisisStore crises) : ITurnHandler
{
    private readonly FrozenDictionary<string, IDialog> byVerb = (
        from dialog in dialogs
        from verb in dialog.Verbs
        select (verb, dialog)).ToFrozenDictionary(pair => pair.verb, pair => pair.dialog);

    public async Task<Reply> OnTextAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        await MetAsync(turn, cancellationToken);
        return CommandWords.PressOf(text) is { } press
            ? await HandleAsync(turn, press, cancellationToken)
            : WithBanner(listener.Answer(turn, text), await crises.FindAsync(turn.Municipality.Id, cancellationToken), turn);
    }

    public async Task<Reply> OnPressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        await MetAsync(turn, cancellationToken);
        return await HandleAsync(turn, press, cancellationToken);
    }

    public async Task<Reply> OnInstalledAsync(Turn turn, CancellationToken cancellationToken)
    {
        await MetAsync(turn, cancellationToken);
        return WithBanner(new Reply.Card(HelpCard.Welcome(turn)), await crises.FindAsync(turn.Municipality.Id, cancellationToken), turn);
    }

    public async Task<Reply> OnRefreshAsync(Turn turn, Press press, CancellationToken cancellationToken) =>
        byVerb.GetValueOrDefault(press.Verb) is { OnlyReads: true } dialog
            ? WithBanner(await dialog.HandleAsync(turn, press, cancellationToken), await crises.FindAsync(turn.Municipality.Id, cancellationToken), turn)
            : new Reply.Silence();

    public bool Knows(string verb) => byVerb.ContainsKey(verb);

    private async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (dialog, crisis) = (byVerb[press.Verb], await crises.FindAsync(turn.Municipality.Id, cancellationToken));
        if (crisis.IsSet && dialog.YieldsInCrisis)
        {
            return new Reply.Card(CrisisCard.InPlaceOfHelp(crisis, turn));
        }
        Reply reply;
        try
        {
            reply = await dialog.HandleAsync(turn, press, cancellationToken);
            // Its own cards say it, and say it as it is after what was done.
            reply = dialog is CrisisDialog ? reply : WithBanner(reply, crisis, turn);
        }
        catch (RosterUnavailableException)
        {
            return new Reply.Notice(new ConversationTexts(turn.Language).RosterUnavailable);
        }
        if (!dialog.IsPersonal || turn.Place.Kind is PlaceKind.Personal or PlaceKind.Dialog || reply is not Reply.Card card)
        {
            return reply;
        }
        var message = OutgoingMessage.New(new Recipient.OnePerson(turn.Person.Id), card.Content) with { IsSecret = card.HoldsSecret };
        await outbox.AddAsync(turn.Municipality.Id, [message], turn.At, cancellationToken);
        return new Reply.Notice(new ConversationTexts(turn.Language).SentToYourChat);
    }

    private static Reply WithBanner(Reply reply, CrisisState crisis, Turn turn) =>
        crisis.IsSet && reply is Reply.Card card ? card with { Content = CrisisCard.WithBanner(card.Content, crisis, turn.Language) } : reply;

    private ValueTask MetAsync(Turn turn, CancellationToken cancellationToken) =>
        contacts.RememberAsync(
            turn.Municipality.Id,
            turn.Person.Id,
            new Contact(
                turn.Place.ServiceUrl,
                turn.Place.TenantId,
                turn.Place.BotId,
                turn.Place.Kind == PlaceKind.Personal ? turn.Place.ConversationId : null,
                turn.Person.ObjectId),
            cancellationToken);
}
