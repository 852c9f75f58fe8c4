using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

public sealed class MyPlansTests
{
    [Theory]
    [InlineData("nb-NO", "mine planer", "Mine planer", "Du har ingen planer ennå. Skriv «ny plan» for å starte en.")]
    [InlineData("nn-NO", "mine planar", "Mine planar", "Du har ingen planar enno. Skriv «ny plan» for å starte ein.")]
    [InlineData("en-GB", "my plans", "My plans", "You have no plans yet. Write \"new plan\" to start one.")]
    public async Task Given_somebody_without_plans_when_they_list_them_then_they_are_told_how_to_start_one(string locale, string words, string heading, string text)
    {
        await using var stage = await TeamsStage.StartAsync();
        var list = await stage.Person("29:kari", "Kari", locale).SaysAsync(words);
        Assert.Equal((heading, $"{heading}\n{text}"), (list.Heading, list.Text));
        Assert.Single(list.Buttons);
    }

    [Theory]
    [InlineData("nb-NO", "mine planer", "Vis eldre", "Nummer 11 til 12, de sist endrede først", "Utkast · 05.11.2026")]
    [InlineData("nn-NO", "mine planar", "Vis eldre", "Nummer 11 til 12, dei sist endra først", "Utkast · 05.11.2026")]
    [InlineData("en-GB", "my plans", "Show older", "Number 11 to 12, the last changed first", "Draft · 05.11.2026")]
    public async Task Given_12_plans_when_they_are_listed_then_the_last_two_are_on_the_next_page(string locale, string words, string button, string shown, string status)
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = await StartsAsync(stage, 12, locale);
        var first = await kari.SaysAsync(words);
        var second = await kari.PressesAsync(first, button);
        Assert.Equal(10, first.Text.Split('\n').Count(line => line == status));
        Assert.Equal(2, second.Text.Split('\n').Count(line => line == status));
        Assert.Contains(shown, second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(button, second.Buttons);
    }

    [Fact]
    public async Task Given_100_plans_when_one_goes_through_the_pages_and_back_then_each_is_there_once()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = await StartsAsync(stage, 100);
        var (page, names) = (await kari.SaysAsync("mine planer"), new List<string>());
        for (names.AddRange(NamesOn(page)); page.Buttons.Contains("Vis eldre"); names.AddRange(NamesOn(page)))
        {
            page = await kari.PressesAsync(page, "Vis eldre");
        }
        Assert.Equal((100, 100), (names.Count, names.Distinct().Count()));
        Assert.Contains("Nummer 91 til 100", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nummer 81 til 90", (await kari.PressesAsync(page, "Vis nyere")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_plans_in_every_state_when_they_are_listed_then_each_has_its_status_and_can_be_opened()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync("Venter");
        await DecidesAsync(stage, "Endres", "Be om endringer", ("Kommentar", "Mer om ferien"));
        await DecidesAsync(stage, "Avslås", "Avslå", ("Begrunnelse", "Finnes fra før"));
        await stage.HasPlanApprovedAsync(stage.Kari, "Godkjennes");
        await stage.LetTimePassAsync(TimeSpan.FromSeconds(1)); // The last changed stands first.
        await stage.HasPlanApprovedAsync(stage.Kari, "Brukes");
        var list = await stage.Kari.SaysAsync("mine planer");
        await stage.Kari.PressesAsync((await stage.Kari.PressesAsync(list, "Registrer adresse")).Fill("Adresse", "x.com/brukes"), "Registrer adresse");
        await stage.Kari.PressesAsync(await stage.Kari.SendsPlanAsync("Trekkes"), "Trekk tilbake");
        await stage.Kari.PressesAsync((await stage.Kari.SaysAsync("ny plan")).Fill("Navn på kontoen", "Skrives"), "Lagre og fortsett senere");

        list = await stage.Kari.SaysAsync("mine planer");
        Assert.Equal(
            [
                "Avslås: Avslått", "Brukes: I bruk", "Endres: Endringer er ønsket", "Godkjennes: Godkjent", "Skrives: Utkast", "Trekkes: Trukket tilbake", "Venter: Venter på godkjenning",
            ],
            list.Text.Split('\n').Skip(1).Chunk(2).Select(row => $"{row[0]}: {row[1].Split(" · ")[^2]}").Order(StringComparer.Ordinal));
        Assert.Equal(7, list.Buttons.Count(button => button == "Åpne"));
        Assert.Equal(2, list.Buttons.Count(button => button == "Rediger planen"));
        Assert.Single(list.Buttons, "Registrer adresse");
    }

