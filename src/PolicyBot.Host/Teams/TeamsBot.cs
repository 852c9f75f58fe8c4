using PolicyBot.BotFramework;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Conversation;

namespace PolicyBot.Host.Teams;

/// <summary>The bot as the wire sees it: an activity becomes a turn, the reply becomes an activity or the answer to an invoke.</summary>
internal sealed partial class TeamsBot(
    ITurnHandler handler, TurnMapping mapping, TurnPace pace, Presses presses, TeamsExtension extension, ConnectorClient connector, IOutbox outbox, ILogger<TeamsBot> log) : IBot
{
    public async Task<InvokeResponse?> OnTurnAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (pace.Take(context.TenantId, context.From.Id ?? "") is not Pace.Fine and var tooFast)
        {
            return await SlowDownAsync(context, tooFast, cancellationToken);
        }
        switch (context.Activity)
        {
            case { Type: ActivityTypes.Invoke } when context.CardAction is not null:
                return InvokeResponse.From(await OnCardActionAsync(context, context.CardAction, cancellationToken));
            case { Type: ActivityTypes.Invoke } when context.ExtensionQuery is not null:
                return await extension.FindAsync(context, context.ExtensionQuery, cancellationToken);
            case { Type: ActivityTypes.Invoke } when context.ExtensionAction is not null:
                return await extension.DoAsync(context, context.ExtensionAction, cancellationToken);
            case { Type: ActivityTypes.Message } when !IsCardAlone(context):
                await OnMessageAsync(context, cancellationToken);
                break;
            case { Type: ActivityTypes.InstallationUpdate, Action: "add" }:
                await OnInstalledAsync(context, cancellationToken);
                break;
        }
        return null;
    }

    // A press is answered each time, since it waits for it; a message once, since answers to a flood are a flood.
    private async Task<InvokeResponse?> SlowDownAsync(TurnContext context, Pace tooFast, CancellationToken cancellationToken)
    {
        if (context is { CardAction: null, ExtensionQuery: null, ExtensionAction: null } && (tooFast is Pace.TooFast || context.Activity.Type != ActivityTypes.Message))
        {
            return null;
        }
        var turn = await mapping.ToTurnAsync(context, isAutomatic: true, cancellationToken);
        var text = new HostTexts(turn.Language).TooFast;
        switch (context)
        {
            case { CardAction: not null }:
                return InvokeResponse.From(AdaptiveCardInvokeResponse.Message(text));
            case { ExtensionQuery: not null }:
                return InvokeResponse.From(MessagingExtensionResponse.Message(text));
            case { ExtensionAction: not null }:
                return InvokeResponse.From(Dialogs.Saying(text, context.Recipient.Name ?? ""));
            default:
                await AnswerAsync(context, turn, new Reply.Notice(text), null, cancellationToken);
                return null;
        }
    }

    private async Task<AdaptiveCardInvokeResponse> OnCardActionAsync(TurnContext context, AdaptiveCardInvokeValue value, CancellationToken cancellationToken)
    {
        var turn = await mapping.ToTurnAsync(context, value.IsAutomatic, cancellationToken);
        var press = TurnMapping.ToPress(value.Action.Verb ?? "", value.Action.Data, context.Activity.ReplyToId);
        return await presses.AnswerAsync(turn, press, value.IsAutomatic, cancellationToken);
    }

    // Somebody put a card into their message to the bot: nothing is asked.
    private static bool IsCardAlone(TurnContext context) =>
        context.Text.Length == 0 && (context.Activity.Attachments?.Any(attachment => attachment.ContentType == Attachment.AdaptiveCard) ?? false);

    private async Task OnMessageAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var turn = await mapping.ToTurnAsync(context, isAutomatic: false, cancellationToken);
        Reply reply;
        var press = TurnMapping.ToPress(context.Activity.Value, context.Activity.ReplyToId);
        try
        {
            reply = press switch
            {
                null => await handler.OnTextAsync(turn, context.Text, cancellationToken),
                _ when handler.Knows(press.Verb) => await handler.OnPressAsync(turn, press, cancellationToken),
                _ => new Reply.Notice(new HostTexts(turn.Language).OldCard),
            };
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            TurnFailed(log, error);
            reply = new Reply.Notice(new HostTexts(turn.Language).Of(error));
        }
        await AnswerAsync(context, turn, reply, press?.CardActivityId, cancellationToken);
    }

    private async Task OnInstalledAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var turn = await mapping.ToTurnAsync(context, isAutomatic: false, cancellationToken);
        await AnswerAsync(context, turn, await handler.OnInstalledAsync(turn, cancellationToken), null, cancellationToken);
    }

    private async Task AnswerAsync(TurnContext context, Turn turn, Reply reply, string? pressedCard, CancellationToken cancellationToken)
    {
        var activity = Activities.Of(reply);
        try
        {
            await ((reply, pressedCard, context.Activity.Id) switch
            {
                // Submit, unlike Execute, can't be answered with a card: the pressed one is replaced by an update. Others see it too, so not in a channel.
                (Reply.Card, { } card, _) when turn.Place.Kind == PlaceKind.Personal => connector.UpdateActivityAsync(context.ServiceUrl, turn.Place.ConversationId, card, activity, cancellationToken),
                (_, _, { Length: > 0 } said) when context.Activity.Type == ActivityTypes.Message => connector.ReplyToActivityAsync(
                    context.ServiceUrl, turn.Place.ConversationId, said, activity with { ReplyToId = said }, cancellationToken),
                _ => connector.SendToConversationAsync(context.ServiceUrl, turn.Place.ConversationId, activity, cancellationToken),
            });
        }
        catch (ConnectorException error) when (error.MayPass && reply is not Reply.Card { HoldsSecret: true })
        {
            await outbox.AddAsync(turn.Municipality.Id, [OutgoingMessage.Answering(turn, reply)], turn.At, cancellationToken);
        }
        catch (ConnectorException error)
        {
            NotAnswered(log, error.ErrorCode ?? error.StatusCode?.ToString(), error);
        }
    }

    [LoggerMessage(EventId = 401, Level = LogLevel.Error, Message = "A turn failed.")]
    private static partial void TurnFailed(ILogger logger, Exception error);

    [LoggerMessage(EventId = 402, Level = LogLevel.Warning, Message = "A turn's answer was refused by Teams: {Reason}.")]
    private static partial void NotAnswered(ILogger logger, string? reason, Exception error);
}
