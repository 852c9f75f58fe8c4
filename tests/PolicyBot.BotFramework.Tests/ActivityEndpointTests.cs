using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Testing;

namespace PolicyBot.BotFramework.Tests;

public sealed class ActivityEndpointTests : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private TestConnector teams = null!;
    private BotServer bot = null!;

    public async Task InitializeAsync()
    {
        teams = await TestConnector.StartAsync(clock);
        bot = await BotServer.StartAsync(teams);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task Given_news_of_every_kind_when_they_come_then_each_is_a_turn_answered_with_200()
    {
        Activity[] news =
        [
            teams.PersonalMessage(People.Kari, "hei"), teams.PersonalInstallation(People.Kari), teams.BotAddedToTeam(People.Kari, People.Approvals),
            teams.PersonalMessage(People.Kari, "hei") with { Type = "messageReaction" },
        ];
        foreach (var activity in news)
        {
            using var response = await teams.PostAsync(bot.Url, activity);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("", await response.Content.ReadAsStringAsync());
        }
        Assert.Equal(["message", "installationUpdate", "conversationUpdate", "messageReaction"], bot.Bot.Turns.Select(turn => turn.Activity.Type));
    }

    [Fact]
    public async Task Given_a_press_when_the_bot_answers_with_a_card_then_it_stands_in_the_response_with_Norwegian_letters()
    {
        bot.Bot.Script = (turn, _) => Task.FromResult<InvokeResponse?>(InvokeResponse.From(AdaptiveCardInvokeResponse.Card(
            JsonElement.Parse("""{"type":"AdaptiveCard","version":"1.5","speak":"rådmannsteamet"}"""))));

        using var response = await teams.PostAsync(bot.Url, Press());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5","speak":"rådmannsteamet"}}""",
            await response.Content.ReadAsStringAsync());
        var action = Assert.Single(bot.Bot.Turns).CardAction;
        Assert.Equal(("approve", "42", false), (action?.Action.Verb, action?.Action.Data?.GetProperty("plan").GetString(), action?.IsAutomatic));
    }

    [Fact]
    public async Task Given_a_refresh_when_it_comes_then_the_turn_says_that_no_person_asked()
    {
        using var response = await teams.PostAsync(bot.Url, teams.PersonalCardAction(People.Kari, "show", [], automatic: true));

        Assert.True(Assert.Single(bot.Bot.Turns).CardAction?.IsAutomatic);
    }

    [Fact]
    public async Task Given_an_answer_in_words_when_a_card_is_pressed_then_the_body_is_the_protocols()
    {
        bot.Bot.Script = (_, _) => Task.FromResult<InvokeResponse?>(InvokeResponse.From(AdaptiveCardInvokeResponse.Message("Allerede godkjent.")));

        var body = await teams.InvokeAsync(bot.Url, Press());

        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Allerede godkjent."}""", body.GetRawText());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"approve\"")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":{"verb":"approve"}}""")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"approve"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":1}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","data":[1]}}""")]
    [InlineData("""{"action":{"type":"Action.Execute"},"trigger":"sometimes"}""")]
    [InlineData("""{"action":{"type":"Action.Execute"},"trigger":1}""")]
    public async Task Given_a_malformed_press_when_it_comes_then_the_protocols_error_stands_inside_a_200(string value)
    {
        var activity = JsonNode.Parse(WireText.Write(Press()))!.AsObject();
        activity["value"] = JsonNode.Parse(value);

        using var response = await PostAsync(activity.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(400, body.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.error", body.GetProperty("type").GetString());
        Assert.Equal("BadRequest", body.GetProperty("value").GetProperty("code").GetString());
        Assert.Empty(bot.Bot.Turns);
    }

    [Fact]
    public async Task Given_an_invoke_that_the_bot_does_not_know_when_it_comes_then_it_is_answered_with_501()
    {
        using var response = await teams.PostAsync(bot.Url, Press() with { Name = "composeExtension/query" });

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Null(Assert.Single(bot.Bot.Turns).CardAction);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1/","channelId":"msteams","from":{},"recipient":{"id":"b"},"conversation":{"id":"c"}}""")]
    public async Task Given_a_body_that_is_no_activity_when_it_comes_then_it_is_answered_with_400_and_a_short_text(string body) => await Is400Async(body);

    [Theory]
    [InlineData("text", "5")]
    [InlineData("text", "\"\\ud800\"")]
    [InlineData("value", "{\"a\":\"\\udc00\"}")]
    [InlineData("unknown", "\"\\ud800 \"")]
    [InlineData("channelData", "\"tenant\"")]
    [InlineData("entities", "[null]")]
    [InlineData("membersAdded", "[null]")]
    [InlineData("attachments", "[null]")]
    [InlineData("conversation", "{\"id\":null}")]
    [InlineData("conversation", "{\"id\":\"\"}")]
    [InlineData("conversation", "{\"id\":\"..\"}")]
    [InlineData("id", "\"..\"")]
    [InlineData("timestamp", "\"yesterday\"")]
    public async Task Given_a_field_of_another_kind_when_the_activity_comes_then_it_is_answered_with_400(string field, string json)
    {
        var activity = WireText.Write(teams.PersonalMessage(People.Kari, "hei"));

        await Is400Async($"{activity[..^1]},\"{field}\":{json}}}");
    }

    [Fact]
    public async Task Given_bytes_that_are_not_UTF8_when_they_come_then_they_are_answered_with_400()
    {
        var activity = Encoding.UTF8.GetBytes(WireText.Write(teams.PersonalMessage(People.Kari, "X")));
        activity[activity.IndexOf("X"u8)] = 0xC3;

        using var body = new ByteArrayContent(activity);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await teams.PostAsync(bot.Url, body, GoodToken());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Given_deep_nesting_when_it_comes_then_it_is_answered_with_400()
    {
        var activity = WireText.Write(teams.PersonalMessage(People.Kari, "hei"));

        await Is400Async($"{activity[..^1]},\"value\":{new string('[', 50_000)}{new string(']', 50_000)}}}");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Given_another_content_type_when_it_comes_then_it_is_answered_with_415(string? type)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(WireText.Write(teams.PersonalMessage(People.Kari, "hei"))));
        body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        using var response = await teams.PostAsync(bot.Url, body, GoodToken());

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Given_a_body_over_256_KB_when_it_comes_then_it_is_answered_with_413(bool chunked)
    {
        using var body = new StringContent(WireText.Write(teams.PersonalMessage(People.Kari, new string('a', 256 * 1024))), Encoding.UTF8, "application/json");
        using var stream = new StreamContent(new UnknownLength(await body.ReadAsByteArrayAsync()));
        stream.Headers.ContentType = body.Headers.ContentType;

        using var response = await teams.PostAsync(bot.Url, chunked ? stream : body, GoodToken());

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Given_a_body_just_under_256_KB_when_it_comes_then_it_is_taken()
    {
        using var response = await teams.PostAsync(bot.Url, teams.PersonalMessage(People.Kari, new string('a', 255 * 1024)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Given_a_bot_that_fails_when_it_has_its_turn_then_the_caller_gets_500_and_no_more_and_the_log_has_the_rest()
    {
        bot.Bot.Script = (_, _) => throw new InvalidOperationException("the inside of the bot");

        using var response = await teams.PostAsync(bot.Url, teams.PersonalMessage(People.Kari, "hemmelig"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Contains("the inside of the bot", bot.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_turn_without_end_when_its_time_is_up_then_it_is_ended_and_answered_with_500()
    {
        (await teams.PostAsync(bot.Url, teams.PersonalMessage(People.Kari, "hei"))).Dispose();    // the keys are there: only the turn has a timer
        bot.Bot.Script = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);
            return null;
        };
        var answer = teams.PostAsync(bot.Url, teams.PersonalMessage(People.Kari, "hei"));
        await clock.TimerDueWithinAsync(TimeSpan.FromSeconds(14));

        clock.Advance(TimeSpan.FromSeconds(14));

        using var response = await answer;
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("did not end in time", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_turn_under_way_when_the_host_is_stopped_then_it_is_finished_and_answered()
    {
        var stopping = new TaskCompletionSource();
        bot.Bot.Script = async (_, cancellationToken) =>
        {
            await stopping.Task.WaitAsync(cancellationToken);
            return null;
        };
        var answer = teams.PostAsync(bot.Url, teams.PersonalMessage(People.Kari, "hei"));
        await clock.TimerDueWithinAsync(TimeSpan.FromSeconds(14));

        var stopped = bot.StopAsync(CancellationToken.None);
        stopping.SetResult();

        using var response = await answer;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await stopped;
    }

    [Fact]
    public async Task Given_a_caller_who_hangs_up_when_the_turn_goes_on_then_it_is_not_ended()
    {
        var begun = new TaskCompletionSource();
        var hungUp = new TaskCompletionSource();
        var ended = new TaskCompletionSource<bool>();
        bot.Bot.Script = async (_, cancellationToken) =>
        {
            begun.SetResult();
            await hungUp.Task;
            ended.SetResult(cancellationToken.IsCancellationRequested);
            return null;
        };
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var hangUp = new CancellationTokenSource();
        var message = teams.PersonalMessage(People.Kari, "hei");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Url, "/api/messages"));
        request.Content = new StringContent(WireText.Write(message), Encoding.UTF8, "application/json");
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(GoodToken());
        var call = client.SendAsync(request, hangUp.Token);
        await begun.Task;

        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        hungUp.SetResult();

        Assert.False(await ended.Task);
    }

    private Activity Press() => teams.PersonalCardAction(People.Kari, "approve", new JsonObject { ["plan"] = "42" });

    private string GoodToken() => "Bearer " + teams.Tokens.For(teams.AppId, teams.ServiceUrl).Sign();

    private Task<HttpResponseMessage> PostAsync(string body) => teams.PostAsync(bot.Url, body, teams.Tokens.For(teams.AppId, teams.ServiceUrl).Sign());

    private async Task Is400Async(string body)
    {
        using var response = await PostAsync(body);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.InRange(text.Length, 5, 100);
        Assert.Empty(bot.Bot.Turns);
    }

    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
