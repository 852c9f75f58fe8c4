using PolicyBot.Host.Tests.CommandLine;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

/// <summary>docs/ny-kommune.md as it stands: from a document that the program has never seen to a municipality in Teams, with a text editor and no code.</summary>
public sealed class NewMunicipalityTests : IDisposable
{
    private const string Questions = """
        municipality	style	question	expected
        solvik	hverdag	Kan jeg legge ut bilder av ungene i barnehagen?	alle-ansatte.8
        solvik	hverdag	Hvor fort må vi svare når innbyggere spør om noe?	drift-profiler.1
        solvik	hverdag	Må filmene våre være tekstet?	drift-profiler.5
        solvik	hverdag	En journalist vil ha kommentar fra meg. Hvem tar det?	kommentarer-kriser.6
        solvik	hverdag	Når er det fri i høstferien?	-

        """;

    private static readonly string Document = Repository.PathTo("tests", "PolicyBot.Host.Tests", "Documents", "solvik.md");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("solvik-");

    private string Pack => Path.Combine(folder.FullName, "pakker", "solvik");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Given_a_document_with_other_roles_hours_and_flow_when_it_is_imported_looked_through_and_taken_in_use_then_the_municipality_asks_notifies_and_reports()
    {
        await ImportsAsync();
        await LooksThroughAsync();
        await MeasuresAsync();
        await using var stage = await TeamsStage.StartWithChannelAsync("solvik", $"--Municipalities:PackFolders:0={Path.GetDirectoryName(Pack)}");

        var answer = await stage.Kari.SaysAsync("Kan jeg legge ut bilder av ungene i barnehagen?");
        Assert.Contains("Bilder av barn i barnehage og skole krever skriftlig samtykke fra de foresatte.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Vedtatt av formannskapet 14.02.2025", answer.Text, StringComparison.Ordinal);
        Assert.Contains("havnesjefen", (await stage.Kari.SaysAsync("registrer adresse")).Notice, StringComparison.Ordinal);

        var own = await stage.Kari.PressesAsync(await stage.Kari.FillsInAsync(PlanSteps.Ringebu), "Send varsel");
        Assert.Equal("SOL-2026-0001: Venter på avklaring", own.Heading);
        var card = await stage.ChannelShowsAsync("SOL-2026-0001");
        Assert.Equal("Varsel SOL-2026-0001 til havneledelsen", card.Heading);
        await stage.Ola.PressesAsync(card, "Avklart");
        await stage.Kari.IsToldAsync("Avklart av Ola");

        var form = await stage.Kari.SaysAsync("meld sak");
        var report = await stage.Kari.PressesAsync(form.Fill("Hva gjelder saken?", "En video fra kaia deles mye.").Fill("Hvor mye haster det?", "Akutt: Det sprer seg, eller noen må gjøre noe nå."), "Send saken");
        Assert.Equal("Saken din, SAK-SOL-2026-0001", report.Heading);
        Assert.All(stage.Teams.Calls.Where(call => call.Card is not null), call => Assert.DoesNotMatch("(?i)rådmann|ringebu|gausdal(?! bibliotek)", TeamsStage.Seen(call).Text));
    }

    // Steps 1 and 3 of the guide. The line that says when it was adopted is a section too.
    private async Task ImportsAsync()
    {
        var import = await ProgramRun.OfAsync(folder.FullName, "policy", "import", Document, "--id", "solvik", "--name", "Solvik kommune", "--flow", "notification", "--out", Pack);
        Assert.Equal((0, ""), (import.Code, import.Errors));
        Assert.Contains("Solvik kommune: 41 sections were written", import.Output, StringComparison.Ordinal);
        var validate = await ProgramRun.OfAsync(folder.FullName, "policy", "validate", Pack);
        Assert.Equal(0, validate.Code);
        Assert.Contains("flow notification. The pack is whole.", validate.Output, StringComparison.Ordinal);
    }

    // Step 2: roles and hours, the rules that the form rests on, and what the template calls the leaders; and step 4: what people ask.
    private async Task LooksThroughAsync()
    {
        await EditAsync("municipality.yaml", ("kommunedirektørens ledergruppe", "havneledelsen"), ("informasjonsrådgiveren", "pressevakten"),
            ("days: [monday, tuesday, wednesday, thursday, friday]", "days: [tuesday, wednesday, thursday, friday, saturday]"),
            ("\"08:00\"", "\"10:00\""), ("\"15:30\"", "\"18:00\""));
        await EditAsync("plan.yaml", ("required: alle-ansatte.3", "required: nye-profiler.1"), ("decision: alle-ansatte.5", "decision: nye-profiler.2"),
            ("skal varsle rådmannen om bruken og avklare den med rådmannsledelsen", "skal varsle havnesjefen om bruken og avklare den med havneledelsen"));
        await EditAsync("questions.txt", ("= kommentarer-kriser.6\n", "= kommentarer-kriser.6\nAvisa vil snakke med meg, hva gjør jeg?\nEn journalist har ringt meg om jobben\nHvem tar seg av pressen?\n"));
        Assert.Equal(0, (await ProgramRun.OfAsync(folder.FullName, "policy", "validate", Pack)).Code);
    }

    // Step 4.
    private async Task MeasuresAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "spørsmål.tsv"), Questions);
        var eval = await ProgramRun.OfAsync(folder.FullName, "policy", "eval", "spørsmål.tsv", "--pack", Pack, "--misses");
        Assert.Equal((0, ""), (eval.Code, eval.Errors));
        Assert.Matches(@"(?m)^all\s+5  first 100\.0%  among three 100\.0%", eval.Output);
    }

    private async Task EditAsync(string file, params (string From, string To)[] changes)
    {
        var path = Path.Combine(Pack, file);
        var text = await File.ReadAllTextAsync(path);
        Assert.All(changes, change => Assert.Contains(change.From, text, StringComparison.Ordinal));
        await File.WriteAllTextAsync(path, changes.Aggregate(text, (changed, change) => changed.Replace(change.From, change.To, StringComparison.Ordinal)));
    }
}
