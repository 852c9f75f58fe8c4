using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Tests.Conversation;

namespace PolicyBot.Tests.Plans;

public sealed class PlanDialogTests : IAsyncLifetime
{
    private Workplace workplace = null!;

    public async Task InitializeAsync() => workplace = await Workplace.OpenAsync();

    public Task DisposeAsync()
    {
        workplace.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("gausdal", "GAU-2026-0001")]
    [InlineData("ringebu", "RIN-2026-0001")]
    public async Task Given_a_form_when_it_is_filled_in_step_by_step_and_sent_then_the_channel_gets_the_numbered_plan(string id, string number)
    {
        var municipality = id == "gausdal" ? A.Gausdal : A.Ringebu;
        var summary = await FilledInAsync(municipality);
        Assert.Contains("Steg 5 av 5: Oppsummering", summary.Text, StringComparison.Ordinal);

        var sent = await workplace.PressAsync(summary.Press(municipality.Flow == Flow.Approval ? "Send til godkjenning" : "Send varsel"), municipality: municipality);

        Assert.Contains(number, sent.Text, StringComparison.Ordinal);
        var message = Assert.Single(await workplace.TakeMessagesAsync(), message => message.Recipient is Recipient.Channel);
        Assert.False(message.Replaces);
        Assert.Contains(number, message.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_step_with_errors_when_next_is_pressed_then_it_says_so_at_each_field_and_nothing_typed_is_lost()
    {
        var first = await workplace.SayAsync("ny plan");

        var again = await workplace.PressAsync(first.Press("Neste", ("navn", "Biblioteket"), ("enhet", new string('x', 101))));

        Assert.Contains("Steg 1 av 5", again.Text, StringComparison.Ordinal);
        Assert.Contains("4 felt må rettes før du kan gå videre.", again.Text, StringComparison.Ordinal);
        Assert.Contains("⚠ Enhet: Teksten er for lang. Den kan ha inntil 100 tegn.", again.Text, StringComparison.Ordinal);
        Assert.Equal(("Biblioteket", 101), (again.Press("Neste")["navn"], again.Press("Neste")["enhet"].Length));
    }

    [Fact]
    public async Task Given_a_draft_when_it_is_saved_and_the_program_starts_again_a_month_later_then_it_goes_on_where_it_was()
    {
        var second = await workplace.PressAsync((await workplace.SayAsync("ny plan")).Press("Neste", Answers(A.Gausdal, 1)));
        var saved = await workplace.PressAsync(second.Press("Lagre og fortsett senere", ("hvorfor", "Halvveis")));
        Assert.Contains("Utkastet er lagret.", saved.Text, StringComparison.Ordinal);

        workplace.Restart();
        workplace.Clock.Advance(TimeSpan.FromDays(31));
        var resumed = await workplace.PressAsync((await workplace.SayAsync("Mine planer.")).Press("Rediger planen"));

        Assert.Contains("Steg 2 av 5", resumed.Text, StringComparison.Ordinal);
        Assert.Equal("Halvveis", resumed.Press("Neste")["hvorfor"]);
    }

    [Fact]
    public async Task Given_a_step_when_back_is_pressed_then_what_was_typed_is_kept_unchecked()
    {
        var second = await workplace.PressAsync((await workplace.SayAsync("ny plan")).Press("Neste", Answers(A.Gausdal, 1)));

        var first = await workplace.PressAsync(second.Press("Tilbake", ("oppna", "Mye")));
        second = await workplace.PressAsync(first.Press("Neste"));

        Assert.Equal("Mye", second.Press("Neste")["oppna"]);
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("99")]
    [InlineData("0")]
    [InlineData("x")]
    public async Task Given_a_card_with_a_step_that_is_not_there_when_it_is_pressed_then_the_draft_can_still_be_opened(string step)
    {
        var press = (await workplace.SayAsync("ny plan")).Press("Neste", Answers(A.Gausdal, 1));

        await workplace.PressAsync(press with { Data = new Dictionary<string, string>(press.Data) { ["step"] = step } });
        var opened = await workplace.PressAsync((await workplace.SayAsync("mine planer")).Press("Rediger planen"));

        Assert.Contains(" av 5: ", opened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_end_date_that_has_passed_meanwhile_when_the_plan_is_sent_then_its_step_is_shown_with_the_error()
    {
        var summary = await FilledInAsync(A.Gausdal);
        workplace.Clock.MoveTo(new DateTimeOffset(2027, 6, 30, 8, 0, 0, TimeSpan.Zero));

        var step = await workplace.PressAsync(summary.Press("Send til godkjenning"));

        Assert.Contains("Steg 3 av 5", step.Text, StringComparison.Ordinal);
        Assert.Contains("⚠ Sluttdato: Datoen må være etter i dag.", step.Text, StringComparison.Ordinal);
        Assert.Empty(await workplace.TakeMessagesAsync());
    }

    [Fact]
    public async Task Given_no_channel_for_approval_when_a_plan_is_sent_then_it_says_what_is_missing_and_the_draft_stays()
    {
        using var without = await Workplace.OpenAsync(channel: false);
        var summary = await FilledInAsync(A.Gausdal, without);

        var answer = await without.PressAsync(summary.Press("Send til godkjenning"));

        Assert.Contains("ingen kanal er satt opp for rådmannsteamet", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Utkast", (await without.SayAsync("mine planer")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_plan_that_is_sent_when_an_old_card_is_pressed_again_then_it_is_not_sent_twice()
    {
        var summary = await FilledInAsync(A.Gausdal);
        await workplace.PressAsync(summary.Press("Send til godkjenning"));

        var again = await workplace.PressAsync(summary.Press("Send til godkjenning"));
        var back = await workplace.PressAsync(summary.Press("Tilbake"));

        Assert.All([again, back], screen => Assert.Contains("Planen er sendt og kan ikke endres nå.", screen.Text, StringComparison.Ordinal));
        Assert.Single(await workplace.TakeMessagesAsync(), message => message.Recipient is Recipient.Channel);
    }

    [Theory]
    [InlineData("Neste")]
    [InlineData("Lagre og fortsett senere")]
    public async Task Given_somebody_elses_draft_when_it_is_pressed_then_that_is_said_and_nothing_changes(string button)
    {
        var press = (await workplace.SayAsync("ny plan")).Press(button, ("navn", "Kapret"));

        var answer = await workplace.PressAsync(press, by: A.Eva);

        Assert.Equal("Dette er en annens plan. Bare eieren og vikaren kan gjøre dette.", answer.Text);
        Assert.DoesNotContain("Kapret", (await workplace.SayAsync("mine planer")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_draft_when_it_is_pressed_from_another_municipality_or_with_an_id_of_nothing_then_it_is_not_found()
    {
        var press = (await workplace.SayAsync("ny plan")).Press("Neste");

        var elsewhere = await workplace.PressAsync(press, municipality: A.Ringebu);
        var nothing = await workplace.PressAsync(press with { Data = new Dictionary<string, string> { ["plan"] = "7" } });

        Assert.All([elsewhere, nothing], screen => Assert.StartsWith("Jeg finner ikke ", screen.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_plan_asked_for_in_a_channel_when_it_begins_then_it_is_sent_to_the_persons_own_chat()
    {
        var answer = await workplace.SayAsync("ny plan", place: A.Channel);

        Assert.Equal("Jeg har sendt det til deg i chatten din med meg.", answer.Text);
        Assert.Equal(new Recipient.OnePerson(A.Kari.Id), Assert.Single(await workplace.TakeMessagesAsync()).Recipient);
    }

    [Fact]
    public async Task Given_a_waiting_plan_when_it_is_withdrawn_then_the_channel_shows_it_and_it_can_not_be_withdrawn_again()
    {
        var sent = await SentAsync();
        await workplace.TakeMessagesAsync();

        var withdrawn = await workplace.PressAsync(sent.Press("Trekk tilbake"));

        Assert.Contains("Trukket tilbake av Kari 05.11.2026 kl. 09.00", withdrawn.Text, StringComparison.Ordinal);
        Assert.All(await workplace.TakeMessagesAsync(), message => Assert.True(message.Replaces));
        Assert.Contains("trukket tilbake", (await workplace.PressAsync(sent.Press("Trekk tilbake"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("registrer adresse")]
    [InlineData("Registrer adressen.")]
    public async Task Given_a_plan_that_waits_when_the_address_is_to_be_registered_then_it_is_refused_with_the_rule(string command)
    {
        await SentAsync();

        var answer = await workplace.SayAsync(command);

        Assert.Contains("Kontoen kan ikke tas i bruk før planen er godkjent.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Vedtatt av samarbeidsutvalget 29.03.2011", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_approved_plan_when_its_address_is_registered_then_it_is_in_use_and_the_address_is_taken_for_others()
    {
        await SentAsync();
        await ApproveAllAsync();
        var card = await workplace.SayAsync("registrer adresse");

        var wrong = await workplace.PressAsync(card.Press("Registrer adresse", ("adresse", "biblioteket")));
        Assert.Contains("⚠ Skriv nettadressen til kontoen", wrong.Text, StringComparison.Ordinal);
        var inUse = await workplace.PressAsync(wrong.Press("Registrer adresse", ("adresse", "facebook.com/biblioteket")));
        Assert.Contains("I bruk", inUse.Text, StringComparison.Ordinal);

        await SentAsync();
        await ApproveAllAsync();
        var taken = await workplace.PressAsync((await workplace.SayAsync("registrer adresse")).Press("Registrer adresse", ("adresse", "https://www.facebook.com/Biblioteket/")));
        Assert.Contains("er allerede registrert på en annen konto", taken.Text, StringComparison.Ordinal);
    }

    private static (string, string)[] Answers(Municipality municipality, int step) =>
        [.. municipality.Questionnaire.Steps[step - 1].Questions.Select(question => (question.Id, A.Form[question.Id]))];

    private async Task<Screen> FilledInAsync(Municipality municipality, Workplace? at = null)
    {
        var screen = await (at ?? workplace).SayAsync("ny plan", municipality: municipality);
        for (var step = 1; step <= municipality.Questionnaire.Steps.Count; step++)
        {
            screen = await (at ?? workplace).PressAsync(screen.Press("Neste", Answers(municipality, step)), municipality: municipality);
        }
        return screen;
    }

    private async Task<Screen> SentAsync() => await workplace.PressAsync((await FilledInAsync(A.Gausdal)).Press("Send til godkjenning"));

    private async Task ApproveAllAsync()
    {
        foreach (var plan in await workplace.Plans.RunByAsync(A.Gausdal.Id, A.Kari, 10, CancellationToken.None))
        {
            var press = new Press(ApprovalDialog.Approve, new Dictionary<string, string> { ["plan"] = $"{plan.Id}", ["version"] = "1" }, null);
            await workplace.PressAsync(press, A.Ola, place: A.Channel);
        }
    }
}
