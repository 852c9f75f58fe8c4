using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Storage;
using PolicyBot.Tests.Storage;

namespace PolicyBot.Tests.Plans;

// Alone: other tests empty the pool of connections when they end, and queries are counted on one of them.
[CollectionDefinition(nameof(PlanRoundsTests), DisableParallelization = true)]
[Collection(nameof(PlanRoundsTests))]
public sealed class PlanRoundsTests() : StoreTests(new SqliteFile()), IDisposable
{
    private static readonly string[] States = ["waiting", "changes-asked", "approved", "in-use"];
    private static readonly MunicipalityDirectory Municipalities = new(Options.Create(new MunicipalityOptions()));

    // Files that have expired; what may be due and which plans were sent, in each of two municipalities; and what the cards of the one that has some show.
    private const int EachRound = 6;

    private readonly List<PlanRounds> started = [];

    [Fact]
    public async Task Given_2000_plans_when_nothing_has_moved_then_a_round_reads_none_of_them_and_asks_the_database_six_times()
    {
        var plans = await KeepAsync(2000);
        var statements = await CountedAsync();
        var rounds = Start();

        // Once after the start all are compared, 500 at a time: four queries for each lot beside what every round asks.
        Assert.Equal(EachRound + 16, await QueriesInARoundAsync(rounds, statements));
        Assert.Equal(EachRound, await QueriesInARoundAsync(rounds, statements));

        await TurnDownAsync(plans[0]);
        Assert.Equal(EachRound + 4, await QueriesInARoundAsync(rounds, statements));
        Assert.Equal(EachRound, await QueriesInARoundAsync(rounds, statements));
    }

    [Fact]
    public async Task Given_2000_plans_that_have_waited_and_been_brought_up_when_they_are_gone_through_again_then_the_number_of_queries_does_not_follow_theirs()
    {
        await KeepAsync(2000);
        var rounds = Start();
        Clock.Advance(TimeSpan.FromDays(5));
        await rounds.GoThroughAsync(CancellationToken.None);
        Assert.Equal(500, Assert.Single(await QueryAsync<long>("select count(*) from reminder")));

        var statements = await CountedAsync();
        Assert.Equal(EachRound + 4, await QueriesInARoundAsync(rounds, statements));
        Assert.Equal(500, Assert.Single(await QueryAsync<long>("select count(*) from reminder")));
    }

    [Fact]
    public async Task Given_reminders_that_were_given_when_another_program_or_the_same_after_a_restart_goes_through_then_none_is_repeated()
    {
        await KeepAsync(4);
        Clock.Advance(TimeSpan.FromDays(5));
        await Start().GoThroughAsync(CancellationToken.None);
        await Start().GoThroughAsync(CancellationToken.None);
        Assert.Equal(["waiting|2:1"], await QueryAsync<string>("select kind || '|' || occurrence from reminder"));
        Assert.Single(await QueryAsync<string>("select id from outbox"));
    }

    [Fact]
    public async Task Given_a_plan_that_is_decided_before_its_reminder_is_due_when_the_day_comes_then_nobody_is_reminded()
    {
        var waiting = (await KeepAsync(4))[0];
        await TurnDownAsync(waiting);
        Clock.Advance(TimeSpan.FromDays(5));
        await Start().GoThroughAsync(CancellationToken.None);
        Assert.Empty(await QueryAsync<string>("select kind from reminder"));
    }

    [Fact]
    public async Task Given_a_card_that_shows_something_else_when_the_plans_are_gone_through_then_that_one_is_mended_once()
    {
        var plan = (await KeepAsync(4))[2];
        var rounds = Start();
        await rounds.GoThroughAsync(CancellationToken.None);
        await QueryAsync<string>($"update sent_card set shown = 'old' where card_key = '{PlanCard.Key(plan.Id, A.Kari.Id)}'");
        await rounds.GoThroughAsync(CancellationToken.None);
        await rounds.GoThroughAsync(CancellationToken.None);
        Assert.Equal([PlanCard.Key(plan.Id, A.Kari.Id)], await QueryAsync<string>("select card_key from outbox"));
    }

