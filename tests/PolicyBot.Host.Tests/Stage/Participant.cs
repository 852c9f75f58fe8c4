using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Stage;

/// <summary>Somebody with Teams before them.</summary>
internal sealed class Participant(TeamsStage stage, TestPerson person)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public string Id => person.Id;

    public string Name => person.Name;

    public string ObjectId => person.AadObjectId;

    /// <summary>Writes in their own chat with the bot, and sees what it answers.</summary>
    public Task<Shown> SaysAsync(string text) => SaysAsync(stage.Teams.PersonalMessage(person, text), channel: null);

    /// <summary>Mentions the bot in a channel, and sees what it answers there.</summary>
    public Task<Shown> SaysAsync(string text, TestChannel channel) => SaysAsync(stage.Teams.ChannelMessage(person, channel, text), channel);

    /// <summary>Presses a button, with all that is typed on the card. A card in return takes the place of the pressed one; words are shown beside it.</summary>
    public async Task<Shown> PressesAsync(Shown shown, string button)
    {
        var (verb, data) = shown.Press(button);
        return await SendsAsync(shown, verb, data);
    }

    /// <summary>Presses a button, and Teams delivers the press twice.</summary>
    /// <returns>What each was answered with, as it came.</returns>
    public async Task<(string First, string Second)> PressesTwiceAsync(Shown shown, string button)
    {
        var (verb, data) = shown.Press(button);
        var press = CardAction(shown, verb, data);
        var first = await stage.Teams.InvokeAsync(stage.Bot, press);
        return (first.GetRawText(), (await stage.Teams.InvokeAsync(stage.Bot, press)).GetRawText());
    }

    /// <summary>Sends what no button of ours sends.</summary>
    public async Task<Shown> SendsAsync(Shown shown, string verb, JsonObject data)
    {
        var answer = await stage.Teams.InvokeAsync(stage.Bot, CardAction(shown, verb, data));
        var (type, value) = (answer.GetProperty("type").GetString(), answer.GetProperty("value"));
        Assert.Equal(200, answer.GetProperty("statusCode").GetInt32());
        return type == CardType
            ? new Shown { Card = value, MessageId = shown.MessageId, Channel = shown.Channel }
            : shown with { Notice = value.GetString() };
    }

    /// <summary>Presses a button in a client that knows only <c>Action.Submit</c>, and sees what comes of it: an update of the card, or an answer.</summary>
    public async Task<Shown> SubmitsAsync(Shown shown, string button)
    {
        var (verb, data) = shown.Press(button);
        data["verb"] = verb;
        var place = CardAction(shown, verb, data);
        var message = place with { Type = ActivityTypes.Message, Name = null, Value = JsonElement.Parse(data.ToJsonString()) };
        return await SaysAsync(message, shown.Channel);
    }

    /// <summary>Waits until they are told something in their own chat.</summary>
    public async Task<Shown> IsToldAsync(string containing) => TeamsStage.Seen(
        await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.Send && IsOwnChat(call) && TeamsStage.Contains(call, containing)));

    /// <summary>How often they have been told something in their own chat.</summary>
    public int TimesTold(string containing) =>
        stage.Teams.Calls.Count(call => call.Verb == TestConnectorVerb.Send && IsOwnChat(call) && TeamsStage.Contains(call, containing));

    private bool IsOwnChat(TestConnectorCall call) => call.ConversationId == TestConnector.PersonalConversationId(person.Id);

    private Activity CardAction(Shown shown, string verb, JsonObject data) => shown.Channel is { } channel
        ? stage.Teams.ChannelCardAction(person, channel, verb, data, shown.MessageId)
        : stage.Teams.PersonalCardAction(person, verb, data, shown.MessageId);

    private async Task<Shown> SaysAsync(Activity message, TestChannel? channel)
    {
        var before = stage.Teams.Calls.Count;
        using var response = await stage.Teams.PostAsync(stage.Bot, message);
        response.EnsureSuccessStatusCode();
        var answer = stage.Teams.Calls.Skip(before).FirstOrDefault(call => call.ReplyToId == message.Id || (call.Verb == TestConnectorVerb.Update && call.ActivityId == message.ReplyToId));
        return answer is null ? new Shown { Channel = channel } : TeamsStage.Seen(answer, channel);
    }
}
