using Microsoft.Extensions.Options;
using PolicyBot.Conversation;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Municipalities;
using PolicyBot.Storage;
using PolicyBot.Testing;
using Xunit.Abstractions;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>Several instances of the program on one PostgreSQL database, each in a process of its own.</summary>
public sealed class InstancesTests(ITestOutputHelper output)
{
    private const int Kills = 10;

    [PostgresFact]
    public async Task Given_three_instances_and_plans_under_way_when_one_after_the_other_is_killed_then_nothing_is_lost_and_nothing_is_decided_twice()
    {
        var started = TimeProvider.System.GetTimestamp();
        using var program = new SmallProgram();
        using var stop = new CancellationTokenSource();

        var figures = await Ordeal.RunAsync(program, Engine.Postgres, instances: 3, seed: 20261121, Kills, stop);

        output.WriteLine($"three instances, {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0} s\n{figures}");
        Assert.Empty(figures.Findings.All);
        Assert.Equal(Kills, figures.Kills);
    }

    [PostgresFact]
    public async Task Given_an_instance_that_is_killed_while_it_sends_when_another_is_there_then_it_sends_it_within_30_seconds()
    {
        using var program = new SmallProgram();
        using var database = new PostgresTestDatabase();
        await using var teams = await TestConnector.StartAsync();
        await using var one = Bot(program, teams, database);
        await using var other = Bot(program, teams, database);
        await one.StartAsync();
        await teams.PostAsync(one.Address, teams.PersonalMessage(new TestPerson("29:kari", "Kari"), "hjelp"));
        teams.HangNext(1);
        using (var store = new PostgresDatabase(Options.Create(new StorageOptions { PostgreSql = database.ConnectionString })))
        using (var signal = new OutboxSignal())
        {
            var message = new OutgoingMessage { Recipient = new Recipient.OnePerson("29:kari"), Summary = "Til Kari" };
            await new Outbox(store, signal).AddAsync(new MunicipalityId(SmallPack.Id), [message], TimeProvider.System.GetUtcNow(), CancellationToken.None);
        }
        await teams.WhenHungAsync();
        await other.StartAsync();
        await one.KillAsync();
        var killed = TimeProvider.System.GetTimestamp();

        await teams.WhenCalledAsync(call => call.Body.Contains("Til Kari", StringComparison.Ordinal), TimeSpan.FromSeconds(40));

        var passed = TimeProvider.System.GetElapsedTime(killed);
        output.WriteLine($"sent by the other instance {passed.TotalSeconds:0.0} s after the kill");
        Assert.InRange(passed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static BotProcess Bot(SmallProgram program, TestConnector teams, PostgresTestDatabase database) => new(
        new Dictionary<string, string>(teams.BotSettings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value!)))
        {
            ["Storage:PostgreSql"] = database.ConnectionString,
            ["Municipalities:Default"] = SmallPack.Id,
            // So that it is still sending when it is killed.
            ["Bot:ConnectorTimeout"] = "00:01:00",
            ["Logging:LogLevel:Default"] = "Warning",
        },
        "Production",
        program.Folder);
}
