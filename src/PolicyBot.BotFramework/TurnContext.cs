using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.BotFramework;

/// <summary>One inbound activity, with what a bot asks about it.</summary>
public sealed class TurnContext
{
    /// <summary>Takes an activity that has what every inbound one has.</summary>
    /// <exception cref="JsonException">
    /// The sender, recipient, conversation, service URL or channel is missing, or an id is none that could be answered to; the message says which.
    /// </exception>
    public TurnContext(Activity activity)
    {
        Activity = activity;
        From = activity.From ?? throw Missing("from");
        Recipient = activity.Recipient ?? throw Missing("recipient");
        Conversation = activity.Conversation ?? throw Missing("conversation");
        ServiceUrl = activity.ServiceUrl ?? throw Missing("serviceUrl");
        ChannelId = activity.ChannelId ?? throw Missing("channelId");
        if (!ConnectorIds.IsId(Conversation.Id)) { throw Missing("conversation.id"); }
        if (activity.Id is { Length: > 0 } id && !ConnectorIds.IsId(id)) { throw Missing("id"); }
        Text = WithoutMentions(activity);
        CardAction = IsCardAction(activity) ? ReadCardAction(activity.Value) : null;
        ExtensionQuery = IsExtensionQuery(activity) ? ReadExtensionQuery(activity.Value) : null;
        ExtensionAction = IsExtensionAction(activity) ? ReadExtensionAction(activity.Value) : null;
    }

    /// <summary>The activity as it came.</summary>
    public Activity Activity { get; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount From { get; }

    /// <summary>The bot, as this conversation knows it.</summary>
    public ChannelAccount Recipient { get; }

    /// <summary>The conversation.</summary>
    public ConversationAccount Conversation { get; }

    /// <summary>Where answers are to be posted.</summary>
    public string ServiceUrl { get; }

    /// <summary>The Bot Framework's channel, as <c>msteams</c>.</summary>
    public string ChannelId { get; }

    /// <summary>The tenant: known, and the same wherever the activity names one.</summary>
    /// <exception cref="InvalidOperationException">There is none: such an activity comes from a test, inbound ones are refused.</exception>
    public string TenantId => Activity.ChannelData?.Tenant?.Id ?? Conversation.TenantId ?? throw new InvalidOperationException("The activity has no tenant.");

    /// <summary>What was written, without the mentions and without space at the ends; empty: nothing was.</summary>
    /// <remarks>Those who are mentioned beside the bot are told by Teams; their names are no part of what is said to it.</remarks>
    public string Text { get; }

    /// <summary>Of an invoke named <see cref="AdaptiveCardInvokeValue.ActivityName"/>: what was pressed. <c>null</c>: it is something else.
    /// A malformed one is answered before the bot sees it.</summary>
    public AdaptiveCardInvokeValue? CardAction { get; }

    /// <summary>Of an invoke named <see cref="MessagingExtensionQuery.ActivityName"/>: what is searched for. <c>null</c>: it is something else.
    /// A malformed one is answered before the bot sees it.</summary>
    public MessagingExtensionQuery? ExtensionQuery { get; }

    /// <summary>Of an invoke named <see cref="MessagingExtensionAction.FetchTask"/> or <see cref="MessagingExtensionAction.SubmitAction"/>: what was
    /// chosen or pressed. <c>null</c>: it is something else. A malformed one is answered before the bot sees it.</summary>
    public MessagingExtensionAction? ExtensionAction { get; }

    /// <summary>Whether it is an invoke, which is answered in the HTTP response.</summary>
    public bool IsInvoke => Activity.Type == ActivityTypes.Invoke;

    /// <summary>Whether it is between one person and the bot.</summary>
    public bool IsPersonal => Conversation.ConversationType is null ? Conversation.IsGroup is not true : Is("personal");

    /// <summary>Whether it is in a channel of a team.</summary>
    public bool IsChannel => Is("channel");

    /// <summary>Whether it is in a group chat or a meeting.</summary>
    public bool IsGroupChat => Is("groupChat");

    /// <summary>The team; <c>null</c> outside teams.</summary>
    public string? TeamId => Activity.ChannelData?.Team?.Id;

    /// <summary>The channel of the team; <c>null</c> outside channels.</summary>
    public string? TeamsChannelId => Activity.ChannelData?.Channel?.Id;

    /// <summary>The channel's name; <c>null</c> outside channels, and for the General channel.</summary>
    public string? TeamsChannelName => Activity.ChannelData?.Channel?.Name;

    /// <summary>What to keep in order to write here later.</summary>
    public ConversationReference Reference => new()
    {
        ActivityId = Activity.Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Locale = Activity.Locale,
    };

    internal bool HasMalformedCardAction => CardAction is null && IsCardAction(Activity);

    internal bool HasMalformedExtension => (ExtensionQuery is null && IsExtensionQuery(Activity)) || (ExtensionAction is null && IsExtensionAction(Activity));

    private bool Is(string conversationType) => string.Equals(Conversation.ConversationType, conversationType, StringComparison.OrdinalIgnoreCase);

    private static JsonException Missing(string field) => new($"The activity has no {field}.");

    private static string WithoutMentions(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.Entities ?? [])
        {
            if (mention.IsMention && !string.IsNullOrEmpty(mention.Text))
            {
                text = text.Replace(mention.Text, "", StringComparison.Ordinal);
            }
        }
        // Teams writes the space after a mention as an entity, in plain text too.
        return text.Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
    }

    private static bool IsCardAction(Activity activity) => activity is { Type: ActivityTypes.Invoke, Name: AdaptiveCardInvokeValue.ActivityName };

    private static bool IsExtensionQuery(Activity activity) => activity is { Type: ActivityTypes.Invoke, Name: MessagingExtensionQuery.ActivityName };

    private static bool IsExtensionAction(Activity activity) =>
        activity is { Type: ActivityTypes.Invoke, Name: MessagingExtensionAction.FetchTask or MessagingExtensionAction.SubmitAction };

    private static AdaptiveCardInvokeValue? ReadCardAction(JsonElement? value) =>
        Read(value, WireJson.Wire.AdaptiveCardInvokeValue) is { Action: { Type: AdaptiveCardInvokeAction.Execute } action } read && IsObjectOrNothing(action.Data) ? read : null;

    private static MessagingExtensionQuery? ReadExtensionQuery(JsonElement? value) =>
        Read(value, WireJson.Wire.MessagingExtensionQuery) is { } read && !(read.Parameters?.Any(parameter => parameter is null) ?? false) ? read : null;

    private static MessagingExtensionAction? ReadExtensionAction(JsonElement? value) =>
        Read(value, WireJson.Wire.MessagingExtensionAction) is { } read && IsObjectOrNothing(read.Data) ? read : null;

    private static bool IsObjectOrNothing(JsonElement? data) => data is null or { ValueKind: JsonValueKind.Object };

    private static T? Read<T>(JsonElement? value, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return value?.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
