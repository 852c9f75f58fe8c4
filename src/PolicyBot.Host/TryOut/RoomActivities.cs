using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Host.TryOut;

/// <summary>What happens in the room, as Teams would tell the bot.</summary>
internal sealed class RoomActivities(RoomDirectory room, RoomIds ids, ServerAddress address, TimeProvider clock)
{
    /// <summary>The bot, as its conversations know it.</summary>
    public static ChannelAccount Bot { get; } = new() { Id = "28:tryout-policybot", Name = "PolicyBot", Role = "bot" };

    private const string Mention = "<at>PolicyBot</at>";

    /// <summary>Where the bot's calls come in.</summary>
    public string ServiceUrl => $"{address.Here.TrimEnd('/')}/tryout/connector/";

    /// <summary>Somebody gets the app.</summary>
    public Activity Installation(RoomPerson person) => In(person.ChatId, person) with { Type = ActivityTypes.InstallationUpdate, Action = "add" };

    /// <summary>The bot is added to the team.</summary>
    public Activity BotAdded(RoomPerson by, string channelId) => In(channelId, by) with { Type = ActivityTypes.ConversationUpdate, MembersAdded = [Bot] };

    /// <summary>Somebody writes.</summary>
    public Activity Message(RoomPerson by, Saying said)
    {
        var message = In(said.Conversation, by) with { Type = ActivityTypes.Message, TextFormat = "plain" };
        if (said.Card is { } card)
        {
            return message with { Attachments = [Attachment.Card(card)] };
        }
        return said.Mention
            ? message with { Text = $"{Mention} {said.Text}", Entities = [Entity.Mention(Bot, Mention)] }
            : message with { Text = said.Text };
    }

    /// <summary>Somebody presses an <c>Action.Execute</c>, or an <c>Action.Submit</c> from an older card.</summary>
    public Activity Press(RoomPerson by, Pressing pressed)
    {
        var place = In(pressed.Conversation, by) with { ReplyToId = pressed.Message };
        return pressed.Action is not { } action
            ? place with { Type = ActivityTypes.Message, TextFormat = "plain", Value = pressed.Submitted }
            : place with { Type = ActivityTypes.Invoke, Name = AdaptiveCardInvokeValue.ActivityName, Value = Execute(action, pressed.Automatic) };
    }

    /// <summary>Somebody types in the search box.</summary>
    public Activity Search(RoomPerson by, Searching search) => In(search.Conversation, by) with
    {
        Type = ActivityTypes.Invoke,
        Name = MessagingExtensionQuery.ActivityName,
        Value = JsonSerializer.SerializeToElement(search.Query, RoomJson.Wire.MessagingExtensionQuery),
    };

    /// <summary>Somebody chooses an action on a message, or presses in its dialog.</summary>
    /// <param name="by">Who.</param>
    /// <param name="chosen">What.</param>
    /// <param name="message">The message as it stands.</param>
    public Activity Action(RoomPerson by, Pointing chosen, Activity message) => In(chosen.Conversation, by) with
    {
        Type = ActivityTypes.Invoke,
        Name = chosen.Data is null ? MessagingExtensionAction.FetchTask : MessagingExtensionAction.SubmitAction,
        Value = JsonSerializer.SerializeToElement(
            new MessagingExtensionAction
            {
                CommandId = chosen.Command,
                CommandContext = "message",
                Data = chosen.Data,
                MessagePayload = new MessageActionsPayload
                {
                    Id = chosen.Message,
                    LinkToMessage = $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(RoomDirectory.ChannelOf(chosen.Conversation))}/{chosen.Message}",
                    Body = new MessageActionsPayloadBody { ContentType = "html", Content = $"<p>{WebUtility.HtmlEncode(message.Text ?? message.Summary ?? "")}</p>" },
                },
            },
            RoomJson.Wire.MessagingExtensionAction),
    };

    private static JsonElement Execute(JsonElement action, bool isAutomatic) => JsonElement.Parse(
        new JsonObject { ["action"] = JsonObject.Create(action), ["trigger"] = isAutomatic ? "automatic" : "manual" }.ToJsonString());

    // A message in the channel itself begins a thread, which is called after it.
    private Activity In(string conversation, RoomPerson by)
    {
        var municipality = room.WhereIs(conversation) ?? throw new BadHttpRequestException("There is no such conversation.", StatusCodes.Status404NotFound);
        var id = ids.Next();
        var tenant = new TenantInfo { Id = municipality.TenantId };
        var isChannel = RoomDirectory.ChannelOf(conversation) == municipality.ChannelId;
        return new Activity
        {
            Type = ActivityTypes.Message,
            Id = id,
            Timestamp = clock.GetUtcNow(),
            ServiceUrl = ServiceUrl,
            ChannelId = Channels.Msteams,
            From = by.ToAccount(),
            Recipient = Bot,
            Locale = "nb-NO",
            Conversation = new ConversationAccount
            {
                Id = conversation == municipality.ChannelId ? $"{conversation}{RoomDirectory.ThreadMark}{id}" : conversation,
                ConversationType = isChannel ? "channel" : "personal",
                IsGroup = isChannel ? true : null,
                TenantId = municipality.TenantId,
            },
            ChannelData = !isChannel ? new TeamsChannelData { Tenant = tenant } : new TeamsChannelData
            {
                Tenant = tenant,
                Team = new TeamInfo { Id = municipality.TeamId, Name = municipality.TeamName },
                Channel = new ChannelInfo { Id = municipality.ChannelId, Name = RoomMunicipality.ChannelName, Type = "standard" },
            },
        };
    }
}
