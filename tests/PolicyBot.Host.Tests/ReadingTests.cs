using PolicyBot.Host.Tests.Endurance;
using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

/// <summary>«Lest og forstått», as people meet it in Teams. The stage's clock stands at Thursday 5 November, and goes through the round every hour.</summary>
public sealed class ReadingTests : IDisposable
{
    private const string Heading = "Les og bekreft retningslinjene";
    private const string Reminder = "Påminnelse: les og bekreft";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ChangingPack pack = new();

    [Fact]
    public async Task Given_the_adviser_who_asks_when_people_read_what_is_new_and_confirm_then_each_is_asked_once_and_their_unit_is_kept()
    {
        await using var stage = await StartAsync();
        await stage.Kari.SaysAsync("hjelp");
        await stage.Per.SaysAsync("hjelp");
        pack.Write(ChangingPack.Second);
        await stage.RestartAsync();
        var status = await AskAsync(stage);
        Assert.Contains("Kortene er på vei.", status.Text, StringComparison.Ordinal);

        await stage.LetTimePassAsync(Hour);
        var asked = await stage.Kari.IsToldAsync(Heading);
        Assert.Contains("Nye regler: 1. Endrede: 1. Tatt ut: 0.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Frist: 20.11.2026", asked.Text, StringComparison.Ordinal);
        var back = await stage.Kari.PressesAsync(await stage.Kari.PressesAsync(await stage.Kari.PressesAsync(asked, "Se hva som er nytt"), "Spør før du viser"), "Til bekreftelsen");
        Assert.Equal(["Enhet: Feltet må fylles ut."], (await stage.Kari.PressesAsync(back, "Lest og forstått")).Problems);
        var confirmed = await stage.Kari.PressesAsync(back.Fill("Enhet", " Skolen  på haugen "), "Lest og forstått");
        Assert.Contains("✓ Takk. Du bekreftet versjon 2 den 05.11.2026.", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("Du har allerede bekreftet versjon 2, den 05.11.2026.", (await stage.Kari.PressesAsync(asked.Fill("Enhet", "Kinoen"), "Lest og forstått")).Text, StringComparison.Ordinal);

        await stage.Person("29:anne", "Anne").SaysAsync("hjelp");
        await stage.LetTimePassAsync(Hour);
        await stage.Person("29:anne", "Anne").IsToldAsync(Heading);
        await stage.LetTimePassAsync(Hour);
        Assert.Equal((1, 1), (stage.Kari.TimesTold(Heading), stage.Per.TimesTold(Heading)));
        status = await Inga(stage).SaysAsync("be om lest og forstått");
        Assert.Contains("Har fått kortet: 5\nHar bekreftet: 1 av 5", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kari", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("haugen", status.Text, StringComparison.Ordinal);
        Assert.Equal(["Skolen på haugen"], stage.Stored("select unit from person_unit"));
    }

    [Fact]
    public async Task Given_somebody_who_does_not_confirm_when_working_days_pass_then_they_are_reminded_after_five_and_ten_and_never_again_also_by_two_programs()
    {
        await using var stage = await StartAsync();
        await stage.Kari.SaysAsync("hjelp");
        await stage.Per.SaysAsync("hjelp");
        await AskAsync(stage);
        await stage.LetTimePassAsync(Hour);
        await stage.Kari.PressesAsync((await stage.Kari.IsToldAsync(Heading)).Fill("Enhet", "Skolen"), "Lest og forstått");
        await using var second = await stage.StartSecondAsync();

        await stage.LetTimePassAsync(TimeSpan.FromDays(7) - Hour);
        Assert.Empty(stage.Stored("select person_id from reading where reminders > 0"));
        await stage.LetTimePassAsync(2 * Hour);
        await stage.Per.IsToldAsync(Reminder);
        await stage.LetTimePassAsync(TimeSpan.FromDays(7));
        await stage.LetTimePassUntilAsync(() => stage.Per.TimesTold(Reminder) == 2);
        await stage.LetTimePassAsync(TimeSpan.FromDays(30));
        await stage.LetTimePassAsync(Hour);
        Assert.Equal((2, 0), (stage.Per.TimesTold(Reminder), stage.Kari.TimesTold(Reminder)));
    }

    [Fact]
    public async Task Given_those_who_are_not_the_adviser_or_in_the_radmannsteam_when_they_ask_then_nothing_happens()
    {
        await using var stage = await StartAsync();

        Assert.Equal("Bare rådgiveren og ledelsen kan gjøre dette.", (await stage.Kari.SaysAsync("be om lest og forstått")).Notice);
        var form = await Inga(stage).SaysAsync("be om lest og forstått");
        Assert.Equal("Bare rådgiveren og ledelsen kan gjøre dette.", (await stage.Kari.PressesAsync(form.Fill("Frist", "2026-11-20"), "Send")).Notice);
        Assert.Equal("Ingen har bedt om at denne versjonen bekreftes.", (await stage.Kari.SaysAsync("lest og forstått")).Notice);
        Assert.Empty(stage.Stored("select version from reading_round"));
        Assert.Contains("Kortene er på vei.", (await stage.Ola.PressesAsync(form.Fill("Frist", "2026-11-20"), "Send")).Text, StringComparison.Ordinal);
        Assert.Contains("Det er allerede bedt om", (await Inga(stage).PressesAsync(form.Fill("Frist", "2026-12-20"), "Send")).Text, StringComparison.Ordinal);
        Assert.Equal(["2026-11-20"], stage.Stored("select due_on from reading_round"));
    }

    [Fact]
    public async Task Given_a_card_on_an_earlier_version_when_it_is_confirmed_then_it_says_that_a_newer_one_applies_and_nobody_is_reminded_of_it()
    {
        await using var stage = await StartAsync();
        await AskAsync(stage);
        await stage.Kari.SaysAsync("hjelp");
        await stage.LetTimePassAsync(Hour);
        var asked = await stage.Kari.IsToldAsync(Heading);
        Assert.Contains("Retningslinjene har 2 regler.", asked.Text, StringComparison.Ordinal);
        pack.Write(ChangingPack.Second);
        await stage.RestartAsync();

        var confirmed = await stage.Kari.PressesAsync(asked.Fill("Enhet", "Skolen"), "Lest og forstått");

        Assert.Contains("Du bekreftet versjon 1", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("Retningslinjene er endret siden. Nå gjelder versjon 2.", confirmed.Text, StringComparison.Ordinal);
        Assert.Equal("Retningslinjene er endret", (await stage.Kari.PressesAsync(confirmed, "Se hva som er nytt")).Heading);
        await stage.LetTimePassAsync(TimeSpan.FromDays(20));
        await stage.LetTimePassAsync(Hour);
        Assert.Equal(0, Inga(stage).TimesTold(Reminder));
        await AskAsync(stage, "2026-12-20");
        Assert.Equal("Skolen", (await stage.Kari.SaysAsync("lest og forstått")).Value("Enhet"));
    }

    [Fact]
    public async Task Given_a_round_that_is_past_its_day_when_somebody_is_met_then_they_are_not_asked_and_may_still_confirm()
    {
        await using var stage = await StartAsync();
        await AskAsync(stage);
        await stage.LetTimePassAsync(TimeSpan.FromDays(16));
        await stage.Kari.SaysAsync("hjelp");
        await stage.LetTimePassAsync(Hour);
        await stage.LetTimePassAsync(Hour);

        Assert.Equal(0, stage.Kari.TimesTold(Heading));
        var confirmed = await stage.Kari.PressesAsync((await stage.Kari.SaysAsync("lest og forstått")).Fill("Enhet", "Skolen"), "Lest og forstått");
        Assert.Contains("Du bekreftet versjon 1 den 21.11.2026.", confirmed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_hundred_people_when_they_are_asked_then_a_few_at_a_time_are_and_all_in_the_end()
    {
        await using var stage = await StartAsync();
        var people = Enumerable.Range(1, 100).Select(number => stage.Person($"29:ansatt-{number}", $"Ansatt {number}")).ToList();
        foreach (var person in people)
        {
            await person.SaysAsync("hjelp");
        }
        await AskAsync(stage);

        // Ada, who tied the channel, and Inga are met too.
        for (var before = 0; before < people.Count + 2;)
        {
            await stage.LetTimePassAsync(Hour);
            await stage.LetTimePassUntilAsync(() => stage.Stored("select person_id from reading").Count > before && stage.Stored("select id from outbox where status = 'waiting'").Count == 0);
            var asked = stage.Stored("select person_id from reading").Count;
            Assert.InRange(asked - before, 1, 25);
            before = asked;
        }
        Assert.All(people, person => Assert.Equal(1, person.TimesTold(Heading)));
    }

    [Fact]
    public async Task Given_units_in_the_pack_when_somebody_confirms_then_they_choose_one_of_them()
    {
        File.AppendAllText(pack.PathOf("municipality.yaml"), "units: [Skolen, \"Kultur, idrett og fritid\"]\n");
        await using var stage = await StartAsync();
        await AskAsync(stage);

        var card = await stage.Kari.SaysAsync("lest og forstått");
        Assert.Contains("Velg et av alternativene.", (await stage.Kari.PressesAsync(card.Fill("Enhet", "Kinoen"), "Lest og forstått")).Problems.Single(), StringComparison.Ordinal);
        await stage.Kari.PressesAsync(card.Fill("Enhet", "Kultur, idrett og fritid"), "Lest og forstått");
        Assert.Equal(["Kultur, idrett og fritid"], stage.Stored("select unit from person_unit"));
    }

    [Fact]
    public async Task Given_another_municipality_in_the_same_program_when_one_asks_then_the_people_of_the_other_are_not_asked()
    {
        await using var stage = await StartAsync();
        await AskAsync(stage);
        using (var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={stage.DatabaseFile}"))
        {
            Dapper.SqlMapper.Execute(database, "insert into person_contact (municipality, person_id, service_url, tenant_id, bot_id) values ('gausdal', '29:anne', 'https://smba.example/', 't', 'b')");
        }
        await stage.LetTimePassAsync(Hour);
        await stage.LetTimePassUntilAsync(() => stage.Stored("select person_id from reading").Count > 0);

        Assert.All(stage.Stored("select municipality from reading"), municipality => Assert.Equal(SmallPack.Id, municipality));
        Assert.Empty(stage.Stored("select person_id from reading where person_id = '29:anne'"));
    }

    public void Dispose() => pack.Dispose();

    private Task<TeamsStage> StartAsync() => TeamsStage.StartWithChannelAsync(SmallPack.Id, pack.Settings);

    private static Participant Inga(TeamsStage stage) => stage.Person("29:inga", "Inga");

    private static async Task<Shown> AskAsync(TeamsStage stage, string due = "2026-11-20") =>
        await Inga(stage).PressesAsync((await Inga(stage).SaysAsync("be om lest og forstått")).Fill("Frist", due), "Send");
}
