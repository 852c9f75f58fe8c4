using Microsoft.Data.Sqlite;
using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests.Endurance;

public sealed class FullDiskTests
{
    [SmallDiskFact]
    public async Task Given_a_full_disk_when_people_press_and_write_then_each_is_told_in_their_language_and_nothing_is_stored_until_there_is_room()
    {
        await using var stage = await TeamsStage.StartAsync();
        await stage.StopBotAsync();
        SqliteConnection.ClearAllPools();
        using var disk = new SmallDisk(Path.GetDirectoryName(stage.DatabaseFile)!);
        await stage.StartBotAsync();
        await stage.Ada.SaysAsync("bruk denne kanalen for godkjenning", TeamsStage.ApprovalChannel);
        var summary = await stage.Kari.FillsInAsync(PlanSteps.Gausdal);
        var before = stage.AllStored();
        disk.Fill();

        Assert.StartsWith("Det er ikke plass til å lagre mer hos meg, og det du gjorde, er ikke lagret.", (await stage.Kari.PressesAsync(summary, "Send til godkjenning")).Notice, StringComparison.Ordinal);
        Assert.StartsWith("Det er ikkje plass til å lagre meir hos meg", (await stage.Person("29:nynorsk", "Randi", "nn-NO").SaysAsync("ny plan")).Notice, StringComparison.Ordinal);
        Assert.StartsWith("I have no room to save more", (await stage.Person("29:english", "Ellen", "en-GB").SaysAsync("ny plan")).Notice, StringComparison.Ordinal);
        // What is only read is answered as ever.
        Assert.Contains("Utkast", (await stage.Kari.SaysAsync("mine planer")).Text, StringComparison.Ordinal);
        Assert.Equal(before, stage.AllStored());

        disk.MakeRoom();
        await stage.Kari.PressesAsync(summary, "Send til godkjenning");
        await stage.ChannelShowsAsync("GAU-2026-0001");
        Assert.Equal(["Waiting"], stage.Stored("select status from plan"));
    }
}
