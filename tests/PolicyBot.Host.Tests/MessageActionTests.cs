using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

/// <summary>What is chosen on a message, over the wire.</summary>
public sealed class MessageActionTests
{
    private const string Question = "<p>Hei&nbsp;alle</p><p>Kan jeg bruke <b>jobbmailen</b> når jeg lager profil p&aring; Facebook?</p>";

    [Fact]
    public async Task Given_a_message_with_a_question_when_it_is_asked_what_the_guidelines_say_then_a_dialog_answers_with_the_source_and_nothing_is_posted()
    {
        await using var stage = await TeamsStage.StartAsync();
        var dialog = await new ExtensionUser(stage).ChoosesOnAsync(Question);
        Assert.Equal("Hva sier retningslinjene?", dialog.Title);
        Assert.Equal("E-postadressen du har på jobben", dialog.Card.Heading);
        Assert.Contains("Gausdal kommune", dialog.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", dialog.Task.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(stage.Teams.Calls);
    }

    [Fact]
    public async Task Given_an_answer_in_a_dialog_when_its_buttons_are_pressed_then_the_dialog_goes_on_with_other_rules_and_back()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = new ExtensionUser(stage);
        var first = await kari.ChoosesOnAsync(Question);
        var related = await kari.PressesAsync(first, "Private ytringer og arbeidsgiveren");
        Assert.Equal("Private ytringer og arbeidsgiveren", related.Card.Heading);
        var back = await kari.PressesAsync(related, "Tilbake til det første svaret");
        Assert.Equal(first.Card.Heading, back.Card.Heading);
        Assert.Contains("Takk", (await kari.PressesAsync(back, "Ja, nyttig")).Card.Text, StringComparison.Ordinal);
        Assert.Empty(stage.Teams.Calls);
    }

    [Fact]
    public async Task Given_a_message_when_it_is_reported_as_a_case_or_registered_as_an_enquiry_then_its_text_and_link_come_along_into_the_form()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = new ExtensionUser(stage);

        var report = await kari.ChoosesOnAsync("<p>Dette er en <b>skandale</b></p>", "reportCase");
        Assert.Equal("Meld en sak", report.Card.Heading);
        Assert.Contains("Dette er en skandale", report.Card.Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("https://teams.microsoft.com/l/message/1", report.Card.Card!.Value.GetRawText(), StringComparison.Ordinal);
        var enquiry = await kari.ChoosesOnAsync("<p>Når åpner svømmehallen?</p>", "registerInquiry");
        Assert.Equal("Registrer en henvendelse", enquiry.Card.Heading);
        Assert.Contains("Når åpner svømmehallen?", enquiry.Card.Value("Hva gjelder den?"), StringComparison.Ordinal);
        Assert.Empty(stage.Teams.Calls);
    }

