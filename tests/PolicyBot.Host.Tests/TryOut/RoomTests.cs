using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Host.Tests.TryOut;

/// <summary>What happens in the room, all of it over HTTP.</summary>
public sealed class RoomTests
{
    private const string Kari = "a:tryout-gausdal-kari";
    private const string Channel = "19:tryout-gausdal-plans@thread.tacv2";

    [Fact]
    public async Task Given_an_empty_room_when_a_municipality_is_opened_twice_then_its_people_are_welcomed_once_and_the_channel_is_tied()
    {
        await using var stage = await TryOutStage.StartAsync();
        await stage.OpenAsync();
        await stage.OpenAsync();
        Assert.Contains("Gausdal kommune", Assert.Single(await stage.SeenInAsync(Kari)), StringComparison.Ordinal);
        Assert.Collection(
            await stage.SeenInAsync(Channel),
            said => Assert.Contains("<at>PolicyBot</at> bruk denne kanalen for godkjenning", said, StringComparison.Ordinal),
            answer => Assert.Contains("Denne kanalen brukes nå for godkjenning.", answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_an_employee_when_they_ask_then_the_answer_is_from_their_own_municipality()
    {
        await using var stage = await TryOutStage.StartAsync();
        await stage.SayAsync("kari", "Kan jeg bruke jobbmailen når jeg lager profil på Facebook?");
        await stage.PostAsync("/tryout/messages", new JsonObject
        {
            ["person"] = "29:tryout-ringebu-kari",
            ["conversation"] = "a:tryout-ringebu-kari",
            ["text"] = "Kan jeg bruke jobbmailen når jeg lager profil på Facebook?",
        });
        Assert.Contains("29.03.2011", (await stage.SeenInAsync(Kari))[^1], StringComparison.Ordinal);
        Assert.Contains("06.12.2012", (await stage.SeenInAsync("a:tryout-ringebu-kari"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_message_in_the_channel_without_a_mention_when_it_is_sent_then_the_bot_is_not_told()
    {
        await using var stage = await TryOutStage.StartAsync();
        await stage.PostAsync("/tryout/messages", new JsonObject { ["person"] = "29:tryout-gausdal-ola", ["conversation"] = Channel, ["text"] = "hjelp" });
        Assert.Single(await stage.SeenInAsync(Channel));
    }

    [Fact]
    public async Task Given_a_card_when_a_button_is_pressed_then_the_card_in_return_is_kept_for_the_one_who_pressed()
    {
        await using var stage = await TryOutStage.StartAsync();
        var answer = await PressOnAsync(stage, await CardAsync(stage), "action", new JsonObject { ["type"] = "Action.Execute", ["verb"] = "plan.mine", ["data"] = new JsonObject() });
        Assert.Equal(200, answer.GetProperty("statusCode").GetInt32());
        var view = (await stage.EventsAsync())[^1];
        Assert.Equal("view", view.GetProperty("kind").GetString());
        Assert.Equal("29:tryout-gausdal-kari", view.GetProperty("viewer").GetString());
    }

    [Fact]
    public async Task Given_a_card_when_the_page_asks_for_it_by_itself_then_nothing_is_kept()
    {
        await using var stage = await TryOutStage.StartAsync();
        var card = await CardAsync(stage);
        card["automatic"] = true;
        await PressOnAsync(stage, card, "action", new JsonObject { ["type"] = "Action.Execute", ["verb"] = "plan.mine", ["data"] = new JsonObject() });
        Assert.Equal("message", (await stage.EventsAsync())[^1].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Given_a_card_when_a_button_of_older_clients_is_pressed_then_the_bot_replaces_the_card_for_everybody()
    {
        await using var stage = await TryOutStage.StartAsync();
        await PressOnAsync(stage, await CardAsync(stage), "submitted", new JsonObject { ["verb"] = "plan.mine" });
        Assert.Equal("update", (await stage.EventsAsync())[^1].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Given_the_message_extension_when_somebody_searches_and_points_at_a_message_then_the_bot_answers_as_in_Teams()
    {
        await using var stage = await TryOutStage.StartAsync();
        await stage.SayAsync("kari", "Kan jeg bruke jobbmailen når jeg lager profil på Facebook?");
        var said = (await stage.EventsAsync())[0].GetProperty("message").GetString();

        var found = await stage.PostAsync("/tryout/searches", new JsonObject
        {
            ["person"] = "29:tryout-gausdal-kari",
            ["conversation"] = Kari,
            ["query"] = JsonNode.Parse("""{"commandId":"findRule","parameters":[{"name":"text","value":"jobbmail"}],"queryOptions":{"skip":0,"count":25}}"""),
        });
        var dialog = await stage.PostAsync("/tryout/dialogs", new JsonObject
        {
            ["person"] = "29:tryout-gausdal-kari",
            ["conversation"] = Kari,
            ["message"] = said,
            ["command"] = "askAboutMessage",
        });

        Assert.Equal("result", found.GetProperty("composeExtension").GetProperty("type").GetString());
        Assert.Contains("e-postadressen du har på jobben", dialog.GetProperty("task").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_history_when_the_program_is_started_anew_then_it_is_there_and_a_page_goes_on_where_it_was()
    {
        await using var stage = await TryOutStage.StartAsync();
        await stage.SayAsync("kari", "hjelp");
        var before = await stage.EventsAsync();
        await stage.RestartAsync();
        Assert.Equal(before.Select(happened => happened.GetRawText()), (await stage.EventsAsync()).Select(happened => happened.GetRawText()));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/tryout/events");
        request.Headers.Add("Last-Event-ID", "1");
        using var response = await stage.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is var line && line != "id: 2")
        {
            Assert.NotEqual("id: 1", line);
        }
    }

    [Fact]
    public async Task Given_a_database_that_was_deleted_when_the_program_is_started_anew_then_the_room_is_empty_too()
    {
        await using var stage = await TryOutStage.StartAsync();
        await stage.SayAsync("kari", "hjelp");
        await stage.RestartAsync(() => File.Delete(stage.DatabaseFile));
        Assert.Empty(await stage.EventsAsync());
    }

    [Theory]
    [InlineData("/tryout/openings", """{"municipality":"oslo"}""", HttpStatusCode.NotFound)]
    [InlineData("/tryout/messages", """{"person":"29:nobody","conversation":"a:tryout-gausdal-kari","text":"hei"}""", HttpStatusCode.NotFound)]
    [InlineData("/tryout/messages", """{"person":"29:tryout-gausdal-kari","conversation":"nowhere","text":"hei"}""", HttpStatusCode.NotFound)]
    [InlineData("/tryout/messages", "{}", HttpStatusCode.BadRequest)]
    [InlineData("/tryout/clock", """{"municipality":"gausdal","step":"backwards"}""", HttpStatusCode.BadRequest)]
    public async Task Given_something_that_is_not_in_the_room_when_it_is_asked_for_then_the_status_says_so(string path, string body, HttpStatusCode expected)
    {
        await using var stage = await TryOutStage.StartAsync();
        using var response = await stage.Client.PostAsync(path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(expected, response.StatusCode);
    }

    private static async Task<JsonObject> CardAsync(TryOutStage stage)
    {
        await stage.SayAsync("kari", "ny plan");
        return new JsonObject { ["person"] = "29:tryout-gausdal-kari", ["conversation"] = Kari, ["message"] = (await stage.EventsAsync())[^1].GetProperty("message").GetString() };
    }

    private static Task<JsonElement> PressOnAsync(TryOutStage stage, JsonObject card, string kind, JsonObject pressed)
    {
        card[kind] = pressed;
        return stage.PostAsync("/tryout/presses", card);
    }
}
