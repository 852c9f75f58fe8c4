using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Typed;

// Everything that can be filled in, one capability after the other.
public sealed partial class EveryFieldTests
{
    private static readonly TestChannel Cases = new("19:saker@thread.tacv2", "Saker", "19:info@thread.tacv2", "Informasjon");

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

    // Enough of a word to know it by, where it is typed again.
    private static string PartOf(string tag) => tag[1..];
}
