using System.CommandLine;
using PolicyBot.Archive;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>export</c>: takes out of the database what belongs in the archive. It only reads.</summary>
internal static class ExportCommand
{
    public static Command Build() => new Command("export", "Takes out plans for the archive, and the register of official accounts.") { Plan(), ExportAccountsCommand.Build() };

    private static Command Plan()
    {
        var number = new Argument<string>("NUMBER") { Description = "The plan's number, such as GAU-2026-0007." };
        var folder = new Option<DirectoryInfo>("--out") { Description = "The folder to write to; made if it is not there.", Required = true };
        var municipality = MunicipalityOption.Build("Whose plan, where two municipalities number alike.");
        var force = new Option<bool>("--force") { Description = "Write over files that are there." };
        var command = new Verb(
            "plan", "Writes NUMBER.html, NUMBER.json and their SHA-256, and prints the hashes. Settings as for serve, such as --Storage:File=/var/lib/policybot/policybot.db.",
            "export plan GAU-2026-0007 --out arkiv", "export plan GAU-2026-0007 --out arkiv --force --Storage:File=/var/lib/policybot/policybot.db")
        {
            number, folder, municipality, force,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            using var progress = Progress.OnTerminal();
            progress.Tell("Reading the plan ...");
            var files = await FilesAsync(parsed.UnmatchedTokens, parsed.GetRequiredValue(number), parsed.GetValue(municipality), cancellationToken);
            progress.Tell("Writing its files ...");
            await ExportFolder.WriteAsync(parsed.GetRequiredValue(folder), files, parsed.GetValue(force), cancellationToken);
            progress.Clear();
            await Console.Out.WriteAsync(ArchiveFiles.Checksums(files));
            return PolicyBotCommand.Success;
        }));
        return command;
    }

    private static async Task<IReadOnlyList<ArchiveFile>> FilesAsync(IReadOnlyList<string> settings, string text, string? municipality, CancellationToken cancellationToken)
    {
        if (!PlanNumber.TryParse(text, out var number))
        {
            throw new MendException($"'{text}' is no plan number. Write it as on the card in Teams, such as GAU-2026-0007.");
        }
        return await StoredData.ReadAsync(settings, "export plan", async services =>
        {
            var histories = services.GetRequiredService<IPlanHistories>();
            var found = new List<(Municipality Municipality, PlanId Id)>();
            foreach (var candidate in Among(services.GetRequiredService<MunicipalityDirectory>(), number, municipality))
            {
                if (await histories.FindAsync(candidate.Id, number, cancellationToken) is { } id)
                {
                    found.Add((candidate, id));
                }
            }
            var (whose, plan) = found switch
            {
                [var one] => one,
                [] => throw new MendException($"There is no plan {number} in {StoredData.NameOf(services)}. Check the number, and that the settings name the database of the bot."),
                _ => throw new MendException($"Several municipalities have a plan {number}. Say whose with --municipality: {string.Join(", ", found.Select(plan => plan.Municipality.Id))}."),
            };
            return ArchiveFiles.Of((await histories.HistoryAsync(whose.Id, plan, cancellationToken))!, whose);
        }, cancellationToken);
    }

    private static List<Municipality> Among(MunicipalityDirectory municipalities, PlanNumber number, string? id)
    {
        var among = municipalities.All.Where(municipality => municipality.PlanPrefix == number.Prefix && (id is null || municipality.Id.Value == id)).ToList();
        return among.Count > 0 ? among : throw new MendException(
            $"No municipality {(id is null ? "" : $"'{id}' ")}has plans that begin with {number.Prefix}. Known: "
            + string.Join(", ", municipalities.All.Select(municipality => $"{municipality.PlanPrefix} ({municipality.Id})").Order(StringComparer.Ordinal)) + ".");
    }
}
