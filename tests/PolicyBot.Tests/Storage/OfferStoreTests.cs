using Microsoft.Extensions.Options;
using PolicyBot.Absence;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Storage;

public abstract class OfferStoreTests : StoreTests
{
    private static readonly Person Per = new("29:per", "Per", "per-object");
    private readonly PlanStore plans;
    private readonly OfferStore store;

    private protected OfferStoreTests(ITestDatabase file) : base(file)
    {
        plans = new PlanStore(Database, new MunicipalityDirectory(Options.Create(new MunicipalityOptions())), Signal);
        store = new OfferStore(Database, Signal);
    }

    [EachFact]
    public async Task Given_an_offer_when_it_is_stored_then_it_is_found_by_id_by_code_and_as_open_and_only_in_its_municipality()
    {
        var (plan, offer) = await OfferedAsync(OfferRole.Deputy, new Invitation.Code("hash"));

        Assert.Equal(offer, await store.FindAsync(Gausdal, offer.Id, CancellationToken.None));
        Assert.Equal(offer, await store.FindByCodeAsync(Gausdal, "hash", CancellationToken.None));
        Assert.Equal(offer, await store.FindOpenAsync(plan, CancellationToken.None));
        Assert.Null(await store.FindAsync(Ringebu, offer.Id, CancellationToken.None));
        Assert.Null(await store.FindByCodeAsync(Ringebu, "hash", CancellationToken.None));
        Assert.Null(await store.FindByCodeAsync(Gausdal, "another", CancellationToken.None));
    }

    [EachFact]
    public async Task Given_an_offer_that_is_accepted_when_the_plan_is_read_then_it_is_the_others_and_all_who_ran_it_are_parties()
    {
        var (plan, offer) = await OfferedAsync(OfferRole.Applicant, new Invitation.Colleague("per-object"));

        await SaveAsync(plan, AbsenceRules.Decide(plan, offer, new AcceptOffer(Per, A.Now, null)), Per);

        var read = (await plans.FindAsync(Gausdal, plan.Id, CancellationToken.None))!;
        Assert.Equal((Per, null), (read.Applicant, read.Deputy));
        Assert.Equal([A.Kari.Id, Per.Id], read.Parties);
        Assert.Equal(OfferEnding.Accepted, (await store.FindAsync(Gausdal, offer.Id, CancellationToken.None))!.Ending);
        Assert.Null(await store.FindOpenAsync(read, CancellationToken.None));
        Assert.Empty(await plans.RunByAsync(Gausdal, A.Kari, 10, CancellationToken.None));
        Assert.Single(await plans.RunByAsync(Gausdal, Per, 10, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_a_deputy_when_plans_are_listed_then_both_have_it_until_the_role_is_ended_and_they_stay_a_party()
    {
        var (plan, offer) = await OfferedAsync(OfferRole.Deputy, new Invitation.Colleague("per-object"));
        var deputised = await SaveAsync(plan, AbsenceRules.Decide(plan, offer, new AcceptOffer(Per, A.Now, null)), Per);
        Assert.Equal(Per, Assert.Single(await plans.RunByAsync(Gausdal, A.Kari, 10, CancellationToken.None)).Deputy);
        Assert.Single(await plans.RunByAsync(Gausdal, Per, 10, CancellationToken.None));

        await SaveAsync(deputised!, AbsenceRules.Decide(deputised!, new EndDeputy(A.Kari)), A.Kari);

        Assert.Empty(await plans.RunByAsync(Gausdal, Per, 10, CancellationToken.None));
        Assert.True((await plans.FindAsync(Gausdal, plan.Id, CancellationToken.None))!.HasBeenRunBy(Per));
        Assert.Equal(
            [("started", "Kari"), ("deputy-offered", "Kari"), ("deputy-accepted", "Per"), ("deputy-ended", "Kari")],
            await QueryAsync<(string, string)>("select kind, by_name from plan_event order by revision"));
    }

    [EachFact]
    public async Task Given_ten_acceptances_at_once_when_they_are_stored_then_one_is_and_the_others_leave_nothing()
    {
        var (plan, offer) = await OfferedAsync(OfferRole.Applicant, new Invitation.Code("hash"));

        var stored = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() =>
        {
            var taker = new Person($"29:{number}", $"{number}");
            return SaveAsync(plan, AbsenceRules.Decide(plan, offer, new AcceptOffer(taker, A.Now, "hash")), taker, tell: true);
        })));

        Assert.Single(stored, plan => plan is not null);
        Assert.Equal(["started", "handover-offered", "handover-accepted"], await QueryAsync<string>("select kind from plan_event order by revision"));
        Assert.Equal(1, Assert.Single(await QueryAsync<long>("select count(*) from outbox")));
    }

