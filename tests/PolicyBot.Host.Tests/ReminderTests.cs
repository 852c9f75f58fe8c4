using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

public abstract class ReminderTests : EitherDatabaseTests
{
    private protected ReminderTests(Engine engine) : base(engine) { }

    [EachFact]
    public async Task Given_a_plan_that_has_waited_three_working_days_when_the_plans_are_gone_through_then_it_is_brought_up_in_its_thread_once()
    {
        await using var stage = await StageWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        await stage.ChannelShowsAsync("GAU-2026-0001");
        await stage.LetTimePassAsync(TimeSpan.FromDays(5) + TimeSpan.FromHours(2));
        await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.Send && TeamsStage.Contains(call, "har ventet i 3 arbeidsdager"));
        Assert.Equal(["1:1"], stage.Stored("select occurrence from reminder"));
    }

    [EachFact]
    public async Task Given_three_programs_on_one_database_when_all_go_through_the_plans_at_the_same_moment_then_what_waits_is_brought_up_once()
    {
        await using var stage = await StageWithChannelAsync();
        await using var second = await stage.StartSecondAsync();
        await using var third = await stage.StartSecondAsync();
        await stage.Kari.SendsPlanAsync();
        await stage.ChannelShowsAsync("GAU-2026-0001");
        await stage.LetTimePassAsync(TimeSpan.FromDays(5) + TimeSpan.FromHours(2));
        await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.Send && TeamsStage.Contains(call, "har ventet i 3 arbeidsdager"));
        // Another round of each.
        await stage.LetTimePassAsync(TimeSpan.FromHours(2));
        await stage.LetTimePassAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(["1:1"], stage.Stored("select occurrence from reminder"));
        Assert.Single(stage.Stored("select id from outbox where message like '%har ventet i 3 arbeidsdager%'"));
    }

    [EachFact]
    public async Task Given_a_time_limited_account_whose_plan_is_being_edited_to_last_longer_when_the_approved_end_comes_near_then_the_owner_is_told_and_the_register_keeps_it()
    {
        await using var stage = await StageWithChannelAsync();
        await stage.HasPlanApprovedAsync(stage.Kari);
        var used = await stage.Kari.PressesAsync((await stage.Kari.SaysAsync("registrer adresse")).Fill("Adresse", "facebook.com/gausdalbibliotek"), "Registrer adresse");
        var use = await stage.Kari.PressesAsync(await stage.Kari.PressesAsync(await stage.Kari.PressesAsync(used, "Rediger planen"), "Neste"), "Neste");
        await stage.Kari.PressesAsync(use.Fill("Sluttdato", "2027-12-31"), "Lagre og fortsett senere");

        // 17 December at eight is 14 days before; it is now 5 November at nine.
        await stage.LetTimePassAsync(TimeSpan.FromDays(41) + TimeSpan.FromHours(22));
        await stage.LetTimePassAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(0, stage.Kari.TimesTold("Etter planen er siste dag"));
        await stage.LetTimePassAsync(TimeSpan.FromHours(2));
        await stage.Kari.IsToldAsync("Etter planen er siste dag 31.12.2026.");
        await stage.LetAllBeSentAsync();
        await stage.RestartAsync();
        await stage.LetTimePassAsync(TimeSpan.FromDays(14));
        await stage.Kari.IsToldAsync("Etter planen var siste dag 31.12.2026.");
        Assert.Equal(1, stage.Kari.TimesTold("Etter planen er siste dag"));
        Assert.Equal(["2026-12-31"], stage.Stored("select ends_on from account where plan_id is not null"));
    }

    [EachFact]
    public async Task Given_a_draft_that_has_lain_for_60_days_when_the_plans_are_gone_through_then_its_owner_is_reminded_once_and_goes_on_from_there()
    {
        await using var stage = await StageAsync();
        await stage.Kari.FillsInAsync([PlanSteps.Account]);
        await stage.LetTimePassAsync(TimeSpan.FromDays(60) + TimeSpan.FromHours(1));
        var told = await stage.Kari.IsToldAsync("Du har et påbegynt utkast");
        await stage.LetTimePassAsync(TimeSpan.FromDays(30));
        await stage.RestartAsync();
        await stage.LetTimePassAsync(TimeSpan.FromDays(30));
        Assert.Equal(1, stage.Kari.TimesTold("Du har et påbegynt utkast"));
        Assert.Contains("Steg 2 av 5", (await stage.Kari.PressesAsync(told, "Rediger planen")).Text, StringComparison.Ordinal);
    }
}

public sealed class SqliteReminderTests() : ReminderTests(Engine.Sqlite);

[NeedsPostgres]
public sealed class PostgresReminderTests() : ReminderTests(Engine.Postgres);
