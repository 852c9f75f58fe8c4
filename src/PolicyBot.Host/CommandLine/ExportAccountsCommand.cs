using System.CommandLine;
using PolicyBot.Accounts;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>export accounts</c>: the register as a spreadsheet. It only reads.</summary>
internal static class ExportAccountsCommand
{
    public static Command Build()
    {
        var file = new Option<FileInfo>("--out") { Description = "The file to write, such as kontoer.csv.", Required = true };
        var municipality = MunicipalityOption.Build("Whose register; left out: the default's.");
        var force = new Option<bool>("--force") { Description = "Write over a file that is there." };
        var command = new Verb(
            "accounts", "Writes the register of official accounts as CSV, as Excel opens it with Norwegian settings. Settings as for serve.",
            "export accounts --out kontoer.csv", "export accounts --municipality ringebu --out kontoer.csv --force")
        {
            file, municipality, force,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            using var progress = Progress.OnTerminal();
            progress.Tell("Reading the register ...");
            var csv = await CsvAsync(parsed.UnmatchedTokens, parsed.GetValue(municipality), cancellationToken);
            var target = parsed.GetRequiredValue(file);
            await OneFile.WriteAsync(target, csv, parsed.GetValue(force), cancellationToken);
            progress.Clear();
            await Console.Out.WriteLineAsync(target.FullName);
            return PolicyBotCommand.Success;
        }));
        return command;
    }

    private static Task<byte[]> CsvAsync(IReadOnlyList<string> settings, string? id, CancellationToken cancellationToken) => StoredData.ReadAsync(settings, "export accounts", async services =>
    {
        var municipality = StoredData.MunicipalityOf(services, id);
        var accounts = await services.GetRequiredService<IAccountStore>().AllAsync(municipality.Id, cancellationToken);
        return AccountCsv.Of(accounts, municipality, municipality.Language, services.GetRequiredService<TimeProvider>().GetUtcNow());
    }, cancellationToken);
}
