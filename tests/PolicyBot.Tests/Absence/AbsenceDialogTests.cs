using System.Text.RegularExpressions;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Tests.Conversation;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Absence;

public sealed partial class AbsenceDialogTests : IAsyncLifetime
{
    private static readonly Person Per = new("29:per", "Per", "per-object");
    private Workplace workplace = null!;

    public async Task InitializeAsync() => workplace = await Workplace.OpenAsync();

    public Task DisposeAsync()
    {
        workplace.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Given_a_colleague_chosen_from_the_directory_when_they_accept_then_they_own_the_plan_and_the_one_before_is_told()
    {
        var asked = await workplace.PressAsync((await AbsenceAsync()).Press("Overlat planen"));
        var sent = await workplace.PressAsync(asked.Press("Send tilbud", ("kollega", "per-object")));
        Assert.Contains("Tilbudet er sendt.", sent.Text, StringComparison.Ordinal);
        var offer = Assert.Single(await workplace.TakeMessagesAsync());
        Assert.Equal(new Recipient.Colleague("per-object", "https://smba.example/", "tenant", "28:bot"), offer.Recipient);
        Assert.Contains("Kari spør om du vil overta en plan", offer.Summary, StringComparison.Ordinal);

        var taken = await workplace.PressAsync(AnswerOf(offer, "offer.accept"), Per);

        Assert.Contains("Du eier planen nå.", taken.Text, StringComparison.Ordinal);
        var told = Assert.Single(await workplace.TakeMessagesAsync(), message => !message.Replaces);
        Assert.Equal((new Recipient.OnePerson(A.Kari.Id), true), (told.Recipient, told.Summary.StartsWith("Per har overtatt planen", StringComparison.Ordinal)));
        Assert.Contains("Du har ingen planer ennå.", (await workplace.SayAsync("mine planer")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("vikar for", (await workplace.SayAsync("mine planer", Per)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_offer_to_one_colleague_when_another_presses_it_or_somebody_elsewhere_then_there_is_no_such_offer()
    {
        var asked = await workplace.PressAsync((await AbsenceAsync()).Press("Navngi vikar"));
        await workplace.PressAsync(asked.Press("Send tilbud", ("kollega", "per-object")));
        var press = AnswerOf(Assert.Single(await workplace.TakeMessagesAsync()), "offer.accept");

        Assert.StartsWith("Jeg finner ikke tilbudet.", (await workplace.PressAsync(press, A.Eva)).Text, StringComparison.Ordinal);
        Assert.StartsWith("Jeg finner ikke tilbudet.", (await workplace.PressAsync(press, Per, A.Ringebu)).Text, StringComparison.Ordinal);
        Assert.Empty(await workplace.TakeMessagesAsync());
    }

    [Fact]
    public async Task Given_a_code_when_it_is_shown_then_it_is_stored_nowhere()
    {
        var code = await CodeAsync("Navngi vikar");
        await workplace.SayAsync($"overta {code}", Per);

        await using var connection = await workplace.Database.OpenAsync(CancellationToken.None);
        foreach (var table in new[] { "plan_offer", "plan_event", "outbox", "plan", "answered" })
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names stand above.
            command.CommandText = $"select * from {table}";
#pragma warning restore CA2100
            using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                Assert.All(Enumerable.Range(0, rows.FieldCount), column => Assert.DoesNotContain(
                    code.Replace("-", "", StringComparison.Ordinal), $"{rows.GetValue(column)}".Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Fact]
    public async Task Given_a_code_when_it_is_made_or_used_outside_ones_own_chat_then_it_is_refused_there()
    {
        var ask = await workplace.PressAsync((await AbsenceAsync()).Press("Overlat planen"));
        Assert.StartsWith("En kode er bare for én.", (await workplace.PressAsync(ask.Press("Lag kode"), place: A.Channel)).Text, StringComparison.Ordinal);
        var code = await CodeAsync("Overlat planen");
        Assert.StartsWith("En kode er bare for én.", (await workplace.SayAsync($"overta {code}", Per, place: A.Channel)).Text, StringComparison.Ordinal);
        Assert.Contains("Kari spør om du vil overta en plan", (await workplace.SayAsync($"overta {code}", Per)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_offer_when_it_is_refused_then_the_applicant_is_told_and_it_can_not_be_used_any_more()
    {
        var code = await CodeAsync("Overlat planen");
        var offer = await workplace.SayAsync($"overta {code}", Per);

        Assert.Contains("Du har svart nei.", (await workplace.PressAsync(offer.Press("Nei takk"), Per)).Text, StringComparison.Ordinal);

        Assert.StartsWith("Per ville ikke overta planen", Assert.Single(await workplace.TakeMessagesAsync()).Summary, StringComparison.Ordinal);
        var late = await workplace.PressAsync(offer.Press("Godta"), A.Eva);
        Assert.Equal(("Det er svart nei på tilbudet.", false), (late.Text, late.Buttons.Any()));
        Assert.Equal("Det er svart nei på tilbudet.", (await workplace.SayAsync($"overta {code}", A.Eva)).Text);
    }

    [Fact]
    public async Task Given_an_offer_when_the_applicant_withdraws_it_then_it_says_so_and_another_can_be_made()
    {
        var code = await CodeAsync("Overlat planen");
        var overview = await AbsenceAsync();
        Assert.DoesNotContain("Overlat planen", overview.Buttons);

        var withdrawn = await workplace.PressAsync(overview.Press("Trekk tilbudet"));

        Assert.Contains("Tilbudet er trukket tilbake.", withdrawn.Text, StringComparison.Ordinal);
        Assert.Contains("Overlat planen", withdrawn.Buttons);
        Assert.Equal("Tilbudet er trukket tilbake.", (await workplace.SayAsync($"overta {code}", Per)).Text);
        Assert.Contains("Tilbudet er trukket tilbake.", (await workplace.PressAsync(overview.Press("Trekk tilbudet"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_offer_through_the_directory_when_it_is_withdrawn_then_the_colleagues_card_is_replaced()
    {
        var asked = await workplace.PressAsync((await AbsenceAsync()).Press("Overlat planen"));
        var sent = await workplace.PressAsync(asked.Press("Send tilbud", ("kollega", "per-object")));
        var offer = Assert.Single(await workplace.TakeMessagesAsync());

        await workplace.PressAsync(sent.Press("Trekk tilbudet"));

        var replacing = Assert.Single(await workplace.TakeMessagesAsync());
        Assert.Equal((true, offer.CardKey, "Tilbudet er trukket tilbake."), (replacing.Replaces, replacing.CardKey, replacing.Summary));
    }

    [Fact]
    public async Task Given_a_deputy_when_they_step_back_or_are_ended_then_the_other_is_told_and_they_may_no_more()
    {
        var plan = await DeputisedAsync();
        Assert.Contains("vikar for Kari", (await workplace.SayAsync("mine planer", Per)).Text, StringComparison.Ordinal);
        Assert.Equal(["Slutt som vikar", "Tilbake"], (await AbsenceAsync(Per)).Buttons);
        await workplace.TakeMessagesAsync();

        await workplace.PressAsync((await AbsenceAsync(Per)).Press("Slutt som vikar"), Per);

        Assert.StartsWith("Per er ikke lenger vikar for deg", Assert.Single(await workplace.TakeMessagesAsync()).Summary, StringComparison.Ordinal);
        Assert.StartsWith("Dette er en annens plan.", (await workplace.PressAsync(Opening(plan), Per)).Text, StringComparison.Ordinal);

        await DeputisedAsync();
        await workplace.TakeMessagesAsync();
        await workplace.PressAsync((await AbsenceAsync()).Press("Avslutt vikar"));
        var told = Assert.Single(await workplace.TakeMessagesAsync(), message => !message.Replaces);
        Assert.Equal((new Recipient.OnePerson(Per.Id), true), (told.Recipient, told.Summary.StartsWith("Kari har avsluttet vikarrollen din", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Given_a_deputy_when_they_hand_the_plan_over_then_it_is_refused()
    {
        var plan = await DeputisedAsync();

        foreach (var verb in new[] { "absence.ask", "absence.offer", "absence.code" })
        {
            var press = new Press(verb, new Dictionary<string, string> { ["plan"] = plan, ["role"] = "Applicant", ["kollega"] = "x" }, null);
            Assert.Contains("Bare eieren kan gjøre dette.", (await workplace.PressAsync(press, Per)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Given_nothing_to_hand_over_or_several_plans_when_it_is_asked_for_in_words_then_it_says_so_or_asks_which()
    {
        Assert.StartsWith("Du har ingen planer å overlate", (await workplace.SayAsync("vikar")).Text, StringComparison.Ordinal);
        await workplace.SayAsync("ny plan");
        await workplace.SayAsync("ny plan");
        Assert.Contains("Hvilken plan gjelder det?", (await workplace.SayAsync("overlat plan")).Text, StringComparison.Ordinal);
        Assert.Equal("Skriv «overta» og så koden som du har fått.", (await workplace.SayAsync("overta", Per)).Text);
        Assert.StartsWith("Jeg finner ikke tilbudet.", (await workplace.SayAsync("overta K7QM-3XPD-9RTA", Per)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_deputy_when_time_passes_then_both_are_reminded()
    {
        await DeputisedAsync();
        var plan = Assert.Single(await workplace.Plans.RunByAsync(A.Gausdal.Id, Per, 10, CancellationToken.None));

        var due = PlanReminders.DueFor(plan, A.Gausdal, Readers.All(Language.Nb), null, A.Now.AddDays(61));

        Assert.Equal(
            [("once:deputy", new Recipient.OnePerson(Per.Id)), ("once", new Recipient.OnePerson(A.Kari.Id))],
            due.Select(reminder => (reminder.Occurrence, (Recipient.OnePerson)reminder.Message.Recipient)));
    }

    private static Press Opening(string plan) => new("plan.show", new Dictionary<string, string> { ["plan"] = plan }, null);

    // The one plan of somebody: a draft is begun where there is none.
    private async Task<Screen> AbsenceAsync(Person? by = null)
    {
        if ((await workplace.Plans.RunByAsync(A.Gausdal.Id, by ?? A.Kari, 1, CancellationToken.None)).Count == 0)
        {
            await workplace.SayAsync("ny plan", by);
        }
        return await workplace.SayAsync("vikar", by);
    }

    private async Task<string> CodeAsync(string button)
    {
        var ask = await workplace.PressAsync((await AbsenceAsync()).Press(button));
        var code = Code.Match((await workplace.PressAsync(ask.Press("Lag kode"))).Text).Value;
        Assert.NotEmpty(code);
        return code;
    }

    private async Task<string> DeputisedAsync()
    {
        var offer = await workplace.SayAsync($"overta {await CodeAsync("Navngi vikar")}", Per);
        var card = await workplace.PressAsync(offer.Press("Godta"), Per);
        Assert.Contains("Du er vikar nå.", card.Text, StringComparison.Ordinal);
        return card.Press("Fravær")["plan"];
    }

    private static Press AnswerOf(OutgoingMessage offer, string verb) =>
        new(verb, new Dictionary<string, string> { ["offer"] = offer.CardKey!.Split(':')[1] }, CardActivityId: "card-2");

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex Code { get; }
}
