using PolicyBot.BotFramework;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

public abstract class OutboxTests : EitherDatabaseTests
{
    private protected OutboxTests(Engine engine) : base(engine) { }

    [EachTheory]
    [InlineData(503, null)]
    [InlineData(429, "60")]
    public async Task Given_a_connector_in_trouble_when_a_plan_is_sent_and_decided_then_everything_arrives_in_order_when_it_is_over(int status, string? retryAfter)
    {
        await using var stage = await StageWithChannelAsync("gausdal", "--Municipalities:Radmannsteam:gausdal:0=29:ola");
        var summary = await stage.Kari.FillsInAsync(PlanSteps.Gausdal);
        stage.Teams.FailWhere(_ => true, status, retryAfter);
        var own = await stage.Kari.PressesAsync(summary, "Send til godkjenning");
        var (_, data) = own.Press("Trekk tilbake");
        data["version"] = "1";
        data["kommentar"] = "Mer.";
        await stage.Ola.SendsAsync(new Shown { Channel = TeamsStage.ApprovalChannel }, "approval.changes", data);
        for (var minute = 0; minute < 10; minute++)
        {
            await stage.LetTimePassAsync(TimeSpan.FromMinutes(1));
        }
        Assert.NotEmpty(stage.Teams.Failed);
        var before = stage.Teams.Calls.Count;
        stage.Teams.Recover();
        await stage.LetAllBeSentAsync();
        var calls = stage.Teams.Calls.Skip(before).ToList();
        Assert.Equal(
            [TestConnectorVerb.CreateConversation, TestConnectorVerb.Update],
            calls.Where(call => call.ConversationId.StartsWith(TeamsStage.ApprovalChannel.Id, StringComparison.Ordinal)).Select(call => call.Verb));
        Assert.Equal(
            [TestConnectorVerb.Update, TestConnectorVerb.Update, TestConnectorVerb.Send],
            calls.Where(call => call.ConversationId == TestConnector.PersonalConversationId(stage.Kari.Id)).Select(call => call.Verb));
    }

    [EachFact]
    public async Task Given_Retry_After_when_a_message_is_refused_for_now_then_it_is_not_tried_before_that()
    {
        await using var stage = await StageWithChannelAsync();
        stage.Teams.FailWhere(IsNewConversation, 429, retryAfter: "120");
        await stage.Kari.SendsPlanAsync();
        await stage.LetTimePassUntilAsync(() => stage.Teams.Failed.Count == 1);
        stage.Teams.Recover();
        var refusedAt = stage.Clock.GetUtcNow();
        await stage.LetAllBeSentAsync();
        Assert.InRange(stage.Clock.GetUtcNow() - refusedAt, TimeSpan.FromSeconds(116), TimeSpan.FromSeconds(126));
        Assert.Single(stage.Teams.Failed);
    }

    [EachFact]
    public async Task Given_a_decision_that_is_not_told_yet_when_the_program_is_stopped_and_started_then_everybody_is_told()
    {
        await using var stage = await StageWithChannelAsync("gausdal", "--Municipalities:Radmannsteam:gausdal:0=29:ola");
        var own = await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        await stage.LetAllBeSentAsync();
        stage.Teams.FailWhere(_ => true, 503);
        Assert.Contains("Godkjent av Ola", (await stage.Ola.PressesAsync(card, "Godkjenn")).Text, StringComparison.Ordinal);
        await stage.StopBotAsync();
        stage.Teams.Recover();
        Assert.Equal(0, stage.Kari.TimesTold("Godkjent av Ola"));
        await stage.StartBotAsync();
        await stage.LetAllBeSentAsync();
        await stage.WhenUpdatedAsync(card, "Godkjent av Ola");
        await stage.WhenUpdatedAsync(own, "Godkjent av Ola");
        Assert.Equal(1, stage.Kari.TimesTold("Godkjent av Ola"));
    }

    [EachFact]
    public async Task Given_a_message_without_an_answer_when_the_program_is_stopped_then_that_waits_for_its_limit_and_it_is_sent_after_the_start()
    {
        await using var stage = await StageWithChannelAsync();
        var summary = await stage.Kari.FillsInAsync(PlanSteps.Gausdal);
        stage.Teams.HangNext(1);
        await stage.Kari.PressesAsync(summary, "Send til godkjenning");
        await stage.Teams.WhenHungAsync();
        var stopped = stage.StopBotAsync();
        Assert.False(stopped.IsCompleted);
        stage.Clock.Jump(new BotOptions().ConnectorTimeout);
        await stopped;
        await stage.StartBotAsync();
        await stage.LetAllBeSentAsync();
        await stage.ChannelShowsAsync("GAU-2026-0001");
    }

