using Microsoft.Extensions.Options;
using PolicyBot.Absence;
using PolicyBot.Accounts;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Accounts;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Storage;

public abstract class AccountStoreTests : StoreTests
{
    private static readonly ListedAccount Cinema = new("kinoen", "Kinoen", "facebook", "Kinoen", Address: null);
    private readonly PlanStore plans;
    private readonly AccountStore store;

    private protected AccountStoreTests(ITestDatabase file) : base(file)
    {
        var municipalities = new MunicipalityDirectory(Options.Create(new MunicipalityOptions()));
        plans = new PlanStore(Database, municipalities, Signal);
        store = new AccountStore(Database, municipalities, Signal);
    }

    [EachFact]
    public async Task Given_a_plan_that_is_registered_when_the_register_is_read_then_the_account_has_all_that_the_plan_says_and_only_its_municipality_sees_it()
    {
        var account = await RegisteredAsync("https://www.facebook.com/gausdalbibliotek");

        Assert.Equivalent(
            AnAccount.Library with { Id = account.Id, Plan = account.Plan, PlanNumber = null, InUseSince = A.Now, EndsOn = new DateOnly(2027, 6, 30) }, account, strict: true);
        Assert.Single(await store.AllAsync(Gausdal, CancellationToken.None));
        Assert.Null(await store.FindAsync(Ringebu, account.Id, CancellationToken.None));
        Assert.Empty(await store.AllAsync(Ringebu, CancellationToken.None));
        Assert.True(await store.IsInUseAsync(Gausdal, new Uri("http://m.facebook.com/GausdalBibliotek/?a=b"), CancellationToken.None));
        Assert.False(await store.IsInUseAsync(Ringebu, new Uri("https://www.facebook.com/gausdalbibliotek"), CancellationToken.None));
        Assert.False(await store.IsInUseAsync(Gausdal, new Uri("https://www.facebook.com/gausdal"), CancellationToken.None));
    }

    [EachFact]
    public async Task Given_every_field_when_an_account_is_stored_then_it_is_read_as_it_was()
    {
        var account = await RegisteredAsync("https://x.com/a");
        var full = account with
        {
            Owner = AnAccount.Colleague.Person,
            Editors = ["A", "B"],
            Administrators = [],
            Address = new Uri("https://x.com/b"),
            Confirmed = new AccountMark("Kari", A.Now.AddHours(1)),
            Offer = new AccountOffer(new Invitation.Colleague("per"), A.Kari, A.Now.AddDays(14)),
        };
        var stored = await SaveAsync(account, full, AccountEvent.Changed);
        Assert.Equivalent(full with { Revision = 1 }, await store.FindAsync(Gausdal, account.Id, CancellationToken.None), strict: true);

        var ended = full with { Offer = null, Ending = new AccountEnding(new DateOnly(2026, 11, 1), "Slutt.", new AccountMark("Per", A.Now)) };
        await SaveAsync(stored!, ended with { Revision = 1 }, AccountEvent.Ended);

        Assert.Equivalent(ended with { Revision = 2 }, await store.FindAsync(Gausdal, account.Id, CancellationToken.None), strict: true);
        Assert.False(await store.IsInUseAsync(Gausdal, new Uri("https://x.com/b"), CancellationToken.None));
        Assert.Equal([("changed", "Kari"), ("ended", "Kari")], await QueryAsync<(string, string)>("select kind, by_name from account_event order by revision"));
    }

    [EachFact]
    public async Task Given_a_listed_account_when_it_is_listed_again_then_it_is_there_once_and_what_people_changed_stays()
    {
        await store.ListAsync(Gausdal, [Cinema], A.Now, CancellationToken.None);
        var listed = Assert.Single(await store.AllAsync(Gausdal, CancellationToken.None));
        await SaveAsync(listed, listed with { Unit = "Kulturhuset" }, AccountEvent.Changed);

        await store.ListAsync(Gausdal, [Cinema with { Name = "Et annet navn" }, new("museet", "Museet", "facebook", "Museet", null)], A.Now, CancellationToken.None);

        Assert.Equal([("Kinoen", "Kulturhuset"), ("Museet", "Museet")], (await store.AllAsync(Gausdal, CancellationToken.None)).Select(account => (account.Name, account.Unit)));
        Assert.Equal(["changed", "listed", "listed"], await QueryAsync<string>("select kind from account_event order by kind"));
    }

