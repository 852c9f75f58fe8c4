using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>Teams before a program that may be gone at any moment: what gets no answer is sent again, with the same id, until it gets one.</summary>
/// <param name="teams">Teams.</param>
/// <param name="bot">Where the next request goes: to any of the instances.</param>
/// <param name="steps">Counts what passes.</param>
/// <param name="findings">Takes what must never be.</param>
internal sealed class PatientTeams(TestConnector teams, Func<Uri> bot, Steps steps, Findings findings)
{
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromMilliseconds(20);
    private int underWay;
    private int answered;
    private int sentAgain;

    /// <summary>How many requests wait for their answer.</summary>
    public int UnderWay => underWay;

    /// <summary>How many requests were answered.</summary>
    public int Answered => answered;

    /// <summary>How many requests had to be sent more than once.</summary>
    public int SentAgain => sentAgain;

    /// <summary>What the bot has sent to Teams.</summary>
    public TestConnector Connector => teams;

    /// <summary>Somebody writes in their own chat with the bot.</summary>
    /// <returns>The bot's last answer to it.</returns>
    public async Task<Shown> SaysAsync(TestPerson person, string text)
    {
        var message = teams.PersonalMessage(person, text);
        await SendAsync(message);
        return TeamsStage.Seen(teams.Calls.Last(call => call.ReplyToId == message.Id));
    }

    /// <summary>Somebody mentions the bot in a channel.</summary>
    public Task SaysAsync(TestPerson person, string text, TestChannel channel) => SendAsync(teams.ChannelMessage(person, channel, text));

    /// <summary>Somebody presses a button, and Teams delivers the press as often as is said, under one id and at the same time.</summary>
    /// <returns>The card that takes the place of the pressed one.</returns>
    public async Task<Shown> PressesAsync(TestPerson person, Shown shown, string verb, JsonObject data, int deliveries)
    {
        var press = shown.Channel is { } channel
            ? teams.ChannelCardAction(person, channel, verb, data, shown.MessageId)
            : teams.PersonalCardAction(person, verb, data, shown.MessageId);
        var answers = await Task.WhenAll(Enumerable.Range(0, deliveries).Select(_ => SendAsync(press)));
        findings.Unless(answers.Distinct(StringComparer.Ordinal).Count() == 1, $"The press {verb} was delivered again and got another answer.");
        var answer = JsonElement.Parse(answers[0]);
        var value = answer.GetProperty("value");
        return value.ValueKind == JsonValueKind.Object
            ? new Shown { Card = value, MessageId = shown.MessageId, Channel = shown.Channel }
            : throw new InvalidOperationException($"The press {verb} was answered in words: {value.GetString()}");
    }

    private async Task<string> SendAsync(Activity activity)
    {
        Interlocked.Increment(ref underWay);
        var started = TimeProvider.System.GetTimestamp();
        steps.Pass();
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var response = await teams.PostAsync(bot(), activity);
                response.EnsureSuccessStatusCode();
                var answer = await response.Content.ReadAsStringAsync();
                Interlocked.Decrement(ref underWay);
                Interlocked.Increment(ref answered);
                steps.Pass();
                return answer;
            }
            catch (HttpRequestException error) when (error.StatusCode is null && TimeProvider.System.GetElapsedTime(started) < Ordeal.Patience)
            {
                if (tries == 1)
                {
                    Interlocked.Increment(ref sentAgain);
                }
                await Task.Delay(BeforeAgain, TimeProvider.System);
            }
        }
    }
}
