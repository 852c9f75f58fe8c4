using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Host.TryOut;

namespace PolicyBot.Host.Tests.TryOut;

/// <summary>Who gets into the room, and where there is none.</summary>
public sealed class RoomDoorTests
{
    [Fact]
    public async Task Given_Production_when_something_of_the_room_is_asked_for_then_there_is_no_such_page()
    {
        await using var stage = await TeamsStage.StartAsync();
        using var client = new HttpClient { BaseAddress = stage.Bot };
        foreach (var path in (string[])["/", "/tryout/room", "/tryout/events", "/tryout/web/index.js", "/tryout/connector/v3/conversations/a/pagedmembers"])
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(response.StatusCode == HttpStatusCode.NotFound, $"{path} was answered {response.StatusCode}.");
        }
        foreach (var path in (string[])["openings", "messages", "presses", "searches", "dialogs", "clock", "connector/v3/conversations", "connector/v3/conversations/a/activities"])
        {
            using var response = await client.PostAsJsonAsync(new Uri($"/tryout/{path}", UriKind.Relative), new { });
            Assert.True(response.StatusCode == HttpStatusCode.NotFound, $"{path} was answered {response.StatusCode}.");
        }
    }

    [Theory]
    [InlineData("--environment", "Production", "--Bot:AppId=0a0a0a0a-1111-4222-8333-444444444444", "--Bot:TenantId=0b0b0b0b-5555-4666-8777-888888888888")]
    [InlineData("--environment", "Development", "--Bot:AppId=0a0a0a0a-1111-4222-8333-444444444444", "--Bot:TenantId=0b0b0b0b-5555-4666-8777-888888888888")]
    [InlineData("--environment", "Development", "--TryOut:Enabled=false")]
    public async Task Given_Production_or_an_app_id_or_a_room_switched_off_when_the_program_is_built_then_nothing_of_the_room_is_in_it(params string[] settings)
    {
        await using var app = Host.CommandLine.ServeCommand.BuildApp(settings);
        Assert.Null(app.Services.GetService<RoomLog>());
        Assert.Null(app.Services.GetService<RoomPage>());
        Assert.Same(TimeProvider.System, app.Services.GetRequiredService<TimeProvider>());
    }

    [Theory]
    [InlineData("Host", "policybot.example")]
    [InlineData("Host", "192.0.2.7:3978")]
    [InlineData("Origin", "https://example.no")]
    [InlineData("Origin", "null")]
    public async Task Given_another_name_or_another_page_when_it_asks_for_the_room_then_it_is_refused(string header, string value)
    {
        await using var stage = await TryOutStage.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tryout/room");
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await stage.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Given_a_form_of_another_page_when_it_is_sent_to_the_room_then_it_is_not_taken()
    {
        await using var stage = await TryOutStage.StartAsync();
        using var response = await stage.Client.PostAsync("/tryout/messages", new StringContent("""{"person":"x","conversation":"y"}"""));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Given_a_page_that_was_not_built_when_it_is_opened_then_it_says_what_is_missing_and_the_room_works()
    {
        await using var stage = await TryOutStage.StartAsync();
        var page = await stage.Client.GetStringAsync("/");
        Assert.Contains("bygges med Node", page, StringComparison.Ordinal);
        Assert.NotEmpty((await stage.Client.GetFromJsonAsync<System.Text.Json.JsonElement>("/tryout/room")).GetProperty("municipalities").EnumerateArray());
    }
}
