using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

/// <summary>Help with answers and posts, as people meet it in Teams.</summary>
public sealed class PublishingTests
{
    private const string Number = "27888948231";

    [Fact]
    public async Task Given_a_pasted_comment_when_it_is_looked_at_then_kinds_sources_a_deadline_and_a_signed_draft_are_shown()
    {
        await using var stage = await TeamsStage.StartAsync();
        var form = await stage.Kari.SaysAsync("svarhjelp");
        var shown = await stage.Kari.PressesAsync(form.Fill("Kommentaren", $"Elendig! Når får jeg svar på søknaden min, {Number}?"), "Vurder kommentaren");

        Assert.StartsWith("Kommentaren er: personopplysninger eller taushetsplikt, krever saksbehandling", shown.Heading, StringComparison.Ordinal);
        Assert.Contains("Gausdal kommune: Retningslinjer", shown.Text, StringComparison.Ordinal);
        Assert.Contains("skal den være besvart innen", shown.Text, StringComparison.Ordinal);
        Assert.EndsWith("Hilsen Kari, Gausdal kommune", shown.Value("Utkast til svar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_Ringebu_when_a_comment_is_neutral_then_it_may_be_left_and_its_guidelines_set_no_deadline()
    {
        await using var stage = await TeamsStage.StartAsync("ringebu");
        var form = await stage.Kari.SaysAsync("svarhjelp");
        var shown = await stage.Kari.PressesAsync(form.Fill("Kommentaren", "Da er vinteren her igjen"), "Vurder kommentaren");

        Assert.Equal("Kommentaren er: nøytral", shown.Heading);
        Assert.Contains("Den kan stå ubesvart.", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("besvart innen", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Utkast til svar", shown.Fields);
        Assert.DoesNotContain("Registrer en henvendelse", shown.Buttons);
    }

    [Fact]
    public async Task Given_what_a_comment_is_when_its_buttons_are_pressed_then_the_comment_comes_along()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var own = await stage.HasPlanApprovedAsync(stage.Kari);
        await stage.Kari.PressesAsync((await stage.Kari.PressesAsync(own, "Registrer adresse")).Fill("Adresse", "https://www.facebook.com/gausdalbibliotek"), "Registrer adresse");
        var form = await stage.Kari.SaysAsync("svarhjelp");
        var shown = await stage.Kari.PressesAsync(form.Fill("Kommentaren", "Politiet etterforsker ordføreren for korrupsjon. Hva sier kommunestyret?"), "Vurder kommentaren");

        Assert.Contains("etterforsker ordføreren", (await stage.Kari.PressesAsync(shown, "Registrer en henvendelse")).Value("Hva gjelder den?"), StringComparison.Ordinal);
        Assert.Contains("etterforsker ordføreren", (await stage.Kari.PressesAsync(shown, "Meld en sak")).Value("Hva gjelder saken?"), StringComparison.Ordinal);
        Assert.Contains("etterforsker ordføreren", (await stage.Kari.PressesAsync(shown, "Spør informasjonsrådgiveren")).Value("Spørsmålet ditt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gausdal")]
    [InlineData("ringebu")]
    public async Task Given_texts_that_are_pasted_when_they_are_looked_at_then_nothing_of_them_is_stored(string municipality)
    {
        await using var stage = await TeamsStage.StartAsync(municipality);
        var comment = await stage.Kari.PressesAsync((await stage.Kari.SaysAsync("svarhjelp")).Fill("Kommentaren", $"Elendig kattepine! {Number}"), "Vurder kommentaren");
        await stage.Kari.PressesTwiceAsync(comment, "Vurder på nytt");
        var post = await stage.Kari.PressesAsync((await stage.Kari.SaysAsync("sjekk innlegg")).Fill("Teksten", $"Ola fikk kattepine, {Number}"), "Sjekk innlegget");
        await stage.Kari.PressesTwiceAsync(post, "Sjekk på nytt");
        await new ExtensionUser(stage).ChoosesOnAsync("<p>Elendig kattepine</p>", "answerHelp");

        await stage.StopBotAsync();
        Assert.DoesNotContain(stage.AllStored(), row => row.Contains("kattepine", StringComparison.Ordinal) || row.Contains(Number, StringComparison.Ordinal));
        await stage.StartBotAsync();
    }

    [Fact]
    public async Task Given_markup_and_mentions_in_a_text_when_it_is_looked_at_then_they_have_no_force_and_the_field_holds_what_was_pasted()
    {
        const string Pasted = "**Når** er [ordføreren](https://example.no) <at>Ola</at> {{DATE(2026-11-05)}} *diabetes* for Ola?";
        await using var stage = await TeamsStage.StartAsync();
        var comment = await stage.Kari.PressesAsync((await stage.Kari.SaysAsync("svarhjelp")).Fill("Kommentaren", Pasted), "Vurder kommentaren");
        var post = await stage.Kari.PressesAsync((await stage.Kari.SaysAsync("sjekk innlegg")).Fill("Teksten", Pasted), "Sjekk innlegget");

        Assert.Equal(Pasted, comment.Value("Kommentaren"));
        Assert.Equal(Pasted, post.Value("Teksten"));
        foreach (var card in new[] { comment, post })
        {
            Assert.DoesNotContain("**Når", card.Markdown, StringComparison.Ordinal);
            Assert.DoesNotContain("](https://example.no)", card.Markdown, StringComparison.Ordinal);
            Assert.DoesNotContain("<at>", card.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", card.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("entities", $"{card.Card}", StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("gausdal", "Gausdal kommune:")]
    [InlineData("ringebu", "Ringebu kommune:")]
    public async Task Given_a_post_with_something_to_mend_when_it_is_mended_then_the_check_is_ready(string municipality, string source)
    {
        await using var stage = await TeamsStage.StartAsync(municipality);
        var form = await stage.Kari.SaysAsync("sjekk innlegg");
        var stopped = await stage.Kari.PressesAsync(form.Fill("Teksten", "Åpent på lørdag.").Fill("Sårbare", "true"), "Sjekk innlegget");
        Assert.Contains("✖ Stopp: Publiser ikke før 1 punkt er rettet.", stopped.Text, StringComparison.Ordinal);
        Assert.Contains(source, stopped.Text, StringComparison.Ordinal);

        var mended = $"Åpent på lørdag: https://www.{municipality}.kommune.no/bibliotek\nHilsen Kari";
        var ready = await stage.Kari.PressesAsync(stopped.Fill("Teksten", mended).Fill("Samtykke", "true"), "Sjekk på nytt");
        Assert.Contains("✔ Klart", ready.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gausdal")]
    [InlineData("ringebu")]
    public async Task Given_a_crisis_when_help_is_asked_for_in_any_way_then_it_goes_to_the_crisis_management_until_it_is_lifted(string municipality)
    {
        await using var stage = await TeamsStage.StartWithChannelAsync(municipality);
        var form = (await stage.Kari.SaysAsync("svarhjelp")).Fill("Kommentaren", "Når kommer vannet tilbake?");
        await stage.Ola.SendsAsync(new Shown(), "crisis.set", new() { ["gjelder"] = "Flom", ["kontakt"] = "Kriselederen, 900 00 000" });

        foreach (var shown in new[]
        {
            await stage.Kari.SaysAsync("svarhjelp"), await stage.Kari.SaysAsync("sjekk innlegg"), await stage.Kari.PressesAsync(form, "Vurder kommentaren"),
            (await new ExtensionUser(stage).ChoosesOnAsync("<p>Når kommer vannet tilbake?</p>", "answerHelp")).Card,
        })
        {
            Assert.Contains("Kriselederen, 900 00 000", shown.Text, StringComparison.Ordinal);
            Assert.Empty(shown.Buttons);
        }

        await stage.Ola.SendsAsync(new Shown(), "crisis.lift", []);
        Assert.Equal("Kommentaren er: spørsmål", (await stage.Kari.PressesAsync(form, "Vurder kommentaren")).Heading);
    }

    [Fact]
    public async Task Given_a_message_when_help_with_the_answer_is_chosen_then_it_is_looked_at_in_a_dialog_and_nothing_is_posted()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = new ExtensionUser(stage);

        var dialog = await kari.ChoosesOnAsync("<p>Når åpner <b>svømmehallen</b>?</p>", "answerHelp");

        Assert.Equal("Svarhjelp", dialog.Title);
        Assert.Equal("Kommentaren er: spørsmål", dialog.Card.Heading);
        Assert.Equal(["Kommentaren"], (await kari.ChoosesOnAsync("", "answerHelp")).Card.Fields);
        Assert.Empty(stage.Teams.Calls);
    }
}
