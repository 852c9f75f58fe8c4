using Dapper;
using PolicyBot.Cases;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.OwnData;
using PolicyBot.Plans;
using PolicyBot.Questions;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Cases;
using PolicyBot.Tests.Plans;
using PolicyBot.Tests.Questions;

namespace PolicyBot.Tests.Storage;

public abstract class OwnDataStoreTests : StoreTests
{
    private static readonly Contact Chat = new("https://smba.example/", "tenant", "28:bot", "chat-29:kari");

    private readonly ContactStore contacts;
    private readonly LanguageStore languages;
    private readonly OwnDataStore store;

    private protected OwnDataStoreTests(ITestDatabase file) : base(file)
    {
        (contacts, languages) = (new ContactStore(Database, Clock), new LanguageStore(Database, Clock));
        store = new OwnDataStore(Database, contacts, languages);
    }

    [EachFact]
    public async Task Given_something_of_each_kind_when_its_person_asks_then_they_get_theirs_and_nobody_else_any_of_it()
    {
        await KeepAsync();

        var read = await ReadAsync(A.Kari);

        Assert.Equal(
            ["Contact 2", "Draft 1", "Plan 1", "Account 1", "Case 1", "Question 1", "Inquiry 1", "Reading 1", "Act 3", "Message 1"],
            read.GroupBy(record => record.Kind).Select(group => $"{group.Key} {group.Count()}"));
        Assert.DoesNotContain(read.SelectMany(record => record.Texts), text => text.Text.Contains("Hvem uttaler seg?", StringComparison.Ordinal));
        Assert.Contains(read.SelectMany(record => record.Texts), text => text.Text == "Ikke svar i gruppa ennå.");
        Assert.Contains(read, record => record is { Kind: OwnDataKind.Act, Name: "GAU-2026-0001" });
        Assert.Empty(await store.ReadAsync(A.Ringebu, A.Kari, CancellationToken.None));
        Assert.Empty(await ReadAsync(new Person("29:other", "Kari")));
    }

    [EachFact]
    public async Task Given_something_of_each_kind_when_its_person_has_it_deleted_then_what_goes_is_gone_from_every_table_and_what_is_kept_is_as_it_was()
    {
        await KeepAsync();

        var deletion = await DeleteAsync(A.Kari);

        Assert.Equal(
            [OwnDataKind.Contact, OwnDataKind.Draft, OwnDataKind.Question, OwnDataKind.Inquiry, OwnDataKind.Reading, OwnDataKind.Message],
            deletion.Removed.Select(record => record.Kind));
        Assert.Equal(
            [(OwnDataKind.Contact, KeptBecause.MustBeReached), (OwnDataKind.Plan, KeptBecause.IsOpen), (OwnDataKind.Account, KeptBecause.Archive), (OwnDataKind.Case, KeptBecause.IsOpen)],
            deletion.Kept.Where(kept => kept.Record.Kind != OwnDataKind.Act).Select(kept => (kept.Record.Kind, kept.Why)));
        Assert.Empty(await QueryAsync<string>(
            """
            select person_id from person_language union all select person_id from reading where municipality = 'gausdal' union all select asker_id from question where asker_id is not null
            union all select by_id from inquiry_event union all select registered_by from inquiry where registered_by <> '' union all select id from plan where number_year is null
            union all select lane from outbox where status <> 'waiting'
            """));
        Assert.Equal("–", Assert.Single(await QueryAsync<string>("select registered_name from inquiry")));
        Assert.Equal(Chat, await contacts.FindAsync(Gausdal, A.Kari.Id, CancellationToken.None));
        Assert.Single(await QueryAsync<string>("select person_id from reading where municipality = 'ringebu'"));
        Assert.Equal(["Contact 1", "Plan 1", "Account 1", "Case 1", "Act 3"], (await ReadAsync(A.Kari)).GroupBy(record => record.Kind).Select(group => $"{group.Key} {group.Count()}"));
    }

    [EachFact]
    public async Task Given_somebody_who_only_asked_things_when_they_have_it_deleted_and_write_again_then_they_are_met_anew_by_each_program()
    {
        var other = new ContactStore(OpenAgain(), Clock);
        await contacts.RememberAsync(Gausdal, A.Kari.Id, Chat, CancellationToken.None);
        await other.RememberAsync(Gausdal, A.Kari.Id, Chat, CancellationToken.None);
        await languages.ChooseAsync(Gausdal, A.Kari.Id, LanguageChoice.Nn, CancellationToken.None);

        await DeleteAsync(A.Kari);

        Assert.Null(await contacts.FindAsync(Gausdal, A.Kari.Id, CancellationToken.None));
        Assert.Null((await languages.FindAsync(Gausdal, A.Kari.Id, CancellationToken.None)).Choice);
        await contacts.RememberAsync(Gausdal, A.Kari.Id, Chat, CancellationToken.None);
        Assert.Equal(Chat, await contacts.FindAsync(Gausdal, A.Kari.Id, CancellationToken.None));
        await DeleteAsync(A.Kari);
        Clock.Jump(TimeSpan.FromMinutes(1));
        await other.RememberAsync(Gausdal, A.Kari.Id, Chat, CancellationToken.None);
        Assert.Equal(Chat, await contacts.FindAsync(Gausdal, A.Kari.Id, CancellationToken.None));
    }

