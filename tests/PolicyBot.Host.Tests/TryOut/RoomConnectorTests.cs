using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Host.Tests.TryOut;

/// <summary>The room's connector, as the bot calls it.</summary>
public sealed class RoomConnectorTests
{
    private const string Conversations = "/tryout/connector/v3/conversations";
    private const string Kari = "a:tryout-gausdal-kari";
    private const string Channel = "19:tryout-gausdal-plans@thread.tacv2";
    private const string Team = "19:tryout-gausdal-team@thread.tacv2";

    [Theory]
    [InlineData("29:tryout-gausdal-kari")]
    [InlineData("directory-gausdal-kari")]
    public async Task Given_a_person_when_the_bot_asks_for_a_conversation_then_it_is_their_own_chat_each_time(string member)
    {
        await using var stage = await TryOutStage.StartAsync();
        var asked = new JsonObject { ["isGroup"] = false, ["members"] = new JsonArray(new JsonObject { ["id"] = member }), ["tenantId"] = "tryout-gausdal" };
        Assert.Equal(Kari, (await stage.PostAsync(Conversations, asked)).GetProperty("id").GetString());
        Assert.Equal(Kari, (await stage.PostAsync(Conversations, asked)).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Given_a_channel_when_the_bot_posts_then_a_thread_begins_that_is_called_after_its_first_message()
    {
        await using var stage = await TryOutStage.StartAsync();
        var made = await stage.PostAsync(Conversations, JsonNode.Parse($$$"""
            {"isGroup":true,"channelData":{"channel":{"id":"{{{Channel}}}"}},"activity":{"type":"message","text":"hei"}}
            """)!.AsObject());
        Assert.Equal($"{Channel};messageid={made.GetProperty("activityId").GetString()}", made.GetProperty("id").GetString());
        Assert.Single(await stage.SeenInAsync(made.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task Given_a_message_when_the_bot_updates_and_deletes_it_then_each_is_seen_and_afterwards_it_is_gone()
    {
        await using var stage = await TryOutStage.StartAsync();
        var path = $"{Conversations}/{Uri.EscapeDataString(Kari)}/activities";
        var id = (await stage.PostAsync(path, Words("hei"))).GetProperty("id").GetString();
        using var updated = await stage.Client.PutAsJsonAsync($"{path}/{id}", Words("hei igjen"));
        using var deleted = await stage.Client.DeleteAsync(new Uri($"{path}/{id}", UriKind.Relative));
        using var late = await stage.Client.PutAsJsonAsync($"{path}/{id}", Words("for sent"));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound], [updated.StatusCode, deleted.StatusCode, late.StatusCode]);
        Assert.Equal("ActivityNotFoundInConversation", (await late.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(["message", "update", "delete"], (await stage.EventsAsync()).Select(happened => happened.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Given_the_team_when_the_bot_asks_who_is_in_it_then_the_leaders_are_and_nobody_else()
    {
        await using var stage = await TryOutStage.StartAsync();
        var members = await stage.Client.GetFromJsonAsync<JsonElement>($"{Conversations}/{Uri.EscapeDataString(Team)}/pagedmembers?pageSize=500");
        Assert.Equal(["Ola", "Eva"], members.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("name").GetString()));
        Assert.Equal(HttpStatusCode.OK, await MemberStatusAsync(stage, "29:tryout-gausdal-ola"));
        Assert.Equal(HttpStatusCode.NotFound, await MemberStatusAsync(stage, "29:tryout-gausdal-kari"));
    }

    [Theory]
    [InlineData("29:tryout-gausdal-ola", HttpStatusCode.OK)]
    [InlineData("29:tryout-gausdal-kari", HttpStatusCode.NotFound)]
    public async Task Given_a_message_for_one_person_alone_when_it_is_sent_to_the_channel_then_only_a_member_can_get_it(string person, HttpStatusCode expected)
    {
        await using var stage = await TryOutStage.StartAsync();
        var words = Words("bare du");
        words["recipient"] = new JsonObject { ["id"] = person };
        using var sent = await stage.Client.PostAsJsonAsync($"{Conversations}/{Uri.EscapeDataString(Channel)}/activities?isTargetedActivity=true", words);
        Assert.Equal(expected, sent.StatusCode);
        Assert.All(await stage.EventsAsync(), happened => Assert.Equal(person, happened.GetProperty("viewer").GetString()));
    }

    [Theory]
    [InlineData("POST", "/activities", HttpStatusCode.NotFound)]
    [InlineData("GET", "/pagedmembers", HttpStatusCode.NotFound)]
    public async Task Given_a_conversation_that_is_not_there_when_the_bot_calls_then_the_answer_is_404(string method, string path, HttpStatusCode expected)
    {
        await using var stage = await TryOutStage.StartAsync();
        using var response = await stage.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), $"{Conversations}/nowhere{path}") { Content = method == "POST" ? JsonContent.Create(Words("hei")) : null });
        Assert.Equal(expected, response.StatusCode);
    }

    private static async Task<HttpStatusCode> MemberStatusAsync(TryOutStage stage, string member)
    {
        using var response = await stage.Client.GetAsync(new Uri($"{Conversations}/{Uri.EscapeDataString(Channel)}/members/{Uri.EscapeDataString(member)}", UriKind.Relative));
        return response.StatusCode;
    }

    private static JsonObject Words(string text) => new() { ["type"] = "message", ["text"] = text };
}
