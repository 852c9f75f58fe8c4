using System.Data.Common;
using System.Text;
using Dapper;
using Microsoft.Extensions.Options;
using PolicyBot.Archive;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Storage;

public abstract class ArchiveStoreTests : StoreTests
{
    private static readonly MunicipalityDirectory Municipalities = new(Options.Create(new MunicipalityOptions()));
    private readonly PlanStore plans;
    private readonly PlanHistories histories;
    private readonly ArchiveFileStore files;

    private protected ArchiveStoreTests(ITestDatabase file) : base(file)
    {
        plans = new PlanStore(Database, Municipalities, Signal);
        histories = new PlanHistories(Database, Municipalities);
        files = new ArchiveFileStore(Database, Signal);
    }

    [EachFact]
    public async Task Given_a_plan_that_went_back_and_forth_when_its_history_is_read_then_every_step_and_every_version_is_there_in_order()
    {
        var plan = await ApprovedAsync();
        await files.AddAsync(Export(plan), CancellationToken.None);
        await SaveAsync(plan, new PlanState.Draft(2), A.Now.AddHours(5));

        var history = await histories.HistoryAsync(Gausdal, plan.Id, CancellationToken.None);

        Assert.Equal(
            [("started", 0), ("sent", 1), ("changes-asked", 1), ("sent", 2), ("approved", 2), ("exported", 2), ("revised", 2)],
            history!.Events.Select(done => (done.Kind, done.Version)));
        Assert.Equal(("Skriv mer.", A.Ola.Id, A.Ola.Name), (history.Events[2].Comment, history.Events[2].By.Id, history.Events[2].By.Name));
        Assert.Equal([(1, "Biblioteket i Gausdal"), (2, "Et nytt navn")], history.Versions.Select(version => (version.Version, version.Form["navn"])));
        Assert.All(history.Versions, version => Assert.Equal(A.Gausdal.Guideline.Source.Version, version.GuidelineVersion));
    }

    [EachFact]
    public async Task Given_a_plan_of_one_municipality_when_another_asks_for_its_history_then_there_is_none()
    {
        var plan = await ApprovedAsync();

        Assert.Equal(plan.Id, await histories.FindAsync(Gausdal, plan.Number!, CancellationToken.None));
        Assert.Null(await histories.FindAsync(Ringebu, plan.Number!, CancellationToken.None));
        Assert.Null(await histories.HistoryAsync(Ringebu, plan.Id, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_an_export_when_it_is_stored_then_the_audit_trail_has_the_hashes_and_the_database_has_no_token()
    {
        var export = Export(await ApprovedAsync());

        await files.AddAsync(export, CancellationToken.None);

        Assert.Equal([$"{export.Files[0].Sha256}  a.html\n"], await QueryAsync<string>("select detail from plan_note"));
        Assert.Equal([ArchiveToken.Hash("token-a")], await QueryAsync<string>("select token_hash from archive_file"));
        Assert.Single(await QueryAsync<string>("select id from outbox"));
    }

    [EachTheory]
    [InlineData("update plan_note set by_name = 'En annen'")]
    [InlineData("delete from plan_note")]
    public async Task Given_a_note_in_the_audit_trail_when_it_is_changed_or_deleted_then_the_database_refuses(string sql)
    {
        await files.AddAsync(Export(await ApprovedAsync()), CancellationToken.None);
        await using var connection = await Database.OpenAsync(CancellationToken.None);

        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync(sql));
    }

    [EachFact]
    public async Task Given_a_link_when_its_time_is_up_then_it_leads_nowhere_and_the_file_is_deleted_in_the_next_round()
    {
        await files.AddAsync(Export(await ApprovedAsync()), CancellationToken.None);

        Assert.Equal("innhold", Encoding.UTF8.GetString((await FindAsync("token-a", "a.html", A.Now.AddMinutes(15).AddMilliseconds(-1)))!.Content.Span));
        Assert.Null(await FindAsync("token-a", "a.html", A.Now.AddMinutes(15)));
        await files.DeleteExpiredAsync(A.Now.AddMinutes(15).AddMilliseconds(-1), CancellationToken.None);
        Assert.Single(await QueryAsync<string>("select name from archive_file"));
        await files.DeleteExpiredAsync(A.Now.AddMinutes(15), CancellationToken.None);
        Assert.Empty(await QueryAsync<string>("select name from archive_file"));
    }

    [EachFact]
    public async Task Given_a_link_when_its_token_is_another_links_then_it_leads_nowhere()
    {
        var plan = await ApprovedAsync();
        await files.AddAsync(Export(plan), CancellationToken.None);
        await files.AddAsync(Export(plan, "token-b", "b.html"), CancellationToken.None);

        Assert.NotNull(await FindAsync("token-b", "b.html", A.Now));
        Assert.Null(await FindAsync("token-a", "b.html", A.Now));
        Assert.Null(await FindAsync(ArchiveToken.Hash("token-a"), "a.html", A.Now));
    }

    private Task<ArchiveFile?> FindAsync(string token, string name, DateTimeOffset now) => files.FindAsync(token, name, now, CancellationToken.None);

    private async Task<Plan> ApprovedAsync()
    {
        var draft = A.Plan(new PlanState.Draft());
        await plans.AddAsync(draft, CancellationToken.None);
        var sent = await SaveAsync(draft, new PlanState.Waiting(1, A.Now.AddHours(1)), A.Now.AddHours(1));
        var back = await SaveAsync(sent, new PlanState.ChangesAsked(1, A.DecisionBy(A.Ola, "Skriv mer.")), A.Now.AddHours(2), A.Ola);
        var again = await SaveAsync(back with { Form = back.Form.With("navn", "Et nytt navn") }, new PlanState.Waiting(2, A.Now.AddHours(3)), A.Now.AddHours(3));
        return await SaveAsync(again, new PlanState.Approved(2, A.DecisionBy(A.Eva)), A.Now.AddHours(4), A.Eva);
    }

    private async Task<Plan> SaveAsync(Plan plan, PlanState next, DateTimeOffset at, Person? by = null) =>
        (await plans.TrySaveAsync(new PlanChange { Plan = plan, Next = next, By = by ?? A.Kari, At = at, Tell = _ => [], NumberPrefix = "GAU" }, CancellationToken.None))!;

    private static ArchiveExport Export(Plan plan, string token = "token-a", string name = "a.html") => new()
    {
        Municipality = plan.Municipality,
        Plan = plan,
        Files = [new ArchiveFile(name, "text/html", Encoding.UTF8.GetBytes("innhold"))],
        Token = token,
        By = A.Ola,
        At = A.Now,
        Message = new OutgoingMessage { Recipient = new Recipient.OnePerson(A.Ola.Id), Summary = "lenker" },
    };
}

public sealed class SqliteArchiveStoreTests() : ArchiveStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresArchiveStoreTests() : ArchiveStoreTests(new PostgresOfTest());
