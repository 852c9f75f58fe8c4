using PolicyBot.BotFramework;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Conversation;
using PolicyBot.Extension;

namespace PolicyBot.Host.Teams;

/// <summary>The message extension as the wire sees it: searches from the box where messages are written, and actions on messages.</summary>
internal sealed partial class TeamsExtension(TurnMapping mapping, Presses presses, MessageActions actions, ILogger<TeamsExtension> log)
{
    /// <summary>Answers a search. It is for the one who types alone, and leaves no trace.</summary>
    public async Task<InvokeResponse> FindAsync(TurnContext context, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        var turn = await mapping.ToTurnAsync(context, isAutomatic: true, cancellationToken);
        var texts = new ExtensionTexts(turn.Language);
        if (query.CommandId != RuleSearch.Command)
        {
            return InvokeResponse.From(MessagingExtensionResponse.Message(texts.UnknownCommand));
        }
        try
        {
            var skip = Math.Max(query.QueryOptions?.Skip ?? 0, 0);
            var found = RuleSearch.Find(turn, query.Text(RuleSearch.Parameter), skip, query.QueryOptions?.Count ?? RuleSearch.Most);
            return InvokeResponse.From(found.Count > 0
                ? MessagingExtensionResponse.List([.. found.Select(ToAttachment)])
                : MessagingExtensionResponse.Message(skip > 0 ? texts.NothingMore : texts.NothingFound));
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            SearchFailed(log, error);
            return InvokeResponse.From(MessagingExtensionResponse.Message(new HostTexts(turn.Language).Of(error)));
        }
    }

    /// <summary>Answers an action that was chosen on a message, and presses in its dialog.</summary>
    public async Task<InvokeResponse> DoAsync(TurnContext context, MessagingExtensionAction chosen, CancellationToken cancellationToken)
    {
        var turn = await mapping.ToTurnAsync(context, isAutomatic: false, cancellationToken);
        turn = turn with { Place = turn.Place with { Kind = PlaceKind.Dialog } };
        if (actions.Find(chosen.CommandId) is not { } action)
        {
            return InvokeResponse.From(Dialogs.Saying(new ExtensionTexts(turn.Language).UnknownCommand, context.Recipient.Name ?? ""));
        }
        var press = context.Activity.Name == MessagingExtensionAction.FetchTask
            ? action.PressOn(ToMessage(chosen.MessagePayload))
            : TurnMapping.ToPress(chosen.Data, cardActivityId: null) ?? Press.Command("");
        return InvokeResponse.From(Dialogs.Of(await presses.AnswerAsync(turn, press, isAutomatic: false, cancellationToken), action.Title(turn.Language)));
    }

    private static MessagingExtensionAttachment ToAttachment(FoundRule rule) => MessagingExtensionAttachment.Card(
        rule.Card.ToJsonElement(), new ThumbnailCard { Title = rule.Title, Subtitle = rule.Source, Text = rule.Answer });

    private static PointedMessage ToMessage(MessageActionsPayload? message) => new(
        message?.Body?.PlainText ?? "",
        Uri.TryCreate(message?.LinkToMessage, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : null);

    [LoggerMessage(EventId = 405, Level = LogLevel.Error, Message = "A search failed.")]
    private static partial void SearchFailed(ILogger logger, Exception error);
}
