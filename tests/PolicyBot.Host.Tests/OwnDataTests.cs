using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

/// <summary>What people see of what is stored about them, and what is left when they have it deleted. It is Thursday 5 November 2026, 09:00 in Oslo.</summary>
public abstract class OwnDataTests : EitherDatabaseTests, IDisposable
{
    private const string Address = "--Archive:PublicAddress=https://policybot.example/bot/";
    private const string Ringebu = "0c0c0c0c-5555-4666-8777-888888888888";

    private readonly HttpClient browser = new(new SocketsHttpHandler { UseProxy = false });

    private protected OwnDataTests(Engine engine) : base(engine) { }

    [EachFact]
    public async Task Given_plans_when_their_applicant_asks_for_their_data_then_they_see_how_much_and_get_all_of_it_and_nobody_else_any()
    {
        await using var stage = await StageWithChannelAsync("gausdal", Address, $"--Municipalities:Tenants:{Ringebu}=ringebu");
        await stage.Kari.SendsPlanAsync();
        await stage.Per.SendsPlanAsync("Skolens side");
        await stage.Kari.PressesAsync((await stage.Kari.SaysAsync("ny plan")).Fill("Navn på kontoen", "Kinoen <i>i</i> Gausdal"), "Lagre og fortsett senere");

        var card = await stage.Kari.SaysAsync("mine data");
        Assert.Equal("Dine data", card.Heading);
        Assert.Contains("Utkast du ikke har sendt: 1", card.Text, StringComparison.Ordinal);
        Assert.Contains("Planer og varsler som er sendt: 1", card.Text, StringComparison.Ordinal);

        Assert.Equal("Lenken er sendt til deg.", (await stage.Kari.PressesAsync(card, "Få alt i en fil")).Notice);
        var told = await stage.Kari.IsToldAsync("Dine data i en fil");
        var file = await browser.GetStringAsync(Local(stage, LinkOf(told)));
        Assert.Contains("Navn på kontoen: Kinoen &lt;i&gt;i&lt;/i&gt; Gausdal", file, StringComparison.Ordinal);
        Assert.Contains("GAU-2026-0001", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Skolens side", file, StringComparison.Ordinal);

        // Another municipality's person with the same id.
        stage.Teams.TenantId = Ringebu;
        var elsewhere = await stage.Kari.SaysAsync("hva er lagret om meg?");
        Assert.DoesNotContain("sendt: 1", elsewhere.Text, StringComparison.Ordinal);
        await stage.Kari.PressesAsync(await stage.Kari.PressesAsync(elsewhere, "Slett mine data"), "Slett");
        Assert.Equal(3, stage.Stored("select id from plan where municipality = 'gausdal'").Count);
        Assert.Equal(["29:kari"], stage.Stored("select person_id from person_contact where municipality = 'gausdal' and person_id = '29:kari'"));
    }

    [EachFact]
    public async Task Given_drafts_and_a_plan_that_waits_when_they_are_to_be_deleted_then_it_says_what_goes_first_and_a_press_that_comes_twice_has_one_effect()
    {
        await using var stage = await StageWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        await stage.Kari.PressesAsync(await stage.Kari.SaysAsync("språk"), "Bokmål");
        await stage.Kari.SaysAsync("ny plan");
        await stage.Per.SaysAsync("ny plan");

        var asking = await stage.Kari.SaysAsync("slett mine data");
        Assert.Equal("Vil du slette dataene dine?", asking.Heading);
        Assert.Contains("Utkast du ikke har sendt: 1", asking.Text, StringComparison.Ordinal);
        Assert.Contains("Andre venter på at dette blir ferdig:", asking.Text, StringComparison.Ordinal);
        Assert.Contains("Jeg må kunne nå deg", asking.Text, StringComparison.Ordinal);
        Assert.Equal(3, stage.Stored("select id from plan").Count);

        var (first, second) = await stage.Kari.PressesTwiceAsync(asking, "Slett");

        Assert.Equal(first, second);
        Assert.Contains("Dataene dine er slettet", first, StringComparison.Ordinal);
        Assert.Equal(["29:kari", "29:per"], stage.Stored("select applicant_id from plan order by 1"));
        Assert.Equal(["Waiting"], stage.Stored("select status from plan where applicant_id = '29:kari'"));
        Assert.Empty(stage.Stored("select choice from person_language where person_id = '29:kari' and choice is not null"));
        Assert.DoesNotContain("Utkast", (await stage.Kari.PressesAsync(asking, "Slett")).Text, StringComparison.Ordinal);
        await stage.Ola.PressesAsync(await stage.ChannelShowsAsync("GAU-2026-0001"), "Godkjenn");
        await stage.Kari.IsToldAsync("Godkjent av Ola");
    }

    [EachFact]
    public async Task Given_somebody_who_only_asked_when_they_have_it_deleted_then_nothing_tells_of_them_until_they_write_again()
    {
        await using var stage = await StageAsync();
        var kari = stage.Person("29:kari", "Kari", "en-GB");
        var asking = await kari.PressesAsync(await kari.SaysAsync("my data"), "Delete my data");

        var done = await kari.PressesAsync(asking, "Delete");

        Assert.Equal("Your data is deleted", done.Heading);
        Assert.DoesNotContain(stage.AllStored(), row => row.Contains("29:kari", StringComparison.OrdinalIgnoreCase));
        await stage.Kari.SaysAsync("hjelp");
        Assert.Equal(["29:kari"], stage.Stored("select person_id from person_contact"));
    }

    [EachFact]
    public async Task Given_a_channel_when_somebody_asks_there_then_they_are_told_to_ask_in_their_chat_and_nothing_is_shown_or_deleted()
    {
        await using var stage = await StageWithChannelAsync();
        const string InYourChat = "Skriv dette i chatten din med meg. Der er det bare du som ser svaret.";
        var own = await stage.Kari.SaysAsync("slett mine data");

        Assert.Equal(InYourChat, (await stage.Kari.SaysAsync("mine data", TeamsStage.ApprovalChannel)).Notice);
        Assert.Equal(InYourChat, (await stage.Kari.SaysAsync("slett mine data", TeamsStage.ApprovalChannel)).Notice);
        Assert.Equal(InYourChat, (await stage.Kari.PressesAsync(own with { Channel = TeamsStage.ApprovalChannel }, "Slett")).Notice);
        Assert.Single(stage.Stored("select person_id from person_contact where person_id = '29:kari'"));
    }

    [EachFact]
    public async Task Given_no_address_for_links_when_somebody_asks_for_their_data_then_the_card_says_so_and_offers_no_file()
    {
        await using var stage = await StageAsync();

        var card = await stage.Kari.SaysAsync("mine data");

        Assert.Equal(["Slett mine data"], card.Buttons);
        Assert.Contains("Archive:PublicAddress", card.Text, StringComparison.Ordinal);
        Assert.Contains("Kontakt i Teams: 1", card.Text, StringComparison.Ordinal);
    }

    [EachFact]
    public async Task Given_a_year_in_which_nothing_is_done_when_it_has_passed_then_what_is_past_its_time_is_gone_by_itself_and_what_waits_is_not()
    {
        await using var stage = await StageWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        await stage.ChannelShowsAsync("GAU-2026-0001");
        await stage.Per.SaysAsync("ny plan");

        await stage.LetTimePassAsync(TimeSpan.FromDays(366));
        // He may still have been reminded of his draft; nobody to whom something is on its way is deleted, but in the round after it.
        await stage.LetAllBeSentAsync();
        await stage.LetTimePassAsync(TimeSpan.FromHours(1));
        await stage.LetTimePassUntilAsync(() => stage.Stored("select person_id from person_contact where person_id = '29:per'").Count == 0);

        Assert.Equal(["Waiting"], stage.Stored("select status from plan"));
        Assert.Equal(["29:kari"], stage.Stored("select person_id from person_contact where person_id in ('29:kari', '29:per')"));
        Assert.Empty(stage.Stored("select id from outbox where status <> 'waiting' and created_at < '2027-01-01'"));
    }

    public void Dispose()
    {
        browser.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string LinkOf(Shown told) => Assert.Single(told.Card!.Value.GetProperty("actions").EnumerateArray()).GetProperty("url").GetString()!;

    // What stands before the program takes the path that leads to it away.
    private static Uri Local(TeamsStage stage, string link) => new(stage.Bot, link["https://policybot.example/bot".Length..]);
}

public sealed class SqliteOwnDataTests() : OwnDataTests(Engine.Sqlite);

[NeedsPostgres]
public sealed class PostgresOwnDataTests() : OwnDataTests(Engine.Postgres);
