using PolicyBot.Host.Tests.CommandLine;
using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

/// <summary>What could not be sent is shown to those who run the bot, and can be sent after all.</summary>
public sealed class OutboxCommandTests
{
    [Fact]
    public async Task Given_messages_to_somebody_who_has_blocked_the_bot_when_they_let_it_in_again_then_those_who_run_it_see_them_and_have_them_sent()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", "--Municipalities:Radmannsteam:gausdal:0=29:ola");
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        await stage.LetAllBeSentAsync();
        Assert.Equal((0, "0 messages.\n", ""), await RunAsync(stage, "list"));
        stage.Teams.FailWhere(target => target.Contains(stage.Kari.Id, StringComparison.Ordinal), 403, errorCode: "ConversationBlockedByUser");
        await stage.Ola.PressesAsync(card, "Godkjenn");
        await stage.LetAllBeSentAsync();
        stage.Teams.Recover();
        Assert.Equal(0, stage.Kari.TimesTold("Godkjent av Ola"));

        var (code, output, errors) = await RunAsync(stage, "list");

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("  gausdal  person:29:kari  ConversationBlockedByUser  1\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Godkjent", output, StringComparison.Ordinal);
        Assert.Equal((0, "0 messages are sent again.\n", ""), await RunAsync(stage, "send-again", "--reason", "InternalServerError"));
        var count = stage.Stored("select id from outbox where status = 'set-aside'").Count;
        Assert.Equal((0, $"{count} messages are sent again.\n", ""), await RunAsync(stage, "send-again"));
        await stage.LetAllBeSentAsync();
        Assert.Equal(1, stage.Kari.TimesTold("Godkjent av Ola"));
        Assert.Equal((0, "0 messages.\n", ""), await RunAsync(stage, "list"));
    }

    [Fact]
    public async Task Given_no_database_when_messages_are_listed_then_it_ends_with_2_and_says_what_to_set()
    {
        var (code, output, errors) = await ProgramRun.OfAsync(AppContext.BaseDirectory, ["outbox", "list", "--Storage:File=missing.db"]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("There is no database at ", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(TeamsStage stage, params string[] arguments)
    {
        var (code, output, errors) = await ProgramRun.OfAsync(AppContext.BaseDirectory, ["outbox", .. arguments, $"--Storage:File={stage.DatabaseFile}"]);
        return (code, output, errors);
    }
}
