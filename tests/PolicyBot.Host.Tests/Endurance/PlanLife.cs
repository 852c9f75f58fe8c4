using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>The life of one plan, from the first draft until it is in use, turned down or withdrawn, as people press and as chance has it.</summary>
internal sealed class PlanLife(PatientTeams teams, Findings findings, int number, Random chance)
{
    private static readonly TestPerson Ola = new("29:ola", "Ola");
    private static readonly TestPerson Eva = new("29:eva", "Eva");

    // The card's word for a version's outcome, and the audit trail's.
    private static readonly ImmutableDictionary<string, string> Kinds = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("Godkjent", "approved"),
        KeyValuePair.Create("I bruk", "approved"),
        KeyValuePair.Create("Endringer er ønsket", "changes-asked"),
        KeyValuePair.Create("Avslått", "turned-down"),
        KeyValuePair.Create("Trukket tilbake", "withdrawn"),
    ]);

    private readonly TestPerson applicant = new($"29:ansatt-{number}", $"Ansatt{number}");
    private volatile Promises? promises;

    /// <summary>What has been answered so far; <c>null</c>: nothing yet.</summary>
    public Promises? Promises => promises;

    /// <summary>Lives it to its end.</summary>
    public async Task LiveAsync()
    {
        var form = await teams.SaysAsync(applicant, "ny plan");
        promises = new Promises { Plan = form.Press("Neste").Data["plan"]!.GetValue<string>() };
        form = await FillInAsync(form, ("Kanal", "kanal", "Blogg", "blogg"), ("Navn", "navn", $"Konto {number}", $"Konto {number}"), ("Enhet", "enhet", "Torget", "Torget"));
        if (OneIn(4))
        {
            var kept = await PressAsync(form, "Lagre og fortsett senere");
            form = await PressAsync(kept, "Rediger planen");
        }
        for (var version = 1; ; version++)
        {
            var summary = await FillInAsync(form, ("Mål", "mal", $"Mål {version}", $"Mål {version}"));
            var own = await PressAsync(summary, "Send til godkjenning");
            promises = promises with { Sent = promises.Sent.Add(promises.Saved) };
            var outcome = await DecideAsync(own, version);
            if (outcome == "approved" && !OneIn(5))
            {
                await RegisterAsync(own, version);
            }
            // What is approved can be edited too; once is enough.
            if (outcome is "turned-down" or "withdrawn" || (outcome == "approved" && (version > 1 || !OneIn(3))))
            {
                return;
            }
            form = await EditAsync(own);
        }
    }

    private async Task<string> DecideAsync(Shown own, int version)
    {
        var posted = await teams.Connector.WhenCalledAsync(
            call => call.Verb == TestConnectorVerb.CreateConversation
                && call.Body.Contains(promises!.Plan, StringComparison.Ordinal) && call.Body.Contains($"Mål {version}", StringComparison.Ordinal),
            Ordeal.Patience);
        var card = TeamsStage.Seen(posted, TeamsStage.ApprovalChannel);
        if (OneIn(4))
        {
            await DecideAsync(Ola, card, "approval.receive");
        }
        if (OneIn(6))
        {
            await RegisterAsync(own, version);              // Before anybody has approved it: refused.
        }
        var verbs = version == 3 ? ["approval.approve"] : new[] { "approval.approve", "approval.changes", "approval.turn-down" };
        var first = chance.GetItems(verbs, 1)[0];
        Task<Shown>[] presses = chance.Next(4) switch
        {
            0 => [DecideAsync(Ola, card, first)],
            // Not beside asking for changes: a plan that is back with its applicant can be withdrawn, and both would hold.
            1 when version == 1 => [DecideAsync(Ola, card, "approval.approve"), PressAsync(own, "Trekk tilbake")],
            _ => [DecideAsync(Ola, card, first), DecideAsync(Eva, card, chance.GetItems(verbs, 1)[0])],
        };
        var shown = await Task.WhenAll(presses);
        var outcomes = shown.Select(seen => Kinds[seen.Heading.Split(": ")[1]]).Distinct(StringComparer.Ordinal).ToList();
        findings.Unless(outcomes.Count == 1, $"Two who pressed at once were shown different outcomes: {string.Join(", ", outcomes)}.");
        promises = promises! with { Told = promises!.Told.Add(version, outcomes[0]) };
        return outcomes[0];
    }

    private Task<Shown> DecideAsync(TestPerson leader, Shown card, string verb)
    {
        var (_, data) = card.Press("Godkjenn");
        data["kommentar"] = "Si mer om målet.";
        data["begrunnelse"] = "Vi har en fra før.";
        return teams.PressesAsync(leader, card, verb, data, Deliveries());
    }

    private async Task RegisterAsync(Shown own, int version)
    {
        var address = $"https://blogg.example/konto-{number}";
        var data = new JsonObject { ["plan"] = promises!.Plan, ["adresse"] = address };
        var shown = await teams.PressesAsync(applicant, own, "plan.register", data, Deliveries());
        var isInUse = shown.Heading.EndsWith(": I bruk", StringComparison.Ordinal);
        findings.Unless(isInUse == promises.Told.ContainsKey(version), $"A registration was answered with {shown.Heading}.");
        promises = promises with { Address = isInUse ? address : promises.Address };
    }

    private async Task<Shown> EditAsync(Shown own)
    {
        var data = new JsonObject { ["plan"] = promises!.Plan };
        var shown = await teams.PressesAsync(applicant, own, "plan.edit", data, Deliveries());
        while (!shown.Fields.Contains("Mål"))
        {
            shown = await PressAsync(shown, shown.Fields.Count == 0 ? "Tilbake" : "Neste");
        }
        return shown;
    }

    private async Task<Shown> FillInAsync(Shown form, params (string Label, string Id, string Text, string Value)[] answers)
    {
        promises = promises! with { UnderWay = answers.ToImmutableDictionary(answer => answer.Id, answer => answer.Value, StringComparer.Ordinal) };
        var next = await PressAsync(form.Fill(answers.Select(answer => (answer.Label, answer.Text))), "Neste");
        promises = promises with { Saved = promises.Saved.SetItems(promises.UnderWay), UnderWay = Promises.Nothing };
        return next;
    }

    private Task<Shown> PressAsync(Shown shown, string button)
    {
        var (verb, data) = shown.Press(button);
        return teams.PressesAsync(applicant, shown, verb, data, Deliveries());
    }

    private bool OneIn(int count) => chance.Next(count) == 0;

    private int Deliveries() => OneIn(5) ? 2 : 1;
}
