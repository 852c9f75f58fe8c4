using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

public sealed class PlanFormTests
{
    private static readonly string[] Titles = ["Kontoen", "Målsetting", "Bruk og forvaltning", "Oppfølging"];

    [Fact]
    public async Task Given_Gausdals_form_when_it_is_filled_in_step_by_step_then_each_step_has_its_labels_and_ends_in_a_summary()
    {
        await using var stage = await TeamsStage.StartAsync();
        var card = await stage.Kari.SaysAsync("ny plan");
        foreach (var (index, answers) in PlanSteps.Gausdal.Index())
        {
            Assert.Contains($"Steg {index + 1} av 5: {Titles[index]}", card.Text, StringComparison.Ordinal);
            Assert.Equal(answers.Select(answer => answer.Label), card.Fields.Where(label => label != PlanSteps.Optional));
            Assert.Equal(index == 0 ? ["Neste", "Lagre og fortsett senere"] : ["Neste", "Tilbake", "Lagre og fortsett senere"], card.Buttons);
            card = await stage.Kari.PressesAsync(card.Fill(answers), "Neste");
            Assert.Empty(card.Problems);
        }
        Assert.Contains("Steg 5 av 5: Oppsummering", card.Text, StringComparison.Ordinal);
        Assert.Equal(["Send til godkjenning", "Tilbake", "Lagre og fortsett senere"], card.Buttons);
        Assert.Contains("Flere lånere under 20 år.", card.Text, StringComparison.Ordinal);
        Assert.Contains("31.12.2026", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_step_with_mistakes_when_Neste_is_pressed_then_each_field_says_what_is_wrong_and_keeps_what_was_typed()
    {
        await using var stage = await TeamsStage.StartAsync();
        var tooLong = new string('å', 101);
        var card = (await stage.Kari.SaysAsync("ny plan")).Fill("Kanal", "Myspace").Fill("Navn på kontoen", tooLong).Fill("Enhet", "Biblioteket");
        card = await stage.Kari.PressesAsync(card, "Neste");
        Assert.Contains("Steg 1 av 5", card.Text, StringComparison.Ordinal);
        Assert.Contains("4 felt må rettes", card.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Kanal: Velg et av alternativene.",
                "Navn på kontoen: Teksten er for lang. Den kan ha inntil 100 tegn.",
                "Ansvarlig enhetsleder: Feltet må fylles ut.",
                "Redaktører: Feltet må fylles ut.",
            ],
            card.Problems);
        Assert.Equal(tooLong, card.Value("Navn på kontoen"));
        Assert.Equal("Biblioteket", card.Value("Enhet"));
    }

    [Theory]
    [InlineData("2026-11-05", "Datoen må være etter i dag.")]
    [InlineData("2011-03-29", "Datoen må være etter i dag.")]
    [InlineData("i morgen", "Velg en dato.")]
    [InlineData("", "Feltet må fylles ut.")]
    public async Task Given_a_time_limited_account_when_its_end_date_will_not_do_then_the_field_says_why(string date, string problem)
    {
        await using var stage = await TeamsStage.StartAsync();
        var card = await stage.Kari.FillsInAsync([PlanSteps.Account, PlanSteps.Goal]);
        card = await stage.Kari.PressesAsync(card.Fill(PlanSteps.Use).Fill("Sluttdato", date), "Neste");
        Assert.Equal([$"Sluttdato: {problem}"], card.Problems);
        Assert.Equal("Bøker og arrangementer.", card.Value("Hovedtemaer"));
    }

    [Fact]
    public async Task Given_a_permanent_account_when_no_end_date_is_given_then_the_form_goes_on()
    {
        await using var stage = await TeamsStage.StartAsync();
        var card = await stage.Kari.FillsInAsync([PlanSteps.Account, PlanSteps.Goal]);
        card = await stage.Kari.PressesAsync(card.Fill(PlanSteps.Use).Fill("Varighet", "Permanent").Fill("Sluttdato", ""), "Neste");
        Assert.Contains("Steg 4 av 5", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_one_administrator_when_Neste_is_pressed_then_two_are_asked_for()
    {
        await using var stage = await TeamsStage.StartAsync();
        var card = await stage.Kari.FillsInAsync([PlanSteps.Account, PlanSteps.Goal, PlanSteps.Use]);
        card = await stage.Kari.PressesAsync(card.Fill(PlanSteps.FollowUp).Fill("Administratorer", "Kari"), "Neste");
        Assert.Equal(["Administratorer: Skriv minst 2, én på hver linje."], card.Problems);
    }

    [Fact]
    public async Task Given_thin_follow_up_when_the_summary_is_shown_then_the_rule_of_better_none_than_one_not_followed_up_is_shown()
    {
        await using var stage = await TeamsStage.StartAsync();
        var card = await stage.Kari.FillsInAsync([PlanSteps.Account, PlanSteps.Goal, PlanSteps.Use]);
        card = await stage.Kari.PressesAsync(card.Fill(PlanSteps.FollowUp).Fill("Totrinnspålogging", "Nei"), "Neste");
        Assert.Contains("Oppfølgingen ser tynn ut\nTotrinnspålogging\n", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_something_half_typed_when_Tilbake_is_pressed_then_it_is_there_when_one_comes_forward_again()
    {
        await using var stage = await TeamsStage.StartAsync();
        var card = await stage.Kari.FillsInAsync([PlanSteps.Account]);
        card = await stage.Kari.PressesAsync(card.Fill("Hva kan vi oppnå?", "Halvferdig"), "Tilbake");
        Assert.Equal("Facebook", card.Value("Kanal"));
        card = await stage.Kari.PressesAsync(card, "Neste");
        Assert.Equal("Halvferdig", card.Value("Hva kan vi oppnå?"));
    }

    [Fact]
    public async Task Given_a_draft_that_was_left_when_the_program_has_been_restarted_and_a_month_has_gone_then_it_goes_on_where_it_was()
    {
        await using var stage = await TeamsStage.StartAsync();
        var card = await stage.Kari.FillsInAsync([PlanSteps.Account]);
        card = await stage.Kari.PressesAsync(card.Fill("Hvorfor skal kontoen opprettes?", "Halvferdig æøå 👩‍💻"), "Lagre og fortsett senere");
        Assert.Contains("Utkastet er lagret", card.Text, StringComparison.Ordinal);
        await stage.StopBotAsync();
        stage.Clock.Advance(TimeSpan.FromDays(31));
        await stage.StartBotAsync();
        var mine = await stage.Kari.SaysAsync("mine planer");
        Assert.Contains($"{PlanSteps.AccountName}\nUtkast · 05.11.2026", mine.Text, StringComparison.Ordinal);
        card = await stage.Kari.PressesAsync(mine, "Rediger planen");
        Assert.Contains("Steg 2 av 5", card.Text, StringComparison.Ordinal);
        Assert.Equal("Halvferdig æøå 👩‍💻", card.Value("Hvorfor skal kontoen opprettes?"));
    }

    [Fact]
    public async Task Given_a_summary_whose_end_date_has_passed_meanwhile_when_it_is_sent_then_the_step_with_the_date_is_shown_and_nothing_is_sent()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync();
        var summary = await stage.Kari.FillsInAsync(PlanSteps.Gausdal);
        await stage.LetTimePassAsync(TimeSpan.FromDays(90));
        var card = await stage.Kari.PressesAsync(summary, "Send til godkjenning");
        Assert.Contains("Steg 3 av 5", card.Text, StringComparison.Ordinal);
        Assert.Equal(["Sluttdato: Datoen må være etter i dag."], card.Problems);
        Assert.Equal("Bøker og arrangementer.", card.Value("Hovedtemaer"));
        Assert.Equal(["Draft"], stage.Stored("select status from plan"));
    }

    [Fact]
    public async Task Given_a_press_with_a_step_that_no_form_has_when_it_arrives_then_the_draft_can_still_be_opened()
    {
        await using var stage = await TeamsStage.StartAsync();
        var card = await stage.Kari.SaysAsync("ny plan");
        var (_, data) = card.Press("Neste");
        foreach (var (verb, step) in new[] { ("plan.next", "2147483647"), ("plan.back", "2147483647"), ("plan.save", "-3"), ("plan.next", "tre") })
        {
            data["step"] = step;
            await stage.Kari.SendsAsync(card, verb, data.DeepClone().AsObject());
            var opened = await stage.Kari.PressesAsync(await stage.Kari.SaysAsync("mine planer"), "Rediger planen");
            Assert.Contains(" av 5: ", opened.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Given_a_plan_started_in_a_channel_when_the_form_comes_then_it_comes_in_ones_own_chat()
    {
        await using var stage = await TeamsStage.StartAsync();
        var said = await stage.Kari.SaysAsync("ny plan", TeamsStage.ApprovalChannel);
        Assert.Equal("Jeg har sendt det til deg i chatten din med meg.", said.Notice);
        var card = await stage.Kari.IsToldAsync("Steg 1 av 5");
        Assert.Equal("Steg 2 av 5: Målsetting", (await stage.Kari.PressesAsync(card.Fill(PlanSteps.Account), "Neste")).Text.Split('\n')[1]);
    }
}