    [Fact]
    public async Task Given_a_draft_in_the_list_when_it_is_opened_then_it_is_continued_or_withdrawn_and_copied()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = await StartsAsync(stage, 1);
        var opened = await kari.PressesAsync(await kari.SaysAsync("mine planer"), "Åpne");
        Assert.Equal("Steg 1 av 5: Kontoen", (await kari.PressesAsync(opened, "Rediger planen")).Text.Split('\n')[1]);
        var withdrawn = await kari.PressesAsync(opened, "Trekk tilbake");
        Assert.Equal("Trukket tilbake", withdrawn.Heading);
        var copy = await kari.PressesAsync(withdrawn, "Kopier som ny");
        Assert.Equal("Konto 1", copy.Value("Navn på kontoen"));
        Assert.Equal(["Draft", "Withdrawn"], stage.Stored("select status from plan order by status"));
    }

    [Fact]
    public async Task Given_the_card_of_a_draft_that_was_saved_when_the_plan_has_moved_on_from_another_card_then_pressing_it_only_shows_how_it_stands()
    {
        const string MovedOn = "Planen har kommet videre siden dette kortet. Her er den slik den står nå.";
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var old = await stage.Kari.PressesAsync(await stage.Kari.FillsInAsync(PlanSteps.Gausdal), "Lagre og fortsett senere");
        var form = await stage.Kari.PressesAsync(await stage.Kari.SaysAsync("mine planer"), "Rediger planen");
        var sent = await stage.Kari.PressesAsync(form, "Send til godkjenning");
        await PressesInVainAsync("Waiting", "GAU-2026-0001: Venter på godkjenning", "Planen er sendt og kan ikke endres nå.", MovedOn);

        await stage.Ola.PressesAsync(await stage.ChannelShowsAsync("GAU-2026-0001"), "Godkjenn");
        await stage.WhenUpdatedAsync(sent, "Godkjent av Ola");
        await PressesInVainAsync("Approved", "GAU-2026-0001: Godkjent", MovedOn, "Planen er avgjort og kan ikke trekkes tilbake.");

        async Task PressesInVainAsync(string status, string heading, string edited, string withdrawn)
        {
            foreach (var (button, text) in new[] { ("Rediger planen", edited), ("Trekk tilbake", withdrawn) })
            {
                var shown = await stage.Kari.PressesAsync(old, button);
                Assert.Equal(heading, shown.Heading);
                Assert.Contains(text, shown.Text, StringComparison.Ordinal);
            }
            Assert.Equal([status], stage.Stored("select status from plan"));
        }
    }

    private static async Task<Participant> StartsAsync(TeamsStage stage, int plans, string locale = "nb-NO")
    {
        var kari = stage.Person("29:kari", "Kari");
        for (var each = 1; each <= plans; each++)
        {
            await kari.PressesAsync((await kari.SaysAsync("ny plan")).Fill("Navn på kontoen", $"Konto {each}"), "Lagre og fortsett senere");
        }
        return stage.Person("29:kari", "Kari", locale);
    }

    private static async Task DecidesAsync(TeamsStage stage, string name, string button, (string Label, string Text) words)
    {
        await stage.Kari.SendsPlanAsync(name);
        var ask = await stage.Ola.PressesAsync(await stage.ChannelShowsAsync(name), button);
        await stage.Ola.PressesAsync(ask.Fill(words.Label, words.Text), button);
    }

    private static IEnumerable<string> NamesOn(Shown page) => page.Text.Split('\n').Where(line => line.StartsWith("Konto ", StringComparison.Ordinal));
}
