using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Typed;

/// <summary>Hostile texts through every field of every form: wherever one is shown afterwards, it is shown as it was typed.</summary>
public sealed partial class EveryFieldTests
{
    // Each time other beginnings and pieces of lines come by in each field.
    private const string TimesVariable = "POLICYBOT_TYPED_TIMES";

    private static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable(TimesVariable), CultureInfo.InvariantCulture, out var times) ? times : 2;

    private static readonly TestChannel Cases = new("19:saker@thread.tacv2", "Saker", "19:info@thread.tacv2", "Informasjon");

    /// <summary>Fields that no card shows again, and why.</summary>
    private static readonly Dictionary<string, string> ShownNowhere = new()
    {
        ["answer-help.judge/utkast"] = "a draft to copy from; what is changed in it stays in the client, and the next one is written anew",
    };

    /// <summary>Verbs that take nothing that somebody types in a text field.</summary>
    private static readonly HashSet<string> TakeNothingTyped =
    [
        "plan.new", "plan.send", "plan.edit", "plan.show", "plan.mine", "plan.copy", "plan.withdraw", "plan.view", "plan.whole", "plan.address", "archive.export",
        "approval.show", "approval.approve", "approval.receive", "approval.comment", "approval.reason",
        "absence.list", "absence.open", "absence.ask", "absence.offer", "absence.code", "absence.withdraw", "absence.end", "offer.take", "offer.accept", "offer.refuse",
        "account.show", "account.confirm", "account.edit", "account.ask-end", "account.export",
        "account.ask-owner", "account.offer", "account.code", "account.withdraw", "account.owner-left", "account.accept", "account.refuse",
        "closure.list", "closure.new", "closure.edit", "closure.end",
        "inquiry.new", "inquiry.leave", "inquiry.list", "inquiry.show", "inquiry.answered", "inquiry.dismiss", "inquiry.reopen", "inquiry.statistics",
        "case.new", "case.see", "case.open-add", "case.list", "case.own", "case.statistics", "case.show", "case.take", "case.open-advice", "case.open-team", "case.open-closing",
        "question.ask", "question.show", "question.open-again", "questions.list", "reply.show", "reply.open-answer", "reply.open-reason", "suggestion.add", "suggestion.list", "suggestion.remove",
        "crisis.show", "crisis.ask-set", "crisis.set", "crisis.ask-change", "crisis.ask-lift", "crisis.lift",
        "reading.ask", "reading.start", "reading.open", "version.new", "version.rule", "answer.show", "answer.back", "answer.none", "answer.vote", "report.show", "message.ask",
        "answer-help.new", "post-check.new", "help.show", "language.show", "language.choose", "channel.approval", "channel.cases",
    ];

    [NodeFact]
    public async Task Given_hostile_texts_in_every_field_of_every_form_when_cards_show_them_then_they_stand_there_as_they_were_typed()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("gausdal", "--Archive:PublicAddress=https://policybot.example/");
        var typist = new Typist(stage);
        var (kari, ola, rita) = (typist.Named("29:kari"), typist.Named("29:ola"), typist.Named("29:rita"));
        stage.Teams.Members[Cases.TeamId] = [new() { Id = rita.Id, Name = rita.Name }];
        await stage.Ada.SaysAsync("bruk denne kanalen for saker", Cases);
        for (var time = 0; time < Times; time++)
        {
            await PlansAsync(stage, typist, kari, ola);
            await AccountsAsync(stage, typist, kari, rita);
            await CasesAsync(stage, typist, kari, rita, ola);
            await QuestionsAsync(stage, typist, kari, rita);
            await CrisisAsync(typist, ola, kari);
            await PublishingAsync(typist, kari);
        }
        await ReadingAsync(stage, typist, rita);
        await AssertTableIsHarmlessAsync(stage, typist, rita);
        await stage.LetTimePassAsync(TimeSpan.FromDays(4) + TimeSpan.FromHours(2));
        await stage.LetTimePassUntilAsync(() => stage.Stored("select id from outbox where status = 'waiting'").Count == 0);

        AssertNothingLeftOut(stage, typist);
        await AssertShownAsTypedAsync(typist);
    }

    [NodeFact]
    public async Task Given_hostile_texts_in_a_notice_when_it_goes_back_and_forth_then_they_stand_there_as_they_were_typed()
    {
        await using var stage = await TeamsStage.StartWithChannelAsync("ringebu");
        var typist = new Typist(stage);
        var (kari, ola) = (typist.Named("29:kari"), typist.Named("29:ola"));
        for (var time = 0; time < Times; time++)
        {
            await FillInAsync(typist, kari, PlanSteps.Ringebu, "Send varsel");
            var card = await PostedAsync(stage, TeamsStage.ApprovalChannel, typist.LastTag("plan.next/navn"));
            await typist.PressesAsync(ola, card, "Kvitter");
            await typist.FillsAsync(ola, await typist.PressesAsync(ola, card, "Spørsmål tilbake"), "Spørsmål tilbake");
            await kari.IsToldAsync(typist.LastTag("approval.changes/kommentar"));
        }
        await AssertShownAsTypedAsync(typist);
    }

    private static async Task AssertShownAsTypedAsync(Typist typist)
    {
        var texts = await RenderedText.OfAsync(typist.Cards);
        List<string> faults = [];
        foreach (var typed in typist.Lines)
        {
            var shown = texts.Where(text => text.Text.Contains(typed.Tag, StringComparison.Ordinal)).ToList();
            if (shown.Count == 0 && !ShownNowhere.ContainsKey(typed.Field))
            {
                faults.Add($"What was typed in {typed.Field} was shown on no card: show it to somebody in this suite, or say in ShownNowhere why nobody sees it. {Visible(typed.Line)}");
            }
            faults.AddRange(shown.Where(text => !text.Shows(typed)).Select(text => $"Typed in {typed.Field}: {Visible(typed.Line)}\nShown: {Visible(text.Text)}"));
            faults.AddRange(shown.Where(text => text.TurnsWhatFollows).Select(text => $"Typed in {typed.Field}, it turns what stands after it: {Visible(text.Text)}"));
        }
        Assert.True(faults.Count == 0, $"{faults.Count} faults, such as:\n{string.Join("\n", faults.Take(20))}");
    }

    // What a spreadsheet would compute has lost its force, and is all there.
    private static async Task AssertTableIsHarmlessAsync(TeamsStage stage, Typist typist, Participant rita)
    {
        await rita.PressesAsync(await rita.SaysAsync("kontoer"), "Last ned som regneark");
        var link = (await rita.IsToldAsync("Registeret som regneark")).Card!.Value.GetProperty("actions")[0].GetProperty("url").GetString()!;
        using var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var table = await browser.GetStringAsync(new Uri(stage.Bot, link["https://policybot.example".Length..]));
        var cells = Cell.Matches(table).Select(cell => cell.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal)).ToList();
        Assert.All(cells, cell => Assert.DoesNotMatch(@"^\s*[=+@-]", cell));
        var kept = typist.Lines.Where(line => line.Field.StartsWith("account.save/", StringComparison.Ordinal) && table.Contains(line.Tag, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(kept);
        Assert.All(kept, line => Assert.Contains(cells, cell => cell.Contains(line.Line.Trim(), StringComparison.Ordinal)));
    }

    private static void AssertNothingLeftOut(TeamsStage stage, Typist typist)
    {
        var never = typist.NeverTypedIn;
        Assert.True(never.Count == 0, $"Nothing was typed in {string.Join(", ", never)}: have somebody fill that form in this suite, with Typist.FillsAsync.");
        var without = stage.Verbs.Except(typist.Verbs).Except(TakeNothingTyped).ToList();
        Assert.True(without.Count == 0, $"Have somebody fill the form that is sent with {string.Join(", ", without)}, or list it in TakeNothingTyped.");
        Assert.Empty(TakeNothingTyped.Intersect(typist.Verbs).Concat(TakeNothingTyped.Except(stage.Verbs)));
    }

    // One that is left, one that is turned down, and one that is changed and approved.
    private static async Task PlansAsync(TeamsStage stage, Typist typist, Participant kari, Participant ola)
    {
        (string, string)[] chosen = [.. PlanSteps.Account];
        var left = await typist.FillsAsync(kari, await typist.SaysAsync(kari, "ny plan"), "Lagre og fortsett senere", chosen);
        left = await typist.FillsAsync(kari, await typist.PressesAsync(kari, left, "Rediger planen"), "Neste", chosen);
        await typist.PressesAsync(kari, await typist.FillsAsync(kari, left, "Tilbake"), "Neste");

        await FillInAsync(typist, kari, PlanSteps.Gausdal, "Send til godkjenning");
        var card = await PostedAsync(stage, TeamsStage.ApprovalChannel, typist.LastTag("plan.next/navn"));
        await typist.SendsAsync(ola, card, Plans.WholePlanDialog.Open, card.Press("Godkjenn").Data);
        var reason = await typist.PressesAsync(ola, card, "Avslå");
        await typist.FillsAsync(ola, reason, "Avslå");
        await typist.PressesAsync(kari, await kari.IsToldAsync(typist.LastTag("approval.turn-down/begrunnelse")), "Kopier som ny");

        var own = await FillInAsync(typist, kari, PlanSteps.Gausdal, "Send til godkjenning");
        card = await PostedAsync(stage, TeamsStage.ApprovalChannel, typist.LastTag("plan.next/navn"));
        await typist.FillsAsync(ola, await typist.PressesAsync(ola, card, "Be om endringer"), "Be om endringer");
        var form = await typist.PressesAsync(kari, await kari.IsToldAsync(typist.LastTag("approval.changes/kommentar")), "Rediger planen");
        foreach (var step in PlanSteps.Gausdal)
        {
            form = await typist.FillsAsync(kari, form, "Neste", [.. step]);
        }
        await typist.PressesAsync(kari, form, "Send til godkjenning");
        card = await PostedAsync(stage, TeamsStage.ApprovalChannel, typist.LastTag("plan.next/navn"));
        await typist.PressesAsync(ola, card, "Godkjenn");
        await typist.PressesAsync(ola, card, "Avslå");
        await typist.PressesAsync(kari, own, "Fravær");
        await typist.SaysAsync(kari, "mine planer");
        var wrong = await typist.FillsAsync(kari, await typist.SaysAsync(kari, "registrer adresse"), "Registrer adresse");
        await typist.PressesAsync(kari, wrong.Fill("Adresse", $"https://www.facebook.com/{PartOf(typist.LastTag("plan.next/navn"))}"), "Registrer adresse");
    }

    private static async Task<Shown> FillInAsync(Typist typist, Participant by, IEnumerable<IReadOnlyList<(string Label, string Text)>> steps, string send)
    {
        var form = await typist.SaysAsync(by, "ny plan");
        foreach (var step in steps)
        {
            form = await typist.FillsAsync(by, form, "Neste", [.. step]);
        }
        return await typist.PressesAsync(by, form, send);
    }

    private static async Task AccountsAsync(TeamsStage stage, Typist typist, Participant kari, Participant rita)
    {
        var name = PartOf(typist.LastTag("plan.next/navn"));
        var list = await typist.FillsAsync(kari, await typist.SaysAsync(kari, "kontoer"), "Søk");
        var account = await typist.PressesAsync(kari, await typist.PressesAsync(kari, list.Fill("Søk i registeret", name), "Søk"), "Åpne");
        var wrong = await typist.FillsAsync(kari, await typist.PressesAsync(kari, account, "Endre"), "Lagre");
        account = await typist.PressesAsync(kari, wrong.Fill("Adresse", $"https://www.facebook.com/{name}"), "Lagre");
        await typist.PressesAsync(kari, await typist.PressesAsync(kari, account, "Ny eier"), "Lag kode");

        var closing = await typist.PressesAsync(kari, await typist.SaysAsync(kari, "steng forum"), "Steng");
        var closure = await typist.FillsAsync(
            kari, closing, "Lagre og lag kunngjøring", ("Stengt fra dato", "2026-11-06"), ("Stengt fra klokken", "08:00"), ("Åpner igjen dato", "2026-11-08"), ("Åpner igjen klokken", "08:00"));
        await typist.PressesAsync(kari, closure, "Endre");

        // By its id: its name is shown in the list, and only by chance the same there.
        var id = stage.Stored($"select id from account where name like '%{name}%'").Single();
        wrong = await typist.FillsAsync(kari, await typist.SaysAsync(kari, "registrer henvendelse"), "Registrer", ("Konto", id));
        var shown = await typist.PressesAsync(kari, wrong.Fill("Lenke til innlegget", "https://x.no/a"), "Registrer");
        await typist.SaysAsync(kari, "henvendelser");
        await typist.PressesAsync(rita, shown, "Trenger ikke svar");
        await typist.FillsAsync(rita, await typist.PressesAsync(rita, account, "Avslutt kontoen"), "Avslutt kontoen");
    }

    private static async Task CasesAsync(TeamsStage stage, Typist typist, Participant kari, Participant rita, Participant ola)
    {
        var own = await typist.FillsAsync(kari, await typist.SaysAsync(kari, "meld sak"), "Send saken", ("Hvor mye haster det?", "Akutt: Det sprer seg, eller noen må gjøre noe nå."));
        var card = await PostedAsync(stage, Cases, typist.LastTag("case.report/hva"));
        await typist.PressesAsync(rita, card, "Kvitter");
        await typist.FillsAsync(rita, await typist.PressesAsync(rita, card, "Gi råd"), "Send rådet");
        await typist.FillsAsync(rita, await typist.PressesAsync(rita, card, "Koble inn rådmannsteamet"), "Send");
        await typist.FillsAsync(kari, await typist.PressesAsync(kari, own, "Legg til opplysninger"), "Send");
        await typist.SaysAsync(kari, "saker");
        await typist.SaysAsync(rita, "saker");
        await typist.FillsAsync(ola, await typist.PressesAsync(ola, card, "Avslutt"), "Avslutt saken", ("Hvordan endte den?", "Svart ut"));
        await typist.PressesAsync(kari, own, "Legg til opplysninger");
    }

    private static async Task QuestionsAsync(TeamsStage stage, Typist typist, Participant kari, Participant rita)
    {
        await typist.FillsAsync(kari, await typist.SaysAsync(kari, "spør rådgiver"), "Send spørsmålet", ("Navn", "true"));
        var card = await PostedAsync(stage, Cases, typist.LastTag("question.send/text"));
        await typist.SaysAsync(rita, "spørsmål");
        var answered = await typist.FillsAsync(rita, await typist.PressesAsync(rita, card, "Svar"), "Send svaret");
        await typist.PressesAsync(rita, answered, "Legg til i forslag");
        await typist.SaysAsync(rita, "forslag");
        var told = await kari.IsToldAsync(typist.LastTag("reply.answer/text"));
        await typist.FillsAsync(kari, await typist.PressesAsync(kari, told, "Spør igjen"), "Send spørsmålet");
        var again = await stage.Teams.WhenCalledAsync(call => call.ConversationId.StartsWith(Cases.Id, StringComparison.Ordinal) && TeamsStage.Contains(call, typist.LastTag("question.send-again/text")));
        await typist.FillsAsync(rita, await typist.PressesAsync(rita, TeamsStage.Seen(again, Cases), "Ikke et spørsmål for oss"), "Send begrunnelsen");
        await kari.IsToldAsync(typist.LastTag("reply.reject/text"));
    }

    private static async Task CrisisAsync(Typist typist, Participant ola, Participant kari)
    {
        var confirm = await typist.FillsAsync(ola, await typist.PressesAsync(ola, await typist.SaysAsync(ola, "krisestab"), "Sett krisestab"), "Sett krisestab");
        var set = await typist.PressesAsync(ola, confirm, "Ja, sett krisestab nå");
        await typist.SaysAsync(kari, "svarhjelp");
        await typist.FillsAsync(ola, await typist.PressesAsync(ola, set, "Endre teksten"), "Lagre og si fra til alle");
        await typist.SaysAsync(kari, "hjelp");
        await typist.PressesAsync(ola, await typist.PressesAsync(ola, await typist.SaysAsync(ola, "krisestab"), "Opphev krisestab"), "Ja, opphev krisestab");
    }

    private static async Task PublishingAsync(Typist typist, Participant kari)
    {
        var comment = await typist.FillsAsync(kari, await typist.SaysAsync(kari, "svarhjelp"), "Vurder kommentaren");
        await typist.FillsAsync(kari, comment, "Vurder på nytt");
        foreach (var button in comment.Buttons.Intersect(["Registrer en henvendelse", "Meld en sak", "Spør informasjonsrådgiveren"]))
        {
            await typist.PressesAsync(kari, comment, button);
        }
        await typist.FillsAsync(kari, await typist.SaysAsync(kari, "sjekk innlegg"), "Sjekk innlegget", ("Sårbare", "true"));
    }

    // A unit is shown once five have it.
    private static async Task ReadingAsync(TeamsStage stage, Typist typist, Participant rita)
    {
        await typist.PressesAsync(rita, (await typist.SaysAsync(rita, "be om lest og forstått")).Fill("Frist", "2026-11-20"), "Send");
        string? unit = null;
        foreach (var number in Enumerable.Range(1, 5))
        {
            var person = stage.Person($"29:ansatt-{number}", "Ansatt");
            var form = await typist.SaysAsync(person, "lest og forstått");
            unit ??= await FirstUnitAsync(person, form);
            await person.PressesAsync(form.Fill("Enhet", unit), "Lest og forstått");
        }
        await typist.SaysAsync(rita, "be om lest og forstått");

        async Task<string> FirstUnitAsync(Participant person, Shown form)
        {
            await typist.FillsAsync(person, form, "Lest og forstått");
            return typist.Lines[^1].Line;
        }
    }

    private static async Task<Shown> PostedAsync(TeamsStage stage, TestChannel channel, string containing) => TeamsStage.Seen(
        await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.CreateConversation && call.ConversationId.StartsWith(channel.Id, StringComparison.Ordinal) && TeamsStage.Contains(call, containing)), channel);

    [GeneratedRegex("\"((?:[^\"]|\"\")*)\"")]
    private static partial Regex Cell { get; }

    // Enough of a word to know it by, where it is typed again.
    private static string PartOf(string tag) => tag[1..];

    // So that what has no width is seen in a message.
    private static string Visible(string text) => string.Concat(text.Select(sign => sign is >= ' ' and <= '~' or 'æ' or 'ø' or 'å' or '«' or '»' or '\n' ? $"{sign}" : $"\\u{(int)sign:x4}"));
}
