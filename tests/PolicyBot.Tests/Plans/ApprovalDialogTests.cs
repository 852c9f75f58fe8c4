using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Tests.Conversation;

namespace PolicyBot.Tests.Plans;

public sealed class ApprovalDialogTests : IAsyncLifetime
{
    private Workplace workplace = null!;

    public async Task InitializeAsync() => workplace = await Workplace.OpenAsync();

    public Task DisposeAsync()
    {
        workplace.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Given_a_waiting_plan_when_a_leader_approves_it_then_the_card_shows_it_and_the_applicant_is_told()
    {
        var card = await WaitingAsync();

        var approved = await PressAsync(card.Press("Godkjenn"), A.Ola);

        Assert.Contains("Godkjent av Ola 05.11.2026 kl. 09.00", approved.Text, StringComparison.Ordinal);
        Assert.Equal(
            [(new Recipient.Channel(ChannelJob.Approval), true), (new Recipient.OnePerson(A.Kari.Id), true), (new Recipient.OnePerson(A.Kari.Id), false)],
            (await workplace.TakeMessagesAsync()).OrderBy(message => message.Recipient is Recipient.OnePerson).Select(message => (message.Recipient, message.Replaces)));
    }

    [Fact]
    public async Task Given_ten_presses_at_once_when_both_leaders_decide_then_there_is_one_decision_and_the_others_are_told_of_it()
    {
        var card = await WaitingAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number =>
            Task.Run(() => PressAsync(card.Press("Godkjenn"), number % 2 == 0 ? A.Ola : A.Eva))));