    [EachFact]
    public async Task Given_a_listed_account_with_an_address_when_a_plan_for_that_address_is_registered_then_it_is_one_account_with_the_plan()
    {
        await store.ListAsync(Gausdal, [Cinema with { Address = new Uri("https://www.facebook.com/gausdalkino") }], A.Now, CancellationToken.None);

        var account = await RegisteredAsync("https://facebook.com/gausdalkino/");

        Assert.Equal((A.Kari.Id, "Biblioteket i Gausdal", 1), (account.Owner?.Id, account.Name, account.Revision));
        Assert.Single(await store.AllAsync(Gausdal, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_an_account_that_was_ended_when_its_address_is_given_to_another_plan_then_it_may_be()
    {
        var account = await RegisteredAsync("https://x.com/a");
        await SaveAsync(account, account with { Ending = new AccountEnding(new DateOnly(2026, 11, 1), "Slutt.", new AccountMark("Kari", A.Now)) }, AccountEvent.Ended);
        Assert.False(await plans.IsAddressTakenAsync(Gausdal, new Uri("https://x.com/a"), CancellationToken.None));

        await RegisteredAsync("https://x.com/a");

        Assert.Equal(2, (await store.AllAsync(Gausdal, CancellationToken.None)).Count);
    }

    [EachFact]
    public async Task Given_an_address_of_another_account_when_it_is_given_to_one_then_nothing_is_stored()
    {
        await RegisteredAsync("https://x.com/a");
        await store.ListAsync(Gausdal, [Cinema], A.Now, CancellationToken.None);
        var cinema = (await store.AllAsync(Gausdal, CancellationToken.None)).Single(account => account.Name == "Kinoen");

        Assert.Null(await SaveAsync(cinema, cinema with { Address = new Uri("https://twitter.com/A") }, AccountEvent.Changed));

        Assert.Null((await store.FindAsync(Gausdal, cinema.Id, CancellationToken.None))!.Address);
    }

    [EachFact]
    public async Task Given_an_offer_for_an_account_with_a_plan_when_it_is_taken_then_the_new_owner_runs_the_plan_too()
    {
        var account = await RegisteredAsync("https://x.com/a");
        var offered = await SaveAsync(account, account with { Offer = new AccountOffer(new Invitation.Code("hash"), A.Kari, A.Now.AddDays(14)) }, AccountEvent.Offered);
        Assert.Equal(account.Id, (await store.FindByCodeAsync(Gausdal, "hash", CancellationToken.None))?.Id);
        Assert.Null(await store.FindByCodeAsync(Ringebu, "hash", CancellationToken.None));

        await SaveAsync(offered!, offered! with { Owner = A.Eva, Offer = null }, AccountEvent.Taken);

        Assert.Null(await store.FindByCodeAsync(Gausdal, "hash", CancellationToken.None));
        var plan = await plans.FindAsync(Gausdal, account.Plan!.Value, CancellationToken.None);
        Assert.Equal(A.Eva.Id, plan!.Applicant.Id);
        Assert.True(plan.HasBeenRunBy(A.Kari));
    }

    [EachFact]
    public async Task Given_ten_changes_at_once_when_they_are_stored_then_one_is_and_the_others_leave_nothing()
    {
        var account = await RegisteredAsync("https://x.com/a");

        var stored = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => SaveAsync(account, account with { Unit = $"{number}" }, AccountEvent.Changed))));

        Assert.Single(stored, one => one is not null);
        Assert.Single(await QueryAsync<string>("select kind from account_event"));
    }

    [EachTheory]
    [InlineData("update account_event set by_name = 'x'")]
    [InlineData("delete from account_event")]
    public async Task Given_the_audit_trail_when_somebody_tampers_with_it_then_the_database_refuses(string sql)
    {
        await store.ListAsync(Gausdal, [Cinema], A.Now, CancellationToken.None);

        var error = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => QueryAsync<int>(sql));
        Assert.Contains("the audit trail is never", error.Message, StringComparison.Ordinal);
    }

    private async Task<OfficialAccount> RegisteredAsync(string address)
    {
        var draft = await plans.AddAsync(A.Plan(new PlanState.Draft()) with { Id = new PlanId(Guid.NewGuid()) }, CancellationToken.None);
        var change = new PlanChange { Plan = draft, Next = new PlanState.Approved(1, A.DecisionBy(A.Ola), new Uri(address)), By = A.Kari, At = A.Now, Tell = _ => [] };
        Assert.NotNull(await plans.TrySaveAsync(change, CancellationToken.None));
        return (await store.AllAsync(Gausdal, CancellationToken.None)).Single(account => account.Plan == draft.Id);
    }

    private Task<OfficialAccount?> SaveAsync(OfficialAccount before, OfficialAccount next, AccountEvent happened) => store.TrySaveAsync(
        new AccountChange { Before = before, Decided = new AccountOutcome.Accepted(next, happened), By = A.Kari, At = A.Now }, CancellationToken.None);
}

public sealed class SqliteAccountStoreTests() : AccountStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresAccountStoreTests() : AccountStoreTests(new PostgresOfTest());
