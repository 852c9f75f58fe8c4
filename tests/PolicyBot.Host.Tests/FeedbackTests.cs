using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

/// <summary>Votes on answers, and the adviser's report, over the wire.</summary>
public sealed class FeedbackTests
{
    private const string Question = "Kan jeg bruke jobbmailen når jeg registrerer meg på Facebook?";
    private const string Useful = "Ja, nyttig";
    private const string NotUseful = "Nei";
    private const string Votes = "select kind || ' ' || times from feedback_count where kind in ('Useful', 'NotUseful') order by kind";

    // The stage's settings name Per as the adviser.
    private const string PerAdvises = "--Municipalities:Informasjonsradgiver:gausdal:0=29:per";

    private static readonly TestChannel Thread = TeamsStage.ApprovalChannel;

    [Fact]
    public async Task Given_an_answer_when_it_is_found_useful_then_it_counts_and_the_answer_can_still_be_read()
    {
        await using var stage = await TeamsStage.StartAsync();
        var shown = await stage.Kari.SaysAsync(Question);
        var voted = await stage.Kari.PressesAsync(shown, Useful);

        Assert.Equal(["Useful 1"], stage.Stored(Votes));
        Assert.Equal(shown.Heading, voted.Heading);
        Assert.Contains("Kilde:", voted.Text, StringComparison.Ordinal);
        Assert.Contains("Takk, svaret ditt er talt med.", voted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Useful, voted.Buttons);
        Assert.DoesNotContain(NotUseful, voted.Buttons);
    }

    [Fact]
    public async Task Given_a_vote_when_it_is_delivered_again_or_pressed_again_then_it_counts_once()
    {
        await using var stage = await TeamsStage.StartAsync();
        var shown = await stage.Kari.SaysAsync(Question);
        var (first, second) = await stage.Kari.PressesTwiceAsync(shown, NotUseful);
        await stage.Kari.PressesAsync(shown, NotUseful);
        await stage.Kari.PressesAsync(shown, Useful);

        Assert.Equal(first, second);
        Assert.Equal(["NotUseful 1"], stage.Stored(Votes));
        await stage.Kari.PressesAsync(await stage.Kari.SaysAsync(Question), NotUseful);
        Assert.Equal(["NotUseful 2"], stage.Stored(Votes));
    }

    [Fact]
    public async Task Given_a_related_answer_when_one_goes_back_then_the_first_answer_stands_there_and_has_one_vote()
    {
        await using var stage = await TeamsStage.StartAsync();
        var first = await stage.Kari.SaysAsync(Question);
        await stage.Kari.PressesAsync(first, Useful);
        var related = await stage.Kari.PressesAsync(first, RelatedOf(first));
        var back = await stage.Kari.PressesAsync(related, "Tilbake til det første svaret");
        await stage.Kari.PressesAsync(back, Useful);
        await stage.Kari.PressesAsync(related, NotUseful);

        Assert.NotEqual(first.Heading, related.Heading);
        Assert.Equal(first.Text, back.Text);
        Assert.DoesNotContain("Tilbake til det første svaret", back.Buttons);
        Assert.Equal(["NotUseful 1", "Useful 1"], stage.Stored(Votes));
    }

    [Fact]
    public async Task Given_choices_when_one_is_opened_then_there_is_a_way_back_to_the_others()
    {
        await using var stage = await TeamsStage.StartAsync();
        var choices = await stage.Kari.SaysAsync("svar");
        var opened = await stage.Kari.PressesAsync(choices, choices.Buttons[0]);
        var related = opened.Buttons.Contains(Useful) ? await stage.Kari.PressesAsync(opened, Useful) : opened;
        var back = await stage.Kari.PressesAsync(related, "Tilbake til valgene");

        Assert.Equal(choices.Buttons, back.Buttons);
        Assert.Equal(choices.Heading, back.Heading);
    }

    [Theory]
    [InlineData("card", "29:kari")]
    [InlineData("useful", "perhaps")]
    [InlineData("version", "2001")]
    [InlineData("first", "x,y,z,g.ansatt.2,../..")]
    [InlineData("section", "g.borte")]
    public async Task Given_a_vote_that_no_button_of_ours_sends_when_it_arrives_then_nothing_of_it_is_stored_as_it_stands(string key, string value)
    {
        await using var stage = await TeamsStage.StartAsync();
        var shown = await stage.Kari.SaysAsync(Question);
        var (verb, data) = shown.Press(Useful);
        data[key] = value;
        await stage.Kari.SendsAsync(shown, verb, data);

        Assert.DoesNotContain(FeedbackRows(stage), row => row.Contains(value, StringComparison.Ordinal));
        Assert.InRange(stage.Stored(Votes).Count, 0, 1);
    }

