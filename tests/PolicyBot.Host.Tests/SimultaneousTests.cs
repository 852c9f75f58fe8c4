using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

public abstract class SimultaneousTests : EitherDatabaseTests
{
    private const string Decisions = "select kind from plan_event where kind in ('approved', 'turned-down')";

    private protected SimultaneousTests(Engine engine) : base(engine) { }

    [EachFact]
    public async Task Given_two_leaders_when_both_approve_at_the_same_moment_then_there_is_one_decision_and_both_see_whose()
    {
        await using var stage = await StageWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        var pressed = await Task.WhenAll(stage.Ola.PressesAsync(card, "Godkjenn"), stage.Eva.PressesAsync(card, "Godkjenn"));
        var late = Assert.Single(pressed, shown => shown.Text.StartsWith("Planen er allerede godkjent av ", StringComparison.Ordinal));
        Assert.Contains(late.Text.Split('\n')[2], pressed.Single(shown => shown != late).Text, StringComparison.Ordinal);
        await stage.WhenUpdatedAsync(own, "Godkjent av");
        await stage.Kari.IsToldAsync("Godkjent av");
        Assert.Single(stage.Stored(Decisions));
        Assert.Equal(1, stage.Kari.TimesTold("Godkjent av"));
    }

    [EachFact]
    public async Task Given_fifty_plans_when_each_is_approved_and_turned_down_at_the_same_moment_then_each_has_one_decision_one_notice_and_one_audit_entry()
    {
        await using var stage = await StageWithChannelAsync();
        var applicants = Enumerable.Range(1, 50).Select(number => stage.Person($"29:ansatt-{number}", $"Ansatt {number}")).ToList();
        await Task.WhenAll(applicants.Select(applicant => applicant.SendsPlanAsync($"Konto til {applicant.Name}.")));
        var cards = await Task.WhenAll(applicants.Select(applicant => stage.ChannelShowsAsync($"Konto til {applicant.Name}.")));
        await Task.WhenAll(cards.SelectMany(card => new[] { stage.Ola.PressesAsync(card, "Godkjenn"), TurnDownAsync(stage.Eva, card) }));
        await Task.WhenAll(applicants.Select(applicant => applicant.IsToldAsync("05.11.2026 kl. 09.00")));
        Assert.All(applicants, applicant => Assert.Equal(1, applicant.TimesTold("05.11.2026 kl. 09.00")));
        Assert.Equal(50, stage.Stored(Decisions).Count);
        Assert.Equal(50, stage.Stored("select count(*) from plan_event where kind in ('approved', 'turned-down') group by plan_id").Count(count => count == "1"));
        Assert.Equal(Enumerable.Range(1, 50).Select(number => $"{number}"), stage.Stored("select number_count from plan order by number_count"));
    }

    [EachFact]
    public async Task Given_a_plan_when_it_is_sent_twice_at_the_same_moment_then_it_has_one_version_and_one_card()
    {
        await using var stage = await StageWithChannelAsync();
        var summary = await stage.Kari.FillsInAsync(PlanSteps.Gausdal);
        await Task.WhenAll(stage.Kari.PressesAsync(summary, "Send til godkjenning"), stage.Kari.PressesAsync(summary, "Send til godkjenning"));
        await stage.ChannelShowsAsync("GAU-2026-0001");
        Assert.Equal(["1"], stage.Stored("select version from plan_version"));
        Assert.Single(stage.Stored("select id from outbox where lane like 'channel:%'"));
    }

    [EachFact]
    public async Task Given_a_waiting_plan_when_it_is_withdrawn_and_approved_at_the_same_moment_then_only_one_of_them_holds()
    {
        await using var stage = await StageWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        await Task.WhenAll(stage.Kari.PressesAsync(own, "Trekk tilbake"), stage.Ola.PressesAsync(card, "Godkjenn"));
        Assert.Single(stage.Stored("select kind from plan_event where kind in ('approved', 'withdrawn')"));
    }

    private static async Task<Shown> TurnDownAsync(Participant leader, Shown card)
    {
        var (_, data) = card.Press("Avslå");
        data["begrunnelse"] = "Vi har en fra før.";
        return await leader.SendsAsync(card, "approval.turn-down", data);
    }
}

public sealed class SqliteSimultaneousTests() : SimultaneousTests(Engine.Sqlite);

[NeedsPostgres]
public sealed class PostgresSimultaneousTests() : SimultaneousTests(Engine.Postgres);