        Assert.Equal(9, answers.Count(answer => answer.Text.Contains("Planen er allerede godkjent av", StringComparison.Ordinal)));
        Assert.Equal(3, (await workplace.TakeMessagesAsync()).Count);
    }

    [Theory]
    [InlineData("29:kari", "Bare rådmannsteamet kan avgjøre planer.")]
    [InlineData("29:else", "Bare rådmannsteamet kan avgjøre planer.")]
    public async Task Given_somebody_outside_the_team_when_they_decide_then_only_they_are_told_no(string id, string text)
    {
        var card = await WaitingAsync();

        foreach (var button in new[] { "Godkjenn", "Be om endringer", "Avslå" })
        {
            var answer = await PressAsync(card.Press(button), new Person(id, "Else"));
            Assert.Equal((text, false), (answer.Text, answer.IsCard));
        }
        Assert.All(await workplace.TakeMessagesAsync(), message => Assert.Equal((null, text), ((string?)message.CardKey, message.Summary)));
    }

    [Theory]
    [InlineData("approval.receive", "gausdal")]
    [InlineData("approval.reason", "ringebu")]
    [InlineData("approval.turn-down", "ringebu")]
    public async Task Given_a_decision_that_the_pack_does_not_have_when_it_is_pressed_all_the_same_then_it_is_not_possible(string verb, string id)
    {
        var municipality = id == "gausdal" ? A.Gausdal : A.Ringebu;
        var press = (await WaitingAsync(municipality)).Press(municipality.Flow == Flow.Approval ? "Godkjenn" : "Avklart") with { Verb = verb };

        var answer = await PressAsync(press, A.Ola, municipality);

        Assert.Equal((new PlanTexts(Language.Nb, municipality.Flow).NotPossibleHere, false), (answer.Text, answer.IsCard));
        Assert.IsType<PlanState.Waiting>((await workplace.Plans.FindAsync(municipality.Id, A.Id, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task Given_an_applicant_in_the_team_when_they_decide_on_their_own_plan_then_it_is_refused()
    {
        var card = await WaitingAsync(applicant: A.Ola);

        Assert.Equal("Du kan ikke avgjøre din egen plan. Det må en annen gjøre.", (await PressAsync(card.Press("Godkjenn"), A.Ola)).Text);
        Assert.Contains("Godkjent av Eva", (await PressAsync(card.Press("Godkjenn"), A.Eva)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_team_named_in_the_settings_when_somebody_decides_then_the_settings_count_and_not_the_channel()
    {
        workplace.Settings.Radmannsteam["gausdal"] = ["29:else"];
        var card = await WaitingAsync();

        Assert.False((await PressAsync(card.Press("Godkjenn"), A.Ola)).IsCard);
        Assert.Contains("Godkjent av Else", (await PressAsync(card.Press("Godkjenn"), new Person("29:else", "Else"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_changes_to_ask_for_when_nothing_is_written_then_it_is_asked_for_and_with_words_the_applicant_sends_the_next_version()
    {
        var card = await WaitingAsync();
        var asking = await PressAsync(card.Press("Be om endringer"), A.Ola);

        var missing = await PressAsync(asking.Press("Be om endringer", ("kommentar", " ")), A.Ola);
        Assert.Contains("⚠ Kommentar: Feltet må fylles ut.", missing.Text, StringComparison.Ordinal);
        var asked = await PressAsync(missing.Press("Be om endringer", ("kommentar", "Skriv mer om ferien.")), A.Ola);
        Assert.Contains("Ola ba om endringer 05.11.2026 kl. 09.00", asked.Text, StringComparison.Ordinal);

        await SendAsync(A.Kari, (await workplace.Plans.RunByAsync(A.Gausdal.Id, A.Kari, 1, CancellationToken.None))[0].Id);
        var old = await PressAsync(card.Press("Godkjenn"), A.Ola);
        Assert.Contains("Kortet viser en eldre versjon. Planen er nå i versjon 2.", old.Text, StringComparison.Ordinal);
        Assert.Contains("Godkjent av Ola", (await PressAsync(old.Press("Godkjenn"), A.Ola)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_plan_to_turn_down_when_the_reason_is_given_then_it_is_on_the_card_and_back_leaves_all_as_it_was()
    {
        var card = await WaitingAsync();
        var asking = await PressAsync(card.Press("Avslå"), A.Ola);
        Assert.Contains("Godkjenn", (await PressAsync(asking.Press("Tilbake"), A.Ola)).Buttons);

        var down = await PressAsync(asking.Press("Avslå", ("begrunnelse", "Siden finnes fra før.")), A.Ola);

        Assert.Contains("Siden finnes fra før.", down.Text, StringComparison.Ordinal);
        Assert.Equal(["Eksporter til arkiv"], down.Buttons);
    }

    [Fact]
    public async Task Given_a_withdrawn_plan_when_it_is_decided_on_then_the_card_says_that_it_is_withdrawn()
    {
        var card = await WaitingAsync();
        var plan = card.Press("Godkjenn")["plan"];
        await workplace.PressAsync(new Press(PlanDialog.Withdraw, new Dictionary<string, string> { ["plan"] = plan }, null));

        var answer = await PressAsync(card.Press("Godkjenn"), A.Ola);

        Assert.Contains("Planen er trukket tilbake av den som sendte den, og kan ikke behandles.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_notice_when_it_is_received_and_cleared_then_each_step_is_shown_and_receipt_is_given_once()
    {
        var card = await WaitingAsync(A.Ringebu);

        var received = await PressAsync(card.Press("Kvitter"), A.Ola, A.Ringebu);
        Assert.Contains("Mottatt av Ola", received.Text, StringComparison.Ordinal);
        Assert.Contains("Varselet er allerede mottatt av Ola", (await PressAsync(card.Press("Kvitter"), A.Eva, A.Ringebu)).Text, StringComparison.Ordinal);
        var cleared = await PressAsync(received.Press("Avklart"), A.Eva, A.Ringebu);

        Assert.Contains("Avklart av Eva", cleared.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_plan_of_another_municipality_when_it_is_decided_on_then_it_is_not_found()
    {
        var card = await WaitingAsync();

        Assert.StartsWith("Jeg finner ikke varselet.", (await PressAsync(card.Press("Godkjenn"), A.Ola, A.Ringebu)).Text, StringComparison.Ordinal);
    }

    private Task<Screen> PressAsync(Press press, Person by, Municipality? municipality = null) => workplace.PressAsync(press, by, municipality, A.Channel);

    // The channel's card of a plan that was sent.
    private async Task<Screen> WaitingAsync(Municipality? municipality = null, Person? applicant = null)
    {
        var owner = municipality ?? A.Gausdal;
        await workplace.Plans.AddAsync(A.Plan(new PlanState.Draft(), owner) with { Applicant = applicant ?? A.Kari }, CancellationToken.None);
        await SendAsync(applicant ?? A.Kari, A.Id, owner);
        await workplace.TakeMessagesAsync();
        var plan = await workplace.Plans.FindAsync(owner.Id, A.Id, CancellationToken.None);
        return new Screen(new Reply.Card(ApprovalCard.For(plan!, owner, Language.Nb)));
    }

    private async Task SendAsync(Person by, PlanId id, Municipality? municipality = null) =>
        await workplace.PressAsync(new Press(PlanDialog.Send, new Dictionary<string, string> { ["plan"] = $"{id}" }, null), by, municipality);
}
