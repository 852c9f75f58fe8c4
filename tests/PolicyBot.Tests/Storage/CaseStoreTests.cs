using PolicyBot.Cases;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Accounts;
using PolicyBot.Tests.Cases;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Storage;

public abstract class CaseStoreTests : StoreTests
{
    private readonly CaseStore store;

    private protected CaseStoreTests(ITestDatabase file) : base(file) => store = new CaseStore(Database, Signal);

    [EachFact]
    public async Task Given_a_case_when_it_is_stored_then_it_is_read_back_whole_after_a_restart_and_only_in_its_municipality()
    {
        var whole = ACase.UnderWay() with { Account = AnAccount.Library.Id, RaisedAt = A.Now, Closing = ACase.Closing, DeliveredTo = [ACase.Channel, new Recipient.OnePerson("29:rita")] };
        await AddAsync(whole with { Number = null });

        var read = await new CaseStore(OpenAgain(), Signal).FindAsync(Gausdal, ACase.Id, CancellationToken.None);

        Assert.Equivalent(whole, read, strict: true);
        Assert.Null(await store.FindAsync(Ringebu, ACase.Id, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_cases_of_two_municipalities_and_years_when_they_are_added_then_each_year_counts_from_one_without_gaps()
    {
        var numbers = new List<string>();
        foreach (var (municipality, prefix, at) in new[] { (Gausdal, "GAU", A.Now), (Ringebu, "RIN", A.Now), (Gausdal, "GAU", A.Now), (Gausdal, "GAU", new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero)) })
        {
            var added = ACase.Reported() with { Id = CaseId.New(at), Municipality = municipality };
            await store.AddAsync(Change(added, CaseEvent.Reported) with { At = at }, prefix, CancellationToken.None);
            // Sent twice, no number is lost.
            numbers.Add($"{(await store.AddAsync(Change(added, CaseEvent.Reported) with { At = at }, prefix, CancellationToken.None))!.Number}");
        }

        Assert.Equal(["SAK-GAU-2026-0001", "SAK-RIN-2026-0001", "SAK-GAU-2026-0002", "SAK-GAU-2027-0001"], numbers);
    }

    [EachFact]
    public async Task Given_a_case_when_it_is_added_again_then_the_first_stays_and_nothing_more_is_told()
    {
        await AddAsync(ACase.Reported());

        Assert.Equal(A.Kari.Id, (await AddAsync(ACase.Reported() with { Reporter = A.Ola }))?.Reporter.Id);
        Assert.Null(await AddAsync(ACase.Reported() with { Municipality = Ringebu }));
        Assert.Single(await QueryAsync<string>("select id from outbox"));
        Assert.Equal(["reported"], await QueryAsync<string>("select kind from case_event"));
    }

    [EachFact]
    public async Task Given_two_who_take_a_case_on_the_same_reading_when_both_are_stored_then_the_second_is_not()
    {
        var read = (await AddAsync(ACase.Reported()))!;
        var take = Change(read with { Taken = ACase.Taken }, CaseEvent.Taken) with { By = ACase.Rita, Card = new SentCard("https://smba.example/", "chat", "1") };

        Assert.Equal(1, (await store.TrySaveAsync(take, CancellationToken.None))?.Revision);
        Assert.Null(await store.TrySaveAsync(take, CancellationToken.None));

        Assert.Equal(["reported", "taken 29:rita Rita"], await QueryAsync<string>("select trim(kind || ' ' || coalesce(by_id, '') || ' ' || coalesce(by_name, '')) from case_event order by revision"));
        Assert.Equal(2, (await QueryAsync<string>("select id from outbox")).Count);
        Assert.Equal([$"case:{ACase.Id}:reporter"], await QueryAsync<string>("select card_key from sent_card"));
    }

    [EachFact]
    public async Task Given_cases_when_they_are_listed_then_the_open_ones_come_by_urgency_and_age_and_ones_own_the_latest_first()
    {
        foreach (var (text, urgency, hours, by) in new[] { ("c", Urgency.Possible, 1, A.Kari), ("a", Urgency.Acute, 3, A.Kari), ("b", Urgency.Possible, 0, A.Ola), ("d", Urgency.Unsure, 2, A.Kari) })
        {
            await AddAsync(ACase.Reported(urgency, A.Now.AddHours(hours)) with { Id = CaseId.New(A.Now), What = text, Reporter = by });
        }
        await AddAsync(ACase.Reported() with { What = "e", Closing = ACase.Closing });

        Assert.Equal("ab", Texts(await store.OpenAsync(Gausdal, 0, 2, CancellationToken.None)));
        Assert.Equal("cd", Texts(await store.OpenAsync(Gausdal, 2, 10, CancellationToken.None)));
        Assert.Equal("adc", Texts(await store.ReportedByAsync(Gausdal, A.Kari.Id, 0, 3, CancellationToken.None)));
        Assert.Equal("ec", Texts((await store.ReportedInAsync(Gausdal, new Period(A.Now, A.Now.AddHours(2)), CancellationToken.None)).Where(one => one.Reporter == A.Kari)));
        Assert.Empty(await store.OpenAsync(Ringebu, 0, 2, CancellationToken.None));
        Assert.Empty(await store.ReportedByAsync(Ringebu, A.Kari.Id, 0, 2, CancellationToken.None));
        Assert.Empty(await store.ReportedInAsync(Ringebu, new Quarter(2026, 4).Period, CancellationToken.None));
    }

    [EachTheory]
    [InlineData("update case_event set kind = 'x'")]
    [InlineData("delete from case_event")]
    public async Task Given_an_audit_trail_when_somebody_changes_it_then_the_database_refuses(string sql)
    {
        await AddAsync(ACase.Reported());

        Assert.Contains("the audit trail is never", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => QueryAsync<string>(sql))).Message, StringComparison.Ordinal);
    }

    private static string Texts(IEnumerable<ReportedCase> cases) => string.Concat(cases.Select(one => one.What));

    private Task<ReportedCase?> AddAsync(ReportedCase added) => store.AddAsync(Change(added, CaseEvent.Reported), "GAU", CancellationToken.None);

    private static CaseChange Change(ReportedCase next, CaseEvent happened) =>
        new() { Next = next, Event = happened, At = A.Now, Tell = _ => [OutgoingMessage.New(ACase.Channel, A.Card("Kort"))] };
}

public sealed class SqliteCaseStoreTests() : CaseStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresCaseStoreTests() : CaseStoreTests(new PostgresOfTest());
