using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Testing;

/// <summary>Somebody in Teams, with the id that the bot knows them by, as <c>29:…</c>.</summary>
public sealed record TestPerson(string Id, string Name)
{
    internal const string ObjectIdPrefix = "aad-";

    /// <summary>Their object id in the directory.</summary>
    public string AadObjectId { get; init; } = ObjectIdPrefix + Id;

    /// <summary>The language of their Teams; <c>null</c>: <see cref="TestConnector.Locale"/>.</summary>
    public string? Locale { get; init; }

    public ChannelAccount Account => new() { Id = Id, Name = Name, AadObjectId = AadObjectId };
}

/// <summary>A channel in a team.</summary>
public sealed record TestChannel(string Id, string Name, string TeamId, string TeamName)
{
    /// <summary><c>standard</c>, <c>private</c> or <c>shared</c>.</summary>
    public string Type { get; init; } = "standard";
}

// What Teams does to the bot.
public sealed partial class TestConnector
{
    // Those who post without end are not the ones who ask for them.
    private const int MostRemembered = 2000;

    private readonly ConcurrentQueue<string> posted = [];
    private int lastActivity;

    /// <summary>The first activities that were posted to the bot, as JSON.</summary>
    public IReadOnlyCollection<string> ActivitiesPosted => posted;

    /// <summary>Somebody writes to the bot alone.</summary>
    public Activity PersonalMessage(TestPerson from, string text) => Personal(from) with { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" };

    /// <summary>Somebody writes in a channel, mentioning the bot; without a thread's id (its first message's) it begins one.</summary>
    public Activity ChannelMessage(TestPerson from, TestChannel channel, string text, string? threadId = null) => InChannel(from, channel, threadId) with
    {
        Type = ActivityTypes.Message,
        Text = $"<at>{Bot.Name}</at> {text}\n",
        TextFormat = "plain",
        Entities = [Entity.Mention(Bot, $"<at>{Bot.Name}</at>")],
    };

    /// <summary>Somebody writes in a group chat, mentioning the bot.</summary>
    public Activity GroupMessage(TestPerson from, string chatId, string text) => InGroup(from, chatId) with
    {
        Type = ActivityTypes.Message,
        Text = $"<at>{Bot.Name}</at> {text}\n",
        TextFormat = "plain",
        Entities = [Entity.Mention(Bot, $"<at>{Bot.Name}</at>")],
    };

    /// <summary>Somebody presses an <c>Action.Execute</c> on a card of a personal conversation.</summary>
    public Activity PersonalCardAction(TestPerson from, string verb, JsonObject data, string? cardId = null, bool automatic = false) =>
        CardAction(Personal(from), verb, data, cardId, automatic);

    /// <summary>Somebody presses an <c>Action.Execute</c> on a card in a channel.</summary>
    public Activity ChannelCardAction(TestPerson from, TestChannel channel, string verb, JsonObject data, string? cardId = null, bool automatic = false) =>
        CardAction(InChannel(from, channel, cardId), verb, data, cardId, automatic);

    /// <summary>Somebody presses an <c>Action.Execute</c> on a card in a group chat.</summary>
    public Activity GroupCardAction(TestPerson from, string chatId, string verb, JsonObject data, string? cardId = null, bool automatic = false) =>
        CardAction(InGroup(from, chatId), verb, data, cardId, automatic);

    /// <summary>Somebody installs the app for themselves.</summary>
    public Activity PersonalInstallation(TestPerson from) => Personal(from) with { Type = ActivityTypes.InstallationUpdate, Action = "add" };

    /// <summary>The bot is added to a team.</summary>
    public Activity BotAddedToTeam(TestPerson by, TestChannel channel) => InChannel(by, channel, threadId: null) with
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [Bot],
    };

    /// <summary>Posts an activity with a good token to where the bot listens (without <c>/api/messages</c>).</summary>
    public Task<HttpResponseMessage> PostAsync(Uri bot, Activity activity) =>
        PostAsync(bot, WireText.Write(activity), Tokens.For(AppId, activity.ServiceUrl ?? ServiceUrl).Sign());

    /// <summary>Posts whatever is wanted; without a token no Authorization header.</summary>
    public Task<HttpResponseMessage> PostAsync(Uri bot, string body, string? token)
    {
        if (posted.Count < MostRemembered)
        {
            posted.Enqueue(body);
        }
        return PostAsync(bot, new StringContent(body, Encoding.UTF8, "application/json"), token is null ? null : "Bearer " + token);
    }

    /// <summary>Posts whatever is wanted, with any Authorization header.</summary>
    public async Task<HttpResponseMessage> PostAsync(Uri bot, HttpContent body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "/api/messages")) { Content = body };
        if (authorization is not null) { request.Headers.TryAddWithoutValidation("Authorization", authorization); }
        return await client.SendAsync(request);
    }

    /// <summary>Posts an invoke and reads the body of its answer.</summary>
    /// <exception cref="HttpRequestException">The status is not 200.</exception>
    public async Task<JsonElement> InvokeAsync(Uri bot, Activity invoke)
    {
        using var response = await PostAsync(bot, invoke);
        response.EnsureSuccessStatusCode();
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());
    }

    private static Activity CardAction(Activity place, string verb, JsonObject data, string? cardId, bool automatic)
    {
        var value = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() },
            ["trigger"] = automatic ? "automatic" : "manual",
        };
        return place with { Type = ActivityTypes.Invoke, Name = AdaptiveCardInvokeValue.ActivityName, ReplyToId = cardId, Value = JsonElement.Parse(value.ToJsonString()) };
    }

    private Activity Personal(TestPerson from) => From(from) with
    {
        Conversation = new ConversationAccount { Id = PersonalConversationId(from.Id), ConversationType = "personal", TenantId = TenantId },
        ChannelData = new TeamsChannelData { Tenant = new TenantInfo { Id = TenantId } },
    };

    private Activity InGroup(TestPerson from, string chatId) => From(from) with
    {
        Conversation = new ConversationAccount { Id = chatId, ConversationType = "groupChat", IsGroup = true, TenantId = TenantId },
        ChannelData = new TeamsChannelData { Tenant = new TenantInfo { Id = TenantId } },
    };

    private Activity InChannel(TestPerson from, TestChannel channel, string? threadId)
    {
        var activity = From(from);
        return activity with
        {
            Conversation = new ConversationAccount
            {
                Id = $"{channel.Id};messageid={threadId ?? activity.Id}",
                ConversationType = "channel",
                IsGroup = true,
                TenantId = TenantId,
            },
            ChannelData = new TeamsChannelData
            {
                Tenant = new TenantInfo { Id = TenantId },
                Team = new TeamInfo { Id = channel.TeamId, Name = channel.TeamName },
                Channel = new ChannelInfo { Id = channel.Id, Name = channel.Name, Type = channel.Type },
            },
        };
    }

    private Activity From(TestPerson from) => new()
    {
        Type = ActivityTypes.Message,
        Id = "f:" + Interlocked.Increment(ref lastActivity).ToString(CultureInfo.InvariantCulture),
        Timestamp = Clock.GetUtcNow(),
        ServiceUrl = ServiceUrl,
        ChannelId = Channels.Msteams,
        From = from.Account,
        Recipient = Bot,
        Locale = from.Locale ?? Locale,
    };
}
