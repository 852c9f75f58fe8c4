using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Storage;

public abstract class PlanStoreTests : StoreTests
{
    private static readonly MunicipalityDirectory Municipalities = new(Options.Create(new MunicipalityOptions()));
    private readonly PlanStore store;

    private protected PlanStoreTests(ITestDatabase file) : base(file) => store = new PlanStore(Database, Municipalities, Signal);

    [EachFact]
    public async Task Given_a_draft_when_it_is_stored_and_read_after_a_restart_then_it_is_the_same()
    {
        var draft = await DraftAsync();

        AssertSame(draft, await new PlanStore(OpenAgain(), Municipalities, Signal).FindAsync(Gausdal, draft.Id, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_a_plan_of_one_municipality_when_another_asks_for_it_then_there_is_none()
    {
        var draft = await DraftAsync();

        Assert.Null(await store.FindAsync(Ringebu, draft.Id, CancellationToken.None));
        Assert.Empty(await store.RunByAsync(Ringebu, A.Kari, 10, CancellationToken.None));
    }

    [EachTheory]
    [InlineData("waiting")]
    [InlineData("receipted")]
    [InlineData("changes-asked")]
    [InlineData("approved")]
    [InlineData("in-use")]
    [InlineData("turned-down")]
    [InlineData("withdrawn")]
    [InlineData("withdrawn-draft")]
    public async Task Given_a_plan_in_any_state_when_it_is_read_then_the_state_is_whole(string state)
    {
        var stored = await SaveAsync(await DraftAsync(), A.State(state));

        AssertSame(stored!, await store.FindAsync(Gausdal, stored!.Id, CancellationToken.None));
        Assert.Equal(A.State(state), stored!.State);
    }

    [EachFact]
    public async Task Given_several_plans_when_a_person_lists_theirs_then_the_last_changed_comes_first_and_others_are_left_out()
    {
        var old = await DraftAsync();
        var newer = await DraftAsync(A.Now.AddMinutes(1));
        await DraftAsync(by: A.Ola);
        await store.TrySaveDraftAsync(old with { ChangedAt = A.Now.AddMinutes(2) }, CancellationToken.None);

        Assert.Equal([old.Id, newer.Id], (await store.RunByAsync(Gausdal, A.Kari, 10, CancellationToken.None)).Select(plan => plan.Id));
        Assert.Single(await store.RunByAsync(Gausdal, A.Kari, 1, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_a_hundred_plans_that_are_sent_at_once_when_they_get_numbers_then_there_is_no_gap_and_no_number_twice()
    {
        var drafts = new List<Plan>();
        for (var number = 0; number < 100; number++)
        {
            drafts.Add(await DraftAsync());
        }

        var sent = await Task.WhenAll(drafts.Select(draft => Task.Run(() => SaveAsync(draft, new PlanState.Waiting(1, A.Now)))));

        Assert.Equal(Enumerable.Range(1, 100).Select(count => $"GAU-2026-{count:0000}"), sent.Select(plan => $"{plan!.Number}").Order(StringComparer.Ordinal));
    }

    [EachFact]
    public async Task Given_a_new_year_in_Oslo_when_a_plan_is_sent_then_the_numbers_begin_again()
    {
        var before = await SaveAsync(await DraftAsync(), new PlanState.Waiting(1, A.Now), new DateTimeOffset(2026, 12, 31, 22, 59, 0, TimeSpan.Zero));
        var after = await SaveAsync(await DraftAsync(), new PlanState.Waiting(1, A.Now), new DateTimeOffset(2026, 12, 31, 23, 0, 0, TimeSpan.Zero));

        Assert.Equal(("GAU-2026-0001", "GAU-2027-0001"), ($"{before!.Number}", $"{after!.Number}"));
    }

    [EachFact]
    public async Task Given_plans_in_two_municipalities_when_they_are_sent_then_each_counts_for_itself()
    {
        var gausdal = await SaveAsync(await DraftAsync(), new PlanState.Waiting(1, A.Now));
        var ringebu = await SaveAsync(await DraftAsync(municipality: A.Ringebu), new PlanState.Waiting(1, A.Now));

        Assert.Equal(("GAU-2026-0001", "RIN-2026-0001"), ($"{gausdal!.Number}", $"{ringebu!.Number}"));
    }

    [EachFact]
    public async Task Given_a_plan_that_is_sent_again_when_it_is_stored_then_it_keeps_its_number()
    {
        var sent = await SaveAsync(await DraftAsync(), new PlanState.Waiting(1, A.Now));
        var back = await SaveAsync(sent!, new PlanState.ChangesAsked(1, A.DecisionBy(A.Ola, "Mer.")));

        Assert.Equal(sent!.Number, (await SaveAsync(back!, new PlanState.Waiting(2, A.Now)))!.Number);
    }

    [EachFact]
    public async Task Given_two_decisions_on_one_revision_when_both_are_stored_at_once_then_one_is_and_the_other_leaves_nothing()
    {
        var sent = await SaveAsync(await DraftAsync(), new PlanState.Waiting(1, A.Now));

        var stored = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => SaveAsync(sent!, new PlanState.Approved(1, A.DecisionBy(A.Ola)), tell: true))));

        Assert.Single(stored, plan => plan is not null);
        Assert.Equal(["started", "sent", "approved"], await QueryAsync<string>("select kind from plan_event order by revision"));
        Assert.Equal(1, Assert.Single(await QueryAsync<long>("select count(*) from outbox")));
    }

    [EachFact]
    public async Task Given_two_presses_that_send_the_same_draft_when_both_are_stored_then_one_number_is_used()
    {
        var draft = await DraftAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => SaveAsync(draft, new PlanState.Waiting(1, A.Now)))));

        Assert.Equal("GAU-2026-0002", $"{(await SaveAsync(await DraftAsync(), new PlanState.Waiting(1, A.Now)))!.Number}");
    }