    public new void Dispose()
    {
        started.ForEach(rounds => rounds.Dispose());
        base.Dispose();
    }

    private static async Task<int> QueriesInARoundAsync(PlanRounds rounds, List<string> statements)
    {
        statements.Clear();
        await rounds.GoThroughAsync(CancellationToken.None);
        return statements.Count;
    }

    private PlanRounds Start()
    {
        var rounds = new PlanRounds(
            Municipalities, new PlanStore(Database, Municipalities, Signal), new ReminderStore(Database, Signal), new ContactStore(Database, Clock),
            new ReaderLanguages(new LanguageStore(Database, Clock), Options.Create(new LanguageOptions()), NullLogger<ReaderLanguages>.Instance),
            new ArchiveFileStore(Database, Signal), Options.Create(new PlanOptions()), Clock, NullLogger<PlanRounds>.Instance);
        started.Add(rounds);
        return rounds;
    }

    // A round opens one connection after the other, and each is the same one from the pool.
    private async Task<List<string>> CountedAsync()
    {
        var statements = new List<string>();
        await using var connection = (Microsoft.Data.Sqlite.SqliteConnection)await Database.OpenAsync(CancellationToken.None);
        SQLitePCL.raw.sqlite3_trace(connection.Handle, (_, sql) =>
        {
            if (!sql.StartsWith("PRAGMA", StringComparison.OrdinalIgnoreCase))
            {
                statements.Add(sql);
            }
        }, null);
        return statements;
    }

    // Sent twice each, a fourth in each state, with cards that show what they should.
    private Task<List<Plan>> KeepAsync(int count) => Database.WriteAsync(async transaction =>
    {
        var plans = new List<Plan>();
        for (var each = 0; each < count; each++)
        {
            var plan = A.Plan(A.State(States[each % States.Length])) with { Id = PlanId.New(A.Now), Number = A.Number with { Count = each + 1 } };
            plan = plan with { Rounds = [.. Enumerable.Range(1, 2).Select(version => new PlanRound(version, plan.Form, A.Now, null))] };
            plans.Add(plan);
            await transaction.Connection!.ExecuteAsync(
                """
                insert into plan (id, municipality, number_year, number_count, applicant_id, applicant_name, status, state, form, step, guideline_version, created_at, changed_at, revision)
                values (@Id, @Municipality, @NumberYear, @NumberCount, @ApplicantId, @ApplicantName, @Status, @State, @Form, @Step, @GuidelineVersion, @CreatedAt, @ChangedAt, @Revision)
                """,
                PlanRow.Of(plan), transaction);
            await transaction.Connection!.ExecuteAsync(
                "insert into plan_version (plan_id, version, form, guideline_version, sent_at) values (@id, @Version, @form, '1', @at)",
                plan.Rounds.Select(round => new { id = $"{plan.Id}", round.Version, form = PlanRow.Json(round.Form), at = Utc.Text(round.SentAt) }), transaction);
            foreach (var message in PlanTelling.OfProgress(plan, A.Gausdal, Readers.All(Language.Nb)))
            {
                await Outbox.KeepCardAsync(Gausdal, message.CardKey!, new SentCard("https://smba.example/", "chat", $"{message.Id}"), PlanCards.Hash(message.Card!.Value), transaction);
            }
        }
        return plans;
    }, CancellationToken.None);

    private async Task TurnDownAsync(Plan plan) => Assert.NotNull(await new PlanStore(Database, Municipalities, Signal).TrySaveAsync(
        new PlanChange { Plan = plan, Next = A.State("turned-down"), By = A.Ola, At = A.Now, Tell = stored => PlanTelling.OfProgress(stored, A.Gausdal, Readers.All(Language.Nb)) }, CancellationToken.None));
}