    [EachFact]
    public async Task Given_somebody_who_has_blocked_the_bot_when_they_are_told_then_the_message_is_set_aside_and_holds_up_nobody()
    {
        await using var stage = await StageWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        await stage.Per.SendsPlanAsync("Kulturskolen");
        var (first, second) = (await stage.ChannelShowsAsync(PlanSteps.AccountName), await stage.ChannelShowsAsync("Kulturskolen"));
        // What tells her that it was sent must not be among what is set aside.
        await stage.LetAllBeSentAsync();
        stage.Teams.FailWhere(target => target.Contains(stage.Kari.Id, StringComparison.Ordinal), 403, errorCode: "ConversationBlockedByUser");
        await stage.Ola.PressesAsync(first, "Godkjenn");
        await stage.Ola.PressesAsync(second, "Godkjenn");
        await stage.WhenUpdatedAsync(first, "Godkjent av Ola");
        await stage.Per.IsToldAsync("Godkjent av Ola");
        await stage.LetAllBeSentAsync();
        Assert.Equal(["ConversationBlockedByUser", "ConversationBlockedByUser"], stage.Stored("select reason from outbox where status = 'set-aside'"));
    }

    [EachFact]
    public async Task Given_a_connector_in_trouble_when_a_question_is_asked_then_the_answer_arrives_when_it_is_over()
    {
        await using var stage = await StageAsync();
        stage.Teams.FailWhere(_ => true, 503);
        await stage.Kari.SaysAsync("Når går bussen til Lillehammer?");
        stage.Teams.Recover();
        await stage.LetAllBeSentAsync();
        await stage.Kari.IsToldAsync("Dette står ikke i retningslinjene");
    }

    [EachTheory]
    [InlineData(500)]
    [InlineData(401)]
    public async Task Given_Teams_fails_at_an_answer_and_what_follows_when_that_is_over_then_all_arrive_in_order(int status)
    {
        await using var stage = await StageWithChannelAsync("gausdal", "--Municipalities:Radmannsteam:gausdal:0=29:ola");
        await stage.Kari.SendsPlanAsync();
        var card = await stage.ChannelShowsAsync("GAU-2026-0001");
        await stage.LetAllBeSentAsync();
        stage.Teams.FailWhere(target => target.Contains(stage.Kari.Id, StringComparison.Ordinal), status);
        await stage.Kari.SaysAsync("Når går bussen til Lillehammer?");
        await stage.Ola.PressesAsync(card, "Godkjenn");
        await stage.LetTimePassUntilAsync(() => stage.Teams.Failed.Count >= 3);
        var before = stage.Teams.Calls.Count;
        stage.Teams.Recover();
        await stage.LetAllBeSentAsync();
        var sent = stage.Teams.Calls.Skip(before).Where(call => call.Verb == TestConnectorVerb.Send && call.ConversationId == TestConnector.PersonalConversationId(stage.Kari.Id)).ToList();
        Assert.Equal(2, sent.Count);
        Assert.True(TeamsStage.Contains(sent[0], "Dette står ikke i retningslinjene"));
        Assert.True(TeamsStage.Contains(sent[1], "Godkjent av Ola"));
        Assert.Empty(stage.Stored("select reason from outbox where status = 'set-aside'"));
    }

    [EachFact]
    public async Task Given_someone_who_writes_faster_than_Teams_takes_answers_when_they_are_answered_then_the_rest_follows_as_there_is_room()
    {
        const int Questions = 9;
        await using var stage = await StageAsync("gausdal", "--Bot:CallsPerConversation=7/1 8/2 60/30 1800/3600");
        for (var asked = 0; asked < Questions; asked++)
        {
            await stage.Kari.SaysAsync("Når går bussen til Lillehammer?");
        }
        Assert.Equal(7, stage.Teams.Posted.Count);
        await stage.LetAllBeSentAsync();
        Assert.Equal(Questions, stage.Teams.Posted.Count);
        Assert.Empty(stage.Teams.Failed);
    }

    private static bool IsNewConversation(string target) => target.EndsWith("/v3/conversations", StringComparison.Ordinal);
}

public sealed class SqliteOutboxTests() : OutboxTests(Engine.Sqlite);

[NeedsPostgres]
public sealed class PostgresOutboxTests() : OutboxTests(Engine.Postgres);
