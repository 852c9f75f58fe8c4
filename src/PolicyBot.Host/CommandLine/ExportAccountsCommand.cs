using System.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using PolicyBot.Accounts;
using PolicyBot.Municipalities;
using PolicyBot.Storage;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>export accounts</c>: the register as a spreadsheet. It only reads.</summary>
internal static class ExportAccountsCommand
{
    public static Command Build()
    {
        var file = new Option<FileInfo>("--out") { Description = "The file to write, such as kontoer.csv.", Required = true };
        var municipality = new Option<string>("--municipality", "-m") { Description = "Whose register; left out: the default's." };
        var force = new Option<bool>("--force") { Description = "Write over a file that is there." };
        var command = new Command("accounts", "Writes the register of official accounts as CSV, as Excel opens it with Norwegian settings. Settings as for serve.") { file, municipality, force };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            var csv = await CsvAsync(parsed.UnmatchedTokens, parsed.GetValue(municipality), cancellationToken);
            var target = parsed.GetRequiredValue(file);
            if (target.Exists && !parsed.GetValue(force))
            {
                throw new MendException($"{target.FullName} is there already. Choose another name, or write over it with --force.");
            }
            await File.WriteAllBytesAsync(target.FullName, csv, cancellationToken);
            await Console.Out.WriteLineAsync(target.FullName);
            return PolicyBotCommand.Success;
        }));
        return command;
    }

    private static async Task<byte[]> CsvAsync(IReadOnlyList<string> settings, string? id, CancellationToken cancellationToken)
    {
        await using var services = ExportCommand.Services(settings);
        var municipalities = services.GetRequiredService<MunicipalityDirectory>();
        var municipality = id is null ? municipalities.Default : municipalities.Find(new MunicipalityId(id))
            ?? throw new MendException($"There is no municipality '{id}'. Known: {string.Join(", ", municipalities.All.Select(one => one.Id.Value).Order(StringComparer.Ordinal))}.");
        var file = services.GetRequiredService<IOptions<StorageOptions>>().Value.File;
        try
        {
            await ExportCommand.CheckDatabaseAsync(services, file, cancellationToken);
            var accounts = await services.GetRequiredService<IAccountStore>().AllAsync(municipality.Id, cancellationToken);
            return AccountCsv.Of(accounts, municipality, municipality.Language, services.GetRequiredService<TimeProvider>().GetUtcNow());
        }
        catch (SqliteException error)
        {
            throw new MendException($"{Path.GetFullPath(file)} can't be read as PolicyBot's database ({error.Message.TrimEnd('.')}). Set Storage:File to the file that the bot uses.");
        }
    }
}