    [EachFact]
    public async Task Given_a_draft_that_has_moved_on_when_it_is_saved_then_the_newer_answers_stay()
    {
        var draft = await DraftAsync();

        Assert.True(await store.TrySaveDraftAsync(draft with { Form = draft.Form.With("navn", "Ny") }, CancellationToken.None));
        Assert.False(await store.TrySaveDraftAsync(draft with { Form = draft.Form.With("navn", "Gammel") }, CancellationToken.None));

        Assert.Equal("Ny", (await store.FindAsync(Gausdal, draft.Id, CancellationToken.None))!.Form["navn"]);
    }

    [EachFact]
    public async Task Given_telling_that_fails_when_a_decision_is_stored_then_nothing_is()
    {
        var draft = await DraftAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.TrySaveAsync(
            Change(draft, new PlanState.Waiting(1, A.Now)) with { Tell = _ => throw new InvalidOperationException() }, CancellationToken.None));

        AssertSame(draft, await store.FindAsync(Gausdal, draft.Id, CancellationToken.None));
        Assert.Equal(["started"], await QueryAsync<string>("select kind from plan_event"));
        Assert.Equal("GAU-2026-0001", $"{(await SaveAsync(draft, new PlanState.Waiting(1, A.Now)))!.Number}");
    }

    [EachFact]
    public async Task Given_a_version_that_was_sent_when_the_plan_is_edited_then_the_version_is_as_it_was_sent()
    {
        var sent = await SaveAsync(await DraftAsync(), new PlanState.Waiting(1, A.Now));
        var back = await SaveAsync(sent!, new PlanState.ChangesAsked(1, A.DecisionBy(A.Ola, "Mer.")));
        await store.TrySaveDraftAsync(back! with { Form = back!.Form.With("navn", "Et annet navn") }, CancellationToken.None);
        await SaveAsync((await store.FindAsync(Gausdal, back.Id, CancellationToken.None))!, new PlanState.Waiting(2, A.Now));

        var versions = await QueryAsync<(long Version, string Form)>("select version, form from plan_version order by version");

        Assert.Equal([1L, 2L], versions.Select(version => version.Version));
        Assert.Contains("Biblioteket i Gausdal", versions[0].Form, StringComparison.Ordinal);
        Assert.Contains("Et annet navn", versions[1].Form, StringComparison.Ordinal);
    }

    [EachTheory]
    [InlineData("update plan_event set by_name = 'En annen'")]
    [InlineData("delete from plan_event")]
    [InlineData("update plan_version set form = '{}'")]
    [InlineData("delete from plan_version")]
    public async Task Given_the_audit_trail_when_somebody_changes_it_by_hand_then_the_database_refuses(string sql)
    {
        await SaveAsync(await DraftAsync(), new PlanState.Waiting(1, A.Now));
        await using var connection = await Database.OpenAsync(CancellationToken.None);

        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync(sql));
    }

    [EachFact]
    public async Task Given_every_step_of_a_plan_when_the_audit_trail_is_read_then_it_says_who_did_what_when_and_on_which_version()
    {
        var sent = await SaveAsync(await DraftAsync(), new PlanState.Waiting(1, A.Now));
        var received = await SaveAsync(sent!, new PlanState.Waiting(1, A.Now, A.DecisionBy(A.Eva)), by: A.Eva);
        var approved = await SaveAsync(received!, new PlanState.Approved(1, A.DecisionBy(A.Ola)), A.Now.AddHours(1), by: A.Ola);
        await SaveAsync(approved!, new PlanState.Approved(1, A.DecisionBy(A.Ola), new Uri("https://x.com/a")));

        Assert.Equal(
            [
                ("started", 0, "Kari", "2026-11-05T08:00:00.000Z"),
                ("sent", 1, "Kari", "2026-11-05T08:00:00.000Z"),
                ("received", 1, "Eva", "2026-11-05T08:00:00.000Z"),
                ("approved", 1, "Ola", "2026-11-05T09:00:00.000Z"),
                ("registered", 1, "Kari", "2026-11-05T08:00:00.000Z"),
            ],
            await QueryAsync<(string, long, string, string)>("select kind, version, by_name, at from plan_event order by revision"));
    }

    [EachFact]
    public async Task Given_a_registered_account_when_its_address_is_asked_about_then_it_is_taken_however_it_is_written()
    {
        await RegisterAsync(await DraftAsync(), "https://www.facebook.com/Biblioteket");

        Assert.True(await store.IsAddressTakenAsync(Gausdal, new Uri("http://facebook.com/biblioteket/"), CancellationToken.None));
        Assert.False(await store.IsAddressTakenAsync(Gausdal, new Uri("https://www.facebook.com/skolen"), CancellationToken.None));
        Assert.False(await store.IsAddressTakenAsync(Ringebu, new Uri("https://www.facebook.com/Biblioteket"), CancellationToken.None));
    }

    [EachFact]
    public async Task Given_two_plans_that_register_one_address_at_once_when_both_are_stored_then_one_is_and_the_other_is_as_it_was()
    {
        var (one, other) = (await DraftAsync(), await DraftAsync());
        await RegisterAsync(one, "https://www.facebook.com/biblioteket");

        Assert.Null(await RegisterAsync(other, "https://facebook.com/biblioteket"));

        AssertSame(other, await store.FindAsync(Gausdal, other.Id, CancellationToken.None));
    }

    [EachTheory]
    [InlineData("tidsavgrenset", "2027-06-30")]
    [InlineData("permanent", null)]
    public async Task Given_an_end_date_in_the_form_when_the_account_is_registered_then_it_counts_only_where_it_was_asked_for(string duration, string? endsOn)
    {
        var draft = await DraftAsync();

        await RegisterAsync(draft with { Form = draft.Form.With("varighet", duration) }, "https://x.com/biblioteket");

        Assert.Equal(
            [("Biblioteket i Gausdal", "facebook", "Biblioteket", "Kari", endsOn)],
            await QueryAsync<(string, string, string, string, string?)>("select name, channel, unit, owner_name, ends_on from account"));
    }

    [EachFact]
    public async Task Given_the_card_that_was_sent_from_when_the_plan_is_stored_then_the_card_can_be_replaced_later()
    {
        var card = new SentCard("https://smba.example/", "chat", "7");
        var draft = await DraftAsync();

        await store.TrySaveAsync(Change(draft, new PlanState.Waiting(1, A.Now)) with { Card = card }, CancellationToken.None);

        Assert.Equal(card, await new ContactStore(Database, Clock).FindCardAsync(Gausdal, PlanCard.Key(draft.Id, A.Kari.Id), CancellationToken.None));
    }

    [EachTheory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task Given_messages_made_of_a_plan_when_it_has_been_decided_on_meanwhile_then_they_are_not_stored(bool isDecided, int messages)
    {
        var sent = await SaveAsync(await DraftAsync(), new PlanState.Waiting(1, A.Now));
        if (isDecided)
        {
            await SaveAsync(sent!, new PlanState.Approved(1, A.DecisionBy(A.Ola)));
        }

        var told = await store.TryTellAsync(sent!, [new OutgoingMessage { Recipient = new Recipient.OnePerson("29:kari"), Summary = "a" }], A.Now, CancellationToken.None);

        Assert.Equal(!isDecided, told);
        Assert.Equal(messages, (await QueryAsync<string>("select id from outbox")).Count);
    }

    // Records compare a list by reference.
    private static void AssertSame(Plan expected, Plan? read)
    {
        Assert.Equal(expected with { Rounds = [], Parties = [] }, read! with { Rounds = [], Parties = [] });
        Assert.Equal(expected.Rounds, read!.Rounds);
    }

    private async Task<Plan> DraftAsync(DateTimeOffset? at = null, Person? by = null, Municipality? municipality = null)
    {
        var draft = A.Plan(new PlanState.Draft(), municipality) with { Id = new PlanId(Guid.NewGuid()), Applicant = by ?? A.Kari, ChangedAt = at ?? A.Now };
        await store.AddAsync(draft, CancellationToken.None);
        return draft;
    }

    private Task<Plan?> SaveAsync(Plan plan, PlanState next, DateTimeOffset? at = null, Person? by = null, bool tell = false) =>
        store.TrySaveAsync(
            Change(plan, next) with
            {
                At = at ?? A.Now,
                By = by ?? A.Kari,
                Tell = stored => tell ? [new OutgoingMessage { Recipient = new Recipient.OnePerson("29:kari"), Summary = "a" }] : [],
            },
            CancellationToken.None);

    private Task<Plan?> RegisterAsync(Plan plan, string address) =>
        SaveAsync(plan, new PlanState.Approved(1, A.DecisionBy(A.Ola), new Uri(address)));

    private static PlanChange Change(Plan plan, PlanState next) => new()
    {
        Plan = plan,
        Next = next,
        By = A.Kari,
        At = A.Now,
        Tell = _ => [],
        NumberPrefix = next is PlanState.Withdrawn { Version: 0 } ? null : plan.Municipality == A.Ringebu.Id ? "RIN" : "GAU",
    };
}

public sealed class SqlitePlanStoreTests() : PlanStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresPlanStoreTests() : PlanStoreTests(new PostgresOfTest());
