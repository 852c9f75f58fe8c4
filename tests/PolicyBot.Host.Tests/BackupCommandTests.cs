using Microsoft.Data.Sqlite;
using PolicyBot.Host.Tests.CommandLine;
using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

public sealed class BackupCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policybot-backup-");

    private string Out => Path.Combine(folder.FullName, "kopi.db");

    [Fact]
    public async Task Given_a_bot_that_serves_when_it_is_backed_up_then_a_bot_that_starts_on_the_copy_goes_on_from_there()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");

        var (code, output, errors) = await RunAsync($"--Storage:File={stage.DatabaseFile}");

        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith($"Copied {stage.DatabaseFile} to {Out}, ", output, StringComparison.Ordinal);
        Assert.Equal([Out], folder.GetFiles().Select(file => file.FullName));
        await stage.Ola.PressesAsync(card, "Godkjenn");
        Assert.Equal(["Approved"], stage.Stored("select status from plan"));
        await stage.StopBotAsync();
        Restore(stage.DatabaseFile);
        await stage.StartBotAsync();
        Assert.Equal(["Waiting"], stage.Stored("select status from plan"));
        Assert.Contains("Godkjent av Ola", (await stage.Ola.PressesAsync(card, "Godkjenn")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_copy_that_is_there_when_it_is_backed_up_again_then_it_is_kept_unless_it_is_to_be_written_over()
    {
        await using var stage = await TeamsStage.StartAsync();
        await RunAsync($"--Storage:File={stage.DatabaseFile}");

        var (code, _, errors) = await RunAsync($"--Storage:File={stage.DatabaseFile}");

        Assert.Equal(2, code);
        Assert.Contains("is there already. Nothing is written.", errors, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync($"--Storage:File={stage.DatabaseFile}", "--force")).Code);
    }

    [Theory]
    [InlineData("--Storage:File=missing.db", "There is no database at ")]
    [InlineData("--Storage:File=PolicyBot.Host.dll", "can't be copied to ")]
    [InlineData("--Storage:PostgreSql=Host=db.example;Database=policybot;Username=bot;Password=hunter2", "its database policybot at db.example, a PostgreSQL server. Back that up with pg_dump")]
    public async Task Given_what_can_not_be_copied_when_it_is_backed_up_then_the_message_says_what_to_do_and_nothing_is_written(string setting, string message)
    {
        var (ended, output, errors) = await RunAsync(setting);

        Assert.Equal((2, ""), (ended, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", errors, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Restore(string database)
    {
        SqliteConnection.ClearAllPools();
        Array.ForEach(["-wal", "-shm"], log => File.Delete(database + log));
        File.Copy(Out, database, overwrite: true);
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] more)
    {
        var (code, output, errors) = await ProgramRun.OfAsync(AppContext.BaseDirectory, ["backup", "--out", Out, .. more]);
        return (code, output, errors);
    }
}
