using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Storage;
using PolicyBot.Testing;

namespace PolicyBot.Tests.Storage;

public abstract class LanguageStoreTests : StoreTests
{
    private readonly LanguageStore store;

    private protected LanguageStoreTests(ITestDatabase file) : base(file) => store = new LanguageStore(Database, Clock);

    [EachFact]
    public async Task Given_somebody_never_met_when_they_are_looked_for_then_nothing_is_known() =>
        Assert.Equal(new PersonLanguage(), await FindAsync(store));

    [EachFact]
    public async Task Given_a_choice_when_it_is_looked_for_after_a_restart_then_it_is_there_in_that_municipality_alone()
    {
        Assert.Equal(new PersonLanguage(LanguageChoice.Nn), await store.ChooseAsync(Gausdal, "29:kari", LanguageChoice.Nn, CancellationToken.None));

        var restarted = new LanguageStore(OpenAgain(), Clock);
        Assert.Equal(new PersonLanguage(LanguageChoice.Nn), await FindAsync(restarted));
        Assert.Equal(new PersonLanguage(), await restarted.FindAsync(Ringebu, "29:kari", CancellationToken.None));
        Assert.Equal(new PersonLanguage(), await restarted.FindAsync(Gausdal, "29:ola", CancellationToken.None));
    }

    [EachFact]
    public async Task Given_somebody_known_when_they_are_looked_for_within_a_minute_then_the_database_is_not_asked()
    {
        await FindAsync(store);
        Clock.Advance(TimeSpan.FromSeconds(59));

        Assert.True(FindAsync(store).IsCompletedSuccessfully);
    }

    [EachFact]
    public async Task Given_a_choice_made_through_another_instance_when_a_minute_has_passed_then_it_is_seen()
    {
        await FindAsync(store);
        await new LanguageStore(OpenAgain(), Clock).ChooseAsync(Gausdal, "29:kari", LanguageChoice.En, CancellationToken.None);

        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(LanguageChoice.En, (await FindAsync(store)).Choice);
    }

    [EachFact]
    public async Task Given_a_choice_made_through_another_instance_when_Teams_tells_another_language_here_then_the_choice_stays()
    {
        await FindAsync(store);
        await new LanguageStore(OpenAgain(), Clock).ChooseAsync(Gausdal, "29:kari", LanguageChoice.Nn, CancellationToken.None);

        Assert.Equal(new PersonLanguage(LanguageChoice.Nn, Language.En), await store.TellAsync(Gausdal, "29:kari", Language.En, CancellationToken.None));
        Assert.Equal(new PersonLanguage(LanguageChoice.Nn, Language.En), await FindAsync(store));
    }

    [EachFact]
    public async Task Given_a_language_that_the_product_does_not_have_when_Teams_tells_it_then_the_one_before_is_forgotten()
    {
        await store.TellAsync(Gausdal, "29:kari", Language.En, CancellationToken.None);

        Assert.Null((await store.TellAsync(Gausdal, "29:kari", null, CancellationToken.None)).Told);
    }

    [EachFact]
    public async Task Given_several_people_when_they_are_looked_for_at_once_then_those_who_are_known_in_that_municipality_are_told()
    {
        await store.ChooseAsync(Gausdal, "29:kari", LanguageChoice.Nn, CancellationToken.None);
        await store.TellAsync(Gausdal, "29:ola", Language.En, CancellationToken.None);
        await store.ChooseAsync(Ringebu, "29:eva", LanguageChoice.En, CancellationToken.None);

        var found = await store.FindAllAsync(Gausdal, ["29:kari", "29:ola", "29:eva"], CancellationToken.None);

        Assert.Equal(
            [("29:kari", new PersonLanguage(LanguageChoice.Nn)), ("29:ola", new PersonLanguage(Told: Language.En))],
            found.OrderBy(one => one.Key).Select(one => (one.Key, one.Value)));
    }

    private static Task<PersonLanguage> FindAsync(LanguageStore store) => store.FindAsync(Gausdal, "29:kari", CancellationToken.None).AsTask();
}

public sealed class SqliteLanguageStoreTests() : LanguageStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresLanguageStoreTests() : LanguageStoreTests(new PostgresOfTest());