    [Fact]
    public async Task Given_a_played_week_when_every_table_is_read_then_nothing_leads_to_who_asked_or_voted()
    {
        await using var stage = await TeamsStage.StartAsync();
        foreach (var asker in new[] { stage.Kari, stage.Ola })
        {
            var shown = await asker.SaysAsync(Question);
            await asker.PressesAsync(shown, NotUseful);
            await asker.SaysAsync("Kan Kari Xnavn parkere bilen ved rådhuset? Skriv til kari@example.no eller 99887766");
            await asker.SaysAsync("Når går bussen til kari?", Thread);
            await asker.SaysAsync("konto");
        }
        await stage.StopBotAsync();

        var rows = FeedbackRows(stage);
        Assert.Contains(rows, row => row.Contains("NotCovered | 4", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("[…]", StringComparison.Ordinal));
        foreach (var trace in new[] { "29:", "aad-", "kari", "ola", "xnavn", "example", "99887766", "T08", "2026-11", "jobbmail", "conversation", Thread.Id })
        {
            Assert.DoesNotContain(rows, row => row.Contains(trace, StringComparison.OrdinalIgnoreCase));
        }
        // What was typed stands in no other table either.
        foreach (var text in new[] { "Xnavn", "kari@", "99887766", "jobbmailen", "bussen til kari" })
        {
            Assert.DoesNotContain(stage.AllStored(), row => row.Contains(text, StringComparison.OrdinalIgnoreCase));
        }
        await stage.StartBotAsync();
    }

    [Fact]
    public async Task Given_the_adviser_when_they_ask_for_the_report_then_they_see_what_was_asked_and_nobody_else_does()
    {
        await using var stage = await TeamsStage.StartAsync("gausdal", PerAdvises);
        for (var asked = 0; asked < 3; asked++)
        {
            await stage.Kari.SaysAsync("Kan Kari parkere bilen ved rådhuset?");
            await stage.Kari.SaysAsync(Question);
        }
        for (var votes = 0; votes < 5; votes++)
        {
            await stage.Kari.PressesAsync(await stage.Kari.SaysAsync(Question), NotUseful);
        }
        await stage.RestartAsync();

        var report = await stage.Per.SaysAsync("rapport");
        Assert.Contains("Uke 45: svar: 8 · uten svar: 3 · nyttig: 0 %", report.Text, StringComparison.Ordinal);
        Assert.Contains("5 av 5 svarte nei", report.Text, StringComparison.Ordinal);
        Assert.Contains("«Kan […] parkere bilen ved rådhuset?»", report.Text, StringComparison.Ordinal);
        Assert.Contains("Spurt 3 ganger", report.Text, StringComparison.Ordinal);
        Assert.Contains("Uke 45", (await stage.Per.PressesAsync(report, "Vis bare denne uken")).Text, StringComparison.Ordinal);

        foreach (var (somebody, press) in new[] { (stage.Kari, false), (stage.Ola, true) })
        {
            var refused = press ? await somebody.PressesAsync(report, "Vis bare denne uken") : await somebody.SaysAsync("rapport");
            Assert.Equal("Rapporten er bare for kultur- og informasjonsrådgiveren.", refused.Notice);
        }
    }

    [Fact]
    public async Task Given_another_municipality_when_its_adviser_asks_for_the_report_then_it_is_its_own()
    {
        await using var stage = await TeamsStage.StartAsync("gausdal", PerAdvises, "--Municipalities:Informasjonsradgiver:ringebu:0=29:per", "--Municipalities:Tenants:0d0d0d0d-0000-4000-8000-000000000000=ringebu");
        await stage.Kari.SaysAsync(Question);
        await stage.RestartAsync();
        stage.Teams.TenantId = "0d0d0d0d-0000-4000-8000-000000000000";

        var report = await stage.Per.SaysAsync("rapport");

        Assert.Equal("Spørsmål og svar i Ringebu kommune", report.Heading);
        Assert.Contains("Det er ingen tall for denne tiden ennå.", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_weeks_over_the_turn_of_the_year_when_the_adviser_asks_for_the_report_then_it_has_this_week_and_four_before()
    {
        await using var stage = await TeamsStage.StartAsync("gausdal", PerAdvises);
        foreach (var day in new[] { "2026-12-03", "2026-12-10", "2026-12-31", "2027-01-08" })
        {
            stage.Clock.MoveTo(DateTimeOffset.Parse($"{day}T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
            await stage.Kari.SaysAsync(Question);
        }
        await stage.RestartAsync();

        var report = await stage.Per.SaysAsync("rapport");

        Assert.Contains("Uke 50 til uke 1", report.Text, StringComparison.Ordinal);
        Assert.Equal(["Uke 1", "Uke 53", "Uke 50"], report.Text.Split('\n').Where(line => line.Contains("svar: 1 ", StringComparison.Ordinal)).Select(line => line.Split(':')[0]));
    }

    private static IEnumerable<string> FeedbackRows(TeamsStage stage) => stage.AllStored().Where(row => row.StartsWith("feedback_", StringComparison.Ordinal));

    // The buttons of related rules stand before those of the vote, after those of the next steps.
    private static string RelatedOf(Shown shown) => shown.Buttons[shown.Buttons.ToList().IndexOf(Useful) - 1];
}