    [EachFact]
    public async Task Given_a_draft_with_a_deputy_when_either_has_their_data_deleted_then_it_stays()
    {
        var plans = Plans();
        await plans.AddAsync(Draft(1), CancellationToken.None);
        await ExecuteAsync("update plan set deputy_id = '29:ola', deputy_name = 'Ola'");

        Assert.Equal(KeptBecause.IsOpen, Assert.Single((await DeleteAsync(A.Kari)).Kept).Why);
        Assert.Equal(KeptBecause.IsOpen, Assert.Single((await DeleteAsync(A.Ola)).Kept).Why);
        Assert.Single(await QueryAsync<string>("select id from plan"));
    }

    private async Task KeepAsync()
    {
        await contacts.RememberAsync(Gausdal, A.Kari.Id, Chat, CancellationToken.None);
        await languages.ChooseAsync(Gausdal, A.Kari.Id, LanguageChoice.Nn, CancellationToken.None);
        var plans = Plans();
        await plans.AddAsync(Draft(1), CancellationToken.None);
        await plans.TrySaveAsync(
            new PlanChange { Plan = await plans.AddAsync(Draft(2), CancellationToken.None), Next = new PlanState.Waiting(1, A.Now), By = A.Kari, At = A.Now, NumberPrefix = "GAU", Tell = _ => [] },
            CancellationToken.None);
        await new CaseStore(Database, Signal).AddAsync(
            new CaseChange { Next = ACase.UnderWay() with { Number = null }, Event = CaseEvent.Reported, By = A.Kari, At = A.Now, Tell = _ => [] }, "GAU", CancellationToken.None);
        await new QuestionStore(Database, Signal).AddAsync(
            new QuestionChange { Next = AQuestion.Passed(AQuestion.Answer), Event = QuestionEvent.Passed, At = A.Now, Messages = [] }, CancellationToken.None);
        var at = Utc.Text(A.Now);
        await ExecuteAsync(
            $"""
            insert into account (id, municipality, name, channel, unit, owner_id, revision) values ('a', 'gausdal', 'Biblioteket', 'facebook', 'Biblioteket', '29:kari', 0);
            insert into inquiry (id, municipality, account_id, received_at, content, registered_by, registered_name, is_answered, ended_by, ended_at, due_at, revision)
            values ('i', 'gausdal', 'a', '{at}', 'Når åpner dere?', '29:kari', 'Kari', 1, '29:kari', '{at}', '{at}', 1);
            insert into inquiry_event (inquiry_id, revision, municipality, kind, by_id, by_name, at) values ('i', 0, 'gausdal', 'registered', '29:kari', 'Kari', '{at}');
            insert into reading (municipality, version, person_id, asked_at) values ('gausdal', '1', '29:kari', '{at}'), ('ringebu', '1', '29:per', '{at}')
            """);
        var outbox = new Outbox(Database, Signal);
        await outbox.AddAsync(Gausdal, [OutgoingMessage.New(new Recipient.OnePerson(A.Kari.Id), A.Card("Kort"))], A.Now, CancellationToken.None);
        await outbox.SentAsync(Assert.Single(await outbox.LeaseAsync(A.Now, TimeSpan.FromMinutes(1), 10, [], CancellationToken.None)), card: null, CancellationToken.None);
    }

    private PlanStore Plans() => new(Database, new MunicipalityDirectory(Microsoft.Extensions.Options.Options.Create(new MunicipalityOptions())), Signal);

    private Task<IReadOnlyList<OwnRecord>> ReadAsync(Person person) => store.ReadAsync(A.Gausdal, person, CancellationToken.None);

    private Task<OwnDataDeletion> DeleteAsync(Person person) => store.DeleteAsync(A.Gausdal, person, records => OwnDataRules.Decide(records, isNamed: false), CancellationToken.None);

    private static Plan Draft(int number) => A.Plan(new PlanState.Draft()) with { Id = new PlanId(new Guid($"01930000-0000-7000-8000-00000000000{number}")), Number = null };

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await Database.OpenAsync(CancellationToken.None);
        await connection.ExecuteAsync(sql);
    }
}

public sealed class SqliteOwnDataStoreTests() : OwnDataStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresOwnDataStoreTests() : OwnDataStoreTests(new PostgresOfTest());
