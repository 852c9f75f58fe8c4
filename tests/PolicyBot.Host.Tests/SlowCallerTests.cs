using System.Net.Sockets;
using System.Text;
using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

/// <summary>Who takes their time is cut off. By the wall's clock, which is the web server's.</summary>
public sealed class SlowCallerTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Given_callers_who_stop_in_the_headers_or_in_the_body_when_the_patience_is_over_then_they_are_cut_off_and_others_are_answered()
    {
        await using var stage = await TeamsStage.StartAsync("gausdal", "--Http:Patience=00:00:02");
        var token = stage.Teams.Tokens.For(stage.Teams.AppId, stage.Teams.ServiceUrl).Sign();
        const string Start = "POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\n";

        var (inHeaders, inBody) = (SaysAsync(stage, Start), SaysAsync(stage, $"{Start}Authorization: Bearer {token}\r\nContent-Length: 200000\r\n\r\n{{\"type\":"));
        await stage.Kari.SaysAsync("hjelp");

        Assert.StartsWith("HTTP/1.1 408", await inHeaders, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 408", await inBody, StringComparison.Ordinal);
    }

    // Says something, and nothing more.
    private static async Task<string> SaysAsync(TeamsStage stage, string what)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(stage.Bot.Host, stage.Bot.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(what));
        using var answer = new StreamReader(client.GetStream(), Encoding.ASCII);
        return await answer.ReadToEndAsync().WaitAsync(Longest);
    }
}
