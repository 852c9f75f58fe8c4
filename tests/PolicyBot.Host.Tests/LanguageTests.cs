using System.Text.Json.Nodes;
using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

public sealed class LanguageTests
{
    private const string Question = "Kan jeg bruke jobbmailen når jeg registrerer meg på Facebook?";

    [Fact]
    public async Task Given_a_Teams_in_nynorsk_when_somebody_asks_then_rule_source_and_buttons_are_in_nynorsk()
    {
        await using var stage = await TeamsStage.StartAsync();
        var shown = await stage.Person("29:kari", "Kari", "nn-NO").SaysAsync(Question);
        Assert.Equal("E-postadressa du har på jobben", shown.Heading);
        Assert.Contains("Du skal ikkje bruke e-postadressa", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Retningslinjer for bruk av sosiale medium", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Vedteke av samarbeidsutvalet 29.03.2011.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Private ytringar og arbeidsgivaren", shown.Buttons);
    }

    [Fact]
    public async Task Given_a_Teams_in_English_when_somebody_asks_then_the_rule_is_in_English_and_the_date_as_in_Norway()
    {
        await using var stage = await TeamsStage.StartAsync("ringebu");
        var shown = await stage.Person("29:kari", "Kari", "en-GB").SaysAsync("Who do I have to notify before I create a profile for the municipality?");
        Assert.Equal("Creating a profile for the municipality", shown.Heading);
        Assert.Contains("Adopted by the administration committee on 06.12.2012.", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_Teams_in_nynorsk_when_a_plan_is_begun_then_steps_fields_and_messages_are_in_nynorsk()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = stage.Person("29:kari", "Kari", "nn-NO");
        var form = await kari.SaysAsync("ny plan");
        Assert.Contains("Steg 1 av 5: Kontoen", form.Text, StringComparison.Ordinal);
        Assert.Contains("Ansvarleg einingsleiar", form.Fields);
        Assert.Equal("Blogg", form.Fill("Kanal", "Blogg").Value("Kanal"));
        Assert.Contains("Namn på kontoen: Feltet må fyllast ut.", (await kari.PressesAsync(form, "Neste")).Problems);
    }

    [Fact]
    public async Task Given_an_applicant_who_chose_nynorsk_when_the_plan_is_decided_then_they_are_told_in_nynorsk_and_the_channel_in_its_own_language()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var own = await stage.Kari.SendsPlanAsync();
        await stage.Kari.PressesAsync(await stage.Kari.SaysAsync("språk"), "Nynorsk");
        var channel = await stage.ChannelShowsAsync("GAU-2026-0001");
        await stage.Ola.PressesAsync(channel, "Godkjenn");
        await stage.Kari.IsToldAsync("Godkjend av Ola 05.11.2026 kl. 09.00");
        await stage.WhenUpdatedAsync(own, "Godkjend av Ola");
        await stage.WhenUpdatedAsync(channel, "Godkjent av Ola 05.11.2026 kl. 09.00");
    }

    [Fact]
    public async Task Given_a_leader_whose_Teams_is_English_when_they_decide_then_the_applicant_is_told_in_bokmål()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        var ola = stage.Person("29:ola", "Ola", "en-US");
        Assert.Contains("Approved by Ola", (await ola.PressesAsync(await stage.ChannelShowsAsync("GAU-2026-0001"), "Godkjenn")).Text, StringComparison.Ordinal);
        await stage.Kari.IsToldAsync("Godkjent av Ola");
    }

    [Fact]
    public async Task Given_somebody_who_may_not_when_they_press_then_they_are_refused_in_their_own_language()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        await stage.Kari.SendsPlanAsync();
        var pressed = await stage.Person("29:per", "Per", "nn").PressesAsync(await stage.ChannelShowsAsync("GAU-2026-0001"), "Godkjenn");
        Assert.Equal("Berre rådmannsteamet kan avgjere planar.", pressed.Notice);
    }

    [Theory]
    [InlineData("språk")]
    [InlineData("Målform.")]
    [InlineData("language")]
    public async Task Given_the_word_for_it_in_any_language_when_a_language_is_chosen_then_it_holds_at_once_and_after_a_restart(string word)
    {
        await using var stage = await TeamsStage.StartAsync("gausdal", "--Language:FollowTeams=false");
        var card = await stage.Kari.SaysAsync(word);
        Assert.Equal(["Bokmål", "Nynorsk", "English", "Følg Teams"], card.Buttons);
        var chosen = await stage.Kari.PressesAsync(card, "English");
        Assert.Contains("I answer you in English.", chosen.Text, StringComparison.Ordinal);
        Assert.Equal("Your work e-mail address", (await stage.Kari.SaysAsync(Question)).Heading);
        await stage.RestartAsync();
        Assert.Equal("Your work e-mail address", (await stage.Kari.SaysAsync(Question)).Heading);
        Assert.Equal("E-postadressen du har på jobben", (await stage.Per.SaysAsync(Question)).Heading);
    }

    [Fact]
    public async Task Given_a_choice_when_it_is_given_up_then_Teams_is_followed_though_the_setting_does_not()
    {
        await using var stage = await TeamsStage.StartAsync("gausdal", "--Language:FollowTeams=false");
        var kari = stage.Person("29:kari", "Kari", "nn-NO");
        var english = await kari.PressesAsync(await kari.SaysAsync("språk"), "English");
        var follows = await kari.PressesAsync(english, "Follow Teams");
        Assert.Contains("Eg svarar deg på nynorsk. Språket følgjer Teams", follows.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_channel_when_somebody_asks_for_languages_there_then_the_choice_is_in_their_own_chat()
    {
        await using var stage = await TeamsStage.StartAsync();
        Assert.Equal("Jeg har sendt det til deg i chatten din med meg.", (await stage.Kari.SaysAsync("språk", TeamsStage.ApprovalChannel)).Notice);
        Assert.Equal("Språk", (await stage.Kari.IsToldAsync("Jeg svarer deg på bokmål.")).Heading);
    }

    [Fact]
    public async Task Given_a_language_that_the_card_does_not_offer_when_it_is_sent_then_nothing_is_chosen()
    {
        await using var stage = await TeamsStage.StartAsync();
        var answer = await stage.Kari.SendsAsync(await stage.Kari.SaysAsync("språk"), "language.choose", new JsonObject { ["language"] = "fi" });
        Assert.Equal("Språk", answer.Heading);
        Assert.Equal([""], stage.Stored("select choice from person_language"));
    }
}
