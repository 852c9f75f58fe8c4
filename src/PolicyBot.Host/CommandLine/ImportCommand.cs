using System.CommandLine;
using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Import;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>policy import</c>: makes a pack from a municipality's own document, or puts its wording into a pack that is there.</summary>
internal static class ImportCommand
{
    private const string Approval = "approval";
    private const string Notification = "notification";

    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The adopted document: .txt, .md, .docx, or .pdf where the program pdftotext is installed." };
        var id = new Option<string>("--id") { Description = "The municipality's id in settings and commands, such as nes." };
        var name = new Option<string>("--name") { Description = "Its name, such as \"Nes kommune\"." };
        var folder = new Option<DirectoryInfo>("--out") { Description = "The folder of the new pack; left out, a folder with the id as its name." };
        var flow = new Option<string>("--flow") { Description = "approval: an account waits for approval; notification: it is notified and cleared.", DefaultValueFactory = _ => Approval };
        flow.AcceptOnlyFromAmong(Approval, Notification);
        var adopted = new Option<DateOnly?>("--adopted") { Description = "When it was adopted, as 2024-02-14, where the document does not say." };
        var adoptedBy = new Option<string>("--adopted-by") { Description = "Who adopted it, such as kommunestyret, where the document does not say." };
        var into = new Option<DirectoryInfo>("--into") { Description = "A pack that is there: puts the adopted wording into its sections, and changes nothing else." };
        var force = new Option<bool>("--force") { Description = "Write over files, or wordings, that are there." };
        var command = new Verb(
            "import", "Makes a pack from a municipality's document, and lists what to look through with file and line.",
            "policy import retningslinjer.docx --id nes --name \"Nes kommune\" --out pakker/nes",
            "policy import retningslinjer.pdf --id nes --name \"Nes kommune\" --flow notification --adopted 2024-02-14 --adopted-by kommunestyret",
            "policy import gausdal.txt --into src/PolicyBot/Packs/gausdal")
        {
            file, id, name, folder, flow, adopted, adoptedBy, into, force,
        };
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            using var progress = Progress.OnTerminal();
            var path = parsed.GetRequiredValue(file).ToString();
            MustBeThere(path);
            var notes = new ImportNotes(path);
            if (parsed.GetValue(into) is { } pack)
            {
                return await IntoAsync(path, pack.ToString(), parsed.GetValue(force), notes, progress, cancellationToken);
            }
            var told = new NewPack(
                parsed.GetValue(id) ?? throw new MendException("Say which municipality it is with --id, such as --id nes; or name a pack that is there with --into."),
                parsed.GetValue(name) ?? throw new MendException("Say what the municipality is called with --name, such as --name \"Nes kommune\"."),
                parsed.GetValue(flow) == Notification)
            {
                Adopted = parsed.GetValue(adopted),
                AdoptedBy = parsed.GetValue(adoptedBy),
            };
            return await NewAsync(path, told, parsed.GetValue(folder)?.ToString() ?? told.Id, parsed.GetValue(force), notes, progress, cancellationToken);
        }));
        return command;
    }

    private static async Task<int> NewAsync(string path, NewPack told, string folder, bool force, ImportNotes notes, Progress progress, CancellationToken cancellationToken)
    {
        if (!Pack.IsId(told.Id))
        {
            throw new MendException($"'{told.Id}' is no id: it has lower-case letters a to z, digits and hyphens only, and begins with a letter.");
        }
        progress.Tell($"Reading {path} ...");
        var files = PackWriter.Write(ImportedDocument.Read(path, notes), told, AskedElsewhere(), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), notes);
        progress.Tell($"Writing and checking {folder} ...");
        await PackFolder.WriteAsync(folder, files, force, cancellationToken);
        var pack = Pack.Load(folder);
        progress.Clear();
        await WriteAsync(notes);
        await Console.Out.WriteLineAsync($"{pack.Name}: {pack.Guideline.Sections.Count} sections were written to {folder}. Look through the {notes.All.Count} notes above, then check the pack with: policy validate {folder}");
        return PolicyBotCommand.Success;
    }

    private static IReadOnlyList<NotCoveredMatter> AskedElsewhere() =>
        BorrowedQuestions.Of(Directory.EnumerateDirectories(MunicipalityDirectory.BuiltInFolder).Order(StringComparer.Ordinal).Select(Pack.Load).Select(pack => (pack.Name, pack.Guideline)));

    private static async Task<int> IntoAsync(string path, string folder, bool force, ImportNotes notes, Progress progress, CancellationToken cancellationToken)
    {
        progress.Tell($"Comparing {path} with {folder} ...");
        var pack = Pack.Load(folder);
        var pairs = WordingMatch.Find(pack.Guideline, ImportedDocument.Read(path, notes).Sections, notes);
        var (changed, kept) = await PackFolder.PutAsync(folder, pairs.ToDictionary(pair => pair.Section.Id, pair => pair.Rule.Ordlyd), force, cancellationToken);
        foreach (var (section, rule) in pairs.Where(pair => kept.Contains(pair.Section.Id)))
        {
            notes.Add(rule.Line, $"{section.Id} already has another wording, which was kept; write over it with --force");
        }
        progress.Clear();
        await WriteAsync(notes);
        await Console.Out.WriteLineAsync($"{pack.Name}: {pairs.Count} of {pack.Guideline.Sections.Count} sections have a wording in the document; {changed} were written to {folder}, {kept.Count} had another one that was kept.");
        return PolicyBotCommand.Success;
    }

    private static void MustBeThere(string path)
    {
        if (!File.Exists(path))
        {
            throw new MendException($"{path}: there is no such file. Check its name.");
        }
    }

    private static async Task WriteAsync(ImportNotes notes)
    {
        foreach (var note in notes.All)
        {
            await Console.Out.WriteLineAsync(note.ToString());
        }
    }
}
