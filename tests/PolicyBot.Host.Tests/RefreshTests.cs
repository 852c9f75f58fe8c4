using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

/// <summary>What clients ask for by themselves: everybody's own view, and never a change.</summary>
public sealed class RefreshTests
{
    private const string Chat = "19:chat@thread.v2";
    // Whatever a card could carry or somebody could have typed.
    private static readonly (string Name, string Value)[] Typed =
    [
        ("version", "1"), ("step", "1"), ("revision", "0"), ("page", "1"), ("section", "g.plan"), ("navn", "Et helt annet navn"), ("kommentar", "Et ord"),
        ("begrunnelse", "Et ord"), ("adresse", "facebook.com/gausdal"),
    ];

    private static readonly TestPerson Kari = new("29:kari", "Kari");
    private static readonly TestPerson Ola = new("29:ola", "Ola");
    private static readonly TestPerson Per = new("29:per", "Per");

    [Fact]
    public async Task Given_plans_in_every_state_when_a_client_asks_for_any_verb_by_itself_then_nothing_in_the_database_changes()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.FillsInAsync(PlanSteps.Gausdal);
        await stage.Kari.SendsPlanAsync("Ventende konto.");
        await stage.HasPlanApprovedAsync(stage.Kari, "Godkjent konto.");
        await stage.Kari.SendsPlanAsync("Konto med merknad.");
        var ask = await stage.Ola.PressesAsync(await stage.ChannelShowsAsync("Konto med merknad."), "Be om endringer");
        await stage.Ola.PressesAsync(ask.Fill("Kommentar", "Skriv mer."), "Be om endringer");
        await stage.Kari.IsToldAsync("Skriv mer.");
        await stage.LetAllBeSentAsync();
        await stage.Clock.TimerDueWithinAsync(TimeSpan.FromSeconds(2));
        var (before, calls) = (stage.AllStored(), Messages(stage));
        Assert.Contains("approval.approve", stage.Verbs);

        foreach (var plan in stage.Stored("select id from plan"))
        {
            foreach (var verb in stage.Verbs)
            {
                var data = new JsonObject { ["plan"] = plan };
                foreach (var (name, value) in Typed)
                {
                    data[name] = value;
                }
                foreach (var by in new[] { Kari, Ola, Per, new TestPerson("29:ada", "Ada") })
                {
                    await stage.Teams.InvokeAsync(stage.Bot, stage.Teams.PersonalCardAction(by, verb, data, "card", automatic: true));
                    await stage.Teams.InvokeAsync(stage.Bot, stage.Teams.GroupCardAction(by, Chat, verb, data, "card", automatic: true));
                    await stage.Teams.InvokeAsync(stage.Bot, stage.Teams.ChannelCardAction(by, TeamsStage.ApprovalChannel, verb, data, "card", automatic: true));
                }
            }
        }
        Assert.Equal(before, stage.AllStored());
        Assert.Equal(calls, Messages(stage));
    }

    [Fact]
    public async Task Given_a_card_in_a_group_chat_when_each_ones_client_asks_then_each_sees_their_own_view()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        var plan = Assert.Single(stage.Stored("select id from plan"));

        var applicant = await RefreshAsync(stage, Kari, plan);
        Assert.Equal("GAU-2026-0001: Venter på godkjenning", applicant.Heading);
        Assert.Contains("Trekk tilbake", applicant.Buttons);
        var leader = await RefreshAsync(stage, Ola, plan);
        Assert.Equal(["Vis hele planen", "Godkjenn", "Be om endringer", "Avslå"], leader.Buttons);
        var other = await RefreshAsync(stage, Per, plan);
        Assert.Equal($"GAU-2026-0001: Venter på godkjenning\n{PlanSteps.AccountName}", other.Text);
        Assert.All([(applicant, "29:kari"), (leader, "29:ola"), (other, "29:per")], view => Assert.Equal([view.Item2], Readers(view.Item1)));
    }

    [Fact]
    public async Task Given_a_roster_that_does_not_answer_when_a_leaders_client_asks_then_they_see_what_all_may_see()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        stage.Teams.FailWhere(target => target.Contains("pagedmembers", StringComparison.Ordinal), 503);
        Assert.Equal($"GAU-2026-0001: Venter på godkjenning\n{PlanSteps.AccountName}", (await RefreshAsync(stage, Ola, Assert.Single(stage.Stored("select id from plan")))).Text);
    }

    [Fact]
    public async Task Given_a_draft_when_anybody_elses_client_asks_then_there_is_no_such_plan()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.FillsInAsync(PlanSteps.Gausdal);
        Assert.StartsWith("Jeg finner ikke planen.", (await RefreshAsync(stage, Ola, Assert.Single(stage.Stored("select id from plan")))).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_the_applicants_card_when_their_client_asks_then_it_shows_the_plan_as_it_is_now_and_the_channels_card_asks_for_nothing()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        Assert.Equal(["29:kari"], Readers(own));
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        Assert.Empty(Readers(card));
        Assert.Empty(Readers(await stage.Ola.PressesAsync(card, "Godkjenn")));
        var action = own.Card!.Value.GetProperty("refresh").GetProperty("action");
        var answer = await stage.Teams.InvokeAsync(stage.Bot, stage.Teams.PersonalCardAction(
            Kari, action.GetProperty("verb").GetString()!, JsonObject.Create(action.GetProperty("data"))!, own.MessageId, automatic: true));
        Assert.Contains("Godkjent av Ola", new Shown { Card = answer.GetProperty("value") }.Text, StringComparison.Ordinal);
    }

    private static async Task<Shown> RefreshAsync(TeamsStage stage, TestPerson by, string plan)
    {
        var answer = await stage.Teams.InvokeAsync(stage.Bot, stage.Teams.GroupCardAction(by, Chat, "plan.view", new JsonObject { ["plan"] = plan }, "card", automatic: true));
        var value = answer.GetProperty("value");
        return value.ValueKind == JsonValueKind.String ? new Shown { Notice = value.GetString() } : new Shown { Card = value };
    }

    private static int Messages(TeamsStage stage) => stage.Teams.Calls.Count(call => call.Verb != TestConnectorVerb.Members);

    private static IEnumerable<string?> Readers(Shown shown) => shown.Card!.Value.TryGetProperty("refresh", out var refresh)
        ? refresh.GetProperty("userIds").EnumerateArray().Select(id => id.GetString())
        : [];
}
