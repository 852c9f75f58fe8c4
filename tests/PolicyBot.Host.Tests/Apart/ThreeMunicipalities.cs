using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Apart;

/// <summary>
/// Gausdal with one of everything, and two neighbours in the same program. In both, Kari's user id, which owns and began most of it in Gausdal, is
/// somebody in the rådmannsteam, the informasjonsrådgiver, and an administrator.
/// </summary>
public sealed partial class ThreeMunicipalities : IAsyncLifetime
{
    /// <summary>Stands in all that is typed in Gausdal.</summary>
    public const string Marker = "Granebu";

    public const string Ringebu = "0c0c0c0c-5555-4666-8777-888888888888";
    public const string Neighbour = "0d0d0d0d-5555-4666-8777-888888888888";

    private static readonly TestChannel Cases = new("19:saker@thread.tacv2", "Saker", "19:info@thread.tacv2", "Informasjon");

    private readonly NeighbourPack pack = new();
    private readonly List<Shown> seen = [];

    internal TeamsStage Stage { get; private set; } = null!;

    /// <summary>Gausdal's tenant.</summary>
    public string Gausdal { get; private set; } = "";

    /// <summary>The code that an offer in Gausdal can be taken with.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Every card that anybody in Gausdal has seen.</summary>
    public IEnumerable<JsonElement> Cards => seen.Select(shown => shown.Card).Concat(Stage.Teams.Calls.Select(call => call.Card)).OfType<JsonElement>();

    public async Task InitializeAsync()
    {
        string[] roles = ["Radmannsteam", "Informasjonsradgiver", "Administrators"];
        Stage = await TeamsStage.StartWithChannelAsync("gausdal",
        [
            pack.Setting, $"--Municipalities:Tenants:{Ringebu}=ringebu", $"--Municipalities:Tenants:{Neighbour}={NeighbourPack.Id}",
            "--Archive:PublicAddress=https://policybot.example/",
            .. from role in roles from municipality in new[] { "ringebu", NeighbourPack.Id } select $"--Municipalities:{role}:{municipality}:0=29:kari",
        ]);
        Gausdal = Stage.Teams.TenantId;
        await FillGausdalAsync();
    }

    public async Task DisposeAsync()
    {
        await Stage.DisposeAsync();
        pack.Delete();
    }

    private async Task FillGausdalAsync()
    {
        var (kari, ola) = (Stage.Kari, Stage.Ola);
        var rita = Stage.Person("29:rita", "Rita");
        Stage.Teams.Members[Cases.TeamId] = [new() { Id = rita.Id, Name = rita.Name }];
        await Stage.Ada.SaysAsync("bruk denne kanalen for saker", Cases);

        // A draft, one that waits and is offered, and one that is archived and whose account is in use.
        await SeesAsync(kari.FillsInAsync(PlanSteps.Gausdal.Select(step => step.Select(answer => answer.Label == "Navn på kontoen" ? (answer.Label, $"{Marker} kladd") : answer))));
        var waiting = await SeesAsync(kari.SendsPlanAsync($"{Marker} venter"));
        await PressAsync(ola, await Stage.ChannelShowsAsync($"{Marker} venter"), "Be om endringer");
        var handover = await PressAsync(kari, await PressAsync(kari, waiting, "Fravær"), "Overlat planen");
        Code = CodeIn().Match((await PressAsync(kari, handover, "Lag kode")).Text).Value;
        await SeesAsync(Stage.Per.SaysAsync($"overta {Code}"));
        var sent = await SeesAsync(kari.SendsPlanAsync($"{Marker} bibliotek"));
        await PressAsync(ola, await PressAsync(ola, await Stage.ChannelShowsAsync($"{Marker} bibliotek"), "Godkjenn"), "Eksporter til arkiv");
        var approved = await Stage.WhenUpdatedAsync(sent, "Godkjent av Ola");
        await PressAsync(kari, (await PressAsync(kari, approved, "Registrer adresse")).Fill("Adresse", "https://www.facebook.com/granebu"), "Registrer adresse");

        var found = await PressAsync(kari, (await SeesAsync(kari.SaysAsync("kontoer"))).Fill("Søk i registeret", Marker), "Søk");
        var account = await PressAsync(kari, found, "Åpne");
        await PressAsync(kari, account, "Endre");
        await PressAsync(kari, account, "Avslutt kontoen");
        await PressAsync(kari, await PressAsync(kari, account, "Ny eier"), "Lag kode");
        var closing = await PressAsync(kari, await SeesAsync(kari.SaysAsync("steng forum")), "Steng");
        closing = closing.Fill([("Stengt fra dato", "2026-12-01"), ("Stengt fra klokken", "08:00"), ("Åpner igjen dato", "2026-12-08"), ("Åpner igjen klokken", "08:00"), ("Hvorfor stenges den?", Marker)]);
        await PressAsync(kari, await PressAsync(kari, closing, "Lagre og lag kunngjøring"), "Endre");
        var inquiry = (await SeesAsync(kari.SaysAsync("registrer henvendelse"))).Fill("Hva gjelder den?", $"{Marker}, når åpner dere?").Fill("Konto", $"{Marker} bibliotek (Facebook)");
        await PressAsync(kari, inquiry, "Registrer");

        var report = (await SeesAsync(kari.SaysAsync("meld sak"))).Fill("Hva gjelder saken?", Marker).Fill("Hvor mye haster det?", "Akutt: Det sprer seg, eller noen må gjøre noe nå.");
        await PressAsync(kari, await PressAsync(kari, report, "Send saken"), "Legg til opplysninger");
        await PressAsync(rita, await PostedAsync("SAK-GAU"), "Gi råd");

        foreach (var question in new[] { "først", "sist" })
        {
            await PressAsync(kari, (await SeesAsync(kari.SaysAsync("spør rådgiver"))).Fill("Spørsmålet ditt", $"{Marker} {question}?"), "Send spørsmålet");
        }
        var reply = await PressAsync(rita, await PostedAsync($"{Marker} først?"), "Svar");
        await PressAsync(rita, await PressAsync(rita, reply.Fill("Svar", Marker), "Send svaret"), "Legg til i forslag");
        await SeesAsync(rita.SaysAsync("forslag"));
        await SeesAsync(rita.SaysAsync("spørsmål"));
        await PressAsync(rita, (await SeesAsync(rita.SaysAsync("be om lest og forstått"))).Fill("Frist", "2026-11-20"), "Send");
        await SeesAsync(kari.SaysAsync("lest og forstått"));
        await SeesAsync(kari.SaysAsync("Må jeg lage en plan?"));
        await ola.SendsAsync(new Shown(), "crisis.set", new() { ["gjelder"] = Marker, ["kontakt"] = Marker });
        await Stage.LetAllBeSentAsync();
    }

    private async Task<Shown> PressAsync(Participant by, Shown shown, string button) => await SeesAsync(by.PressesAsync(shown, button));

    private async Task<Shown> SeesAsync(Task<Shown> shown)
    {
        seen.Add(await shown);
        return seen[^1];
    }

    private async Task<Shown> PostedAsync(string containing) => TeamsStage.Seen(
        await Stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.CreateConversation && call.ConversationId.StartsWith(Cases.Id, StringComparison.Ordinal) && TeamsStage.Contains(call, containing)), Cases);

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex CodeIn();
}