    [EachFact]
    public async Task Given_an_expired_offer_when_a_new_one_is_made_then_the_old_one_is_ended_and_the_new_one_is_open()
    {
        var (plan, old) = await OfferedAsync(OfferRole.Applicant, new Invitation.Code("old"));
        var decided = AbsenceRules.Decide(plan, old, new OfferPlan(A.Kari, old.Until, OfferRole.Applicant, new Invitation.Code("new")));

        await SaveAsync(plan, decided, A.Kari);

        Assert.Equal(OfferEnding.Expired, (await store.FindAsync(Gausdal, old.Id, CancellationToken.None))!.Ending);
        Assert.Equal(new Invitation.Code("new"), (await store.FindOpenAsync(plan, CancellationToken.None))!.To);
    }

    [EachFact]
    public async Task Given_an_account_in_use_when_its_plan_is_handed_over_then_the_register_has_the_new_owner_and_who_leads_the_unit()
    {
        var draft = await DraftAsync();
        var inUse = await plans.TrySaveAsync(
            new PlanChange
            {
                Plan = draft,
                Next = new PlanState.Approved(1, A.DecisionBy(A.Ola), new Uri("https://x.com/a")),
                By = A.Kari,
                At = A.Now,
                Tell = _ => [],
            },
            CancellationToken.None);
        var offered = Accepted(AbsenceRules.Decide(inUse!, null, new OfferPlan(A.Kari, A.Now, OfferRole.Applicant, new Invitation.Code("hash"))));
        var stored = await SaveAsync(inUse!, offered, A.Kari);

        await SaveAsync(stored!, AbsenceRules.Decide(stored!, offered.Offer!, new AcceptOffer(Per, A.Now, "hash")), Per);

        Assert.Equal(
            [("29:per", "Per", "Lederen for biblioteket", "Nestlederen for biblioteket")],
            await QueryAsync<(string, string, string, string)>("select owner_id, owner_name, unit_leader, unit_leader_deputy from account"));
    }

    private async Task<Plan> DraftAsync()
    {
        var draft = A.Plan(new PlanState.Draft()) with { Id = new PlanId(Guid.NewGuid()) };
        return await plans.AddAsync(draft, CancellationToken.None);
    }

    private async Task<(Plan Plan, PlanOffer Offer)> OfferedAsync(OfferRole role, Invitation to)
    {
        var draft = await DraftAsync();
        var accepted = Accepted(AbsenceRules.Decide(draft, null, new OfferPlan(A.Kari, A.Now, role, to)));
        return ((await SaveAsync(draft, accepted, A.Kari))!, accepted.Offer!);
    }

    private Task<Plan?> SaveAsync(Plan plan, AbsenceOutcome decided, Person by, bool tell = false) => store.TrySaveAsync(
        new AbsenceChange
        {
            Plan = plan,
            Decided = Accepted(decided),
            By = by,
            At = A.Now,
            Tell = _ => tell ? [new OutgoingMessage { Recipient = new Recipient.OnePerson("29:kari"), Summary = "a" }] : [],
        },
        CancellationToken.None);

    private static AbsenceOutcome.Accepted Accepted(AbsenceOutcome outcome) => Assert.IsType<AbsenceOutcome.Accepted>(outcome);
}

public sealed class SqliteOfferStoreTests() : OfferStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresOfferStoreTests() : OfferStoreTests(new PostgresOfTest());