    [Fact]
    public async Task Given_a_vague_message_when_it_is_asked_about_then_choices_are_shown_and_a_press_opens_one()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = new ExtensionUser(stage);
        var choices = await kari.ChoosesOnAsync("<p>svar</p>");
        Assert.Equal("Mente du …", choices.Card.Heading);
        var button = choices.Card.Buttons[0];
        Assert.Equal(button, (await kari.PressesAsync(choices, button)).Card.Heading);
    }

    [Fact]
    public async Task Given_a_rule_with_a_next_step_when_it_is_pressed_in_the_dialog_then_the_form_is_shown_there_to_the_one_person()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = new ExtensionUser(stage);
        var rule = await kari.ChoosesOnAsync("<p>Hvem godkjenner planen for en ny konto?</p>");
        var form = await kari.PressesAsync(rule, "Start en plan");
        Assert.NotEmpty(form.Card.Fields);
        Assert.Empty(stage.Teams.Calls);
    }

    [Fact]
    public async Task Given_a_message_that_no_rule_covers_when_it_is_asked_about_then_it_says_so_and_nothing_of_the_message_is_kept()
    {
        await using var stage = await TeamsStage.StartAsync();
        var dialog = await new ExtensionUser(stage).ChoosesOnAsync("<p>Når går bussen til Lillehammer?</p>");
        Assert.Equal("Dette står ikke i retningslinjene", dialog.Card.Heading);
        Assert.DoesNotContain("Lillehammer", dialog.Task.GetRawText(), StringComparison.Ordinal);
        await stage.StopBotAsync();
        Assert.DoesNotContain(stage.AllStored(), text => text.Contains("Lillehammer", StringComparison.Ordinal));
        await stage.StartBotAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<attachment id=\"1\"></attachment>")]
    [InlineData("<p>&nbsp;</p><br/>")]
    [InlineData("<p><img src=\"https://example.no/bilde.png\"/></p>")]
    public async Task Given_a_message_without_text_when_it_is_asked_about_then_a_sentence_says_so(string html)
    {
        await using var stage = await TeamsStage.StartAsync();
        Assert.StartsWith("Denne meldingen har ingen tekst", (await new ExtensionUser(stage).ChoosesOnAsync(html)).Card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<b")]
    [InlineData("&#x202E;jobbmail")]
    [InlineData("a < b > c && d")]
    public async Task Given_odd_markup_when_it_is_asked_about_then_it_is_answered(string html)
    {
        await using var stage = await TeamsStage.StartAsync();
        var dialog = await new ExtensionUser(stage).ChoosesOnAsync(html + string.Concat(Enumerable.Repeat("<jobbmail ", 1_000)));
        Assert.True(dialog.Card.Text.Length > 0);
    }

    [Fact]
    public async Task Given_a_command_that_this_version_does_not_have_when_it_is_chosen_then_a_sentence_says_so()
    {
        await using var stage = await TeamsStage.StartAsync();
        Assert.Contains("annen utgave", (await new ExtensionUser(stage).ChoosesOnAsync(Question, "translate")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_button_that_no_version_knows_when_it_is_pressed_in_a_dialog_then_a_sentence_says_that_it_is_old()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = new ExtensionUser(stage);
        Assert.Contains("eldre utgave", (await kari.PressesAsync(new JsonObject { ["verb"] = "rule.sell" })).Card.Text, StringComparison.Ordinal);
        Assert.Contains("eldre utgave", (await kari.PressesAsync([])).Card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("composeExtension/fetchTask", "null")]
    [InlineData("composeExtension/fetchTask", "[]")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"askAboutMessage","messagePayload":"hei"}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"askAboutMessage","data":"hei"}""")]
    [InlineData("composeExtension/submitAction", "5")]
    public async Task Given_a_value_that_is_no_action_when_it_is_posted_then_the_answer_is_400(string name, string value)
    {
        await using var stage = await TeamsStage.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await new ExtensionUser(stage).SendsAsync(name, value));
    }

    [Fact]
    public async Task Given_a_tenant_that_belongs_to_no_municipality_when_an_action_is_chosen_then_it_is_refused()
    {
        await using var stage = await TeamsStage.StartAsync();
        stage.Teams.TenantId = "0e0e0e0e-5555-4666-8777-888888888888";
        Assert.Equal(HttpStatusCode.Forbidden, await new ExtensionUser(stage).SendsAsync("composeExtension/fetchTask", """{"commandId":"askAboutMessage"}"""));
    }

    [Fact]
    public async Task Given_Ringebu_when_a_message_is_asked_about_then_the_rule_is_Ringebus()
    {
        await using var stage = await TeamsStage.StartAsync("ringebu");
        var dialog = await new ExtensionUser(stage).ChoosesOnAsync("<p>Hvem skal jeg varsle før jeg oppretter en profil på vegne av kommunen?</p>");
        Assert.Contains("Ringebu kommune", dialog.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gausdal", dialog.Task.GetRawText(), StringComparison.Ordinal);
    }
}
