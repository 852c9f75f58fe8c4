using System.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using PolicyBot.Archive;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Storage;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>export</c>: takes out of the database what belongs in the archive. It only reads.</summary>
internal static class ExportCommand
{
    public static Command Build() => new("export", "Takes out plans for the archive, and the register of official accounts.") { Plan(), ExportAccountsCommand.Build() };

    private static Command Plan()
    {
        var number = new Argument<string>("NUMBER") { Description = "The plan's number, such as GAU-2026-0007." };
        var folder = new Option<DirectoryInfo>("--out") { Description = "The folder to write to; made if it is not there.", Required = true };
        var municipality = new Option<string>("--municipality", "-m") { Description = "Whose plan, where two municipalities number alike." };
        var force = new Option<bool>("--force") { Description = "Write over files that are there." };
        var command = new Command("plan", "Writes NUMBER.html, NUMBER.json and their SHA-256, and prints the hashes. Settings as for serve, such as --Storage:File=/var/lib/policybot/policybot.db.")
        {
            number, folder, municipality, force,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            var files = await FilesAsync(parsed.UnmatchedTokens, parsed.GetRequiredValue(number), parsed.GetValue(municipality), cancellationToken);
            await ExportFolder.WriteAsync(parsed.GetRequiredValue(folder), files, parsed.GetValue(force), cancellationToken);
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
        await using var services = Services(settings);
        var among = Among(services.GetRequiredService<MunicipalityDirectory>(), number, municipality);
        var file = services.GetRequiredService<IOptions<StorageOptions>>().Value.File;
        try
        {
            await CheckDatabaseAsync(services, file, cancellationToken);
            var histories = services.GetRequiredService<IPlanHistories>();
            var found = new List<(Municipality Municipality, PlanId Id)>();
            foreach (var candidate in among)
            {
                if (await histories.FindAsync(candidate.Id, number, cancellationToken) is { } id)
                {
                    found.Add((candidate, id));
                }
            }
            var (whose, plan) = found switch
            {
                [var one] => one,
                [] => throw new MendException($"There is no plan {number} in {Path.GetFullPath(file)}. Check the number, and that Storage:File names the database of the bot."),
                _ => throw new MendException($"Several municipalities have a plan {number}. Say whose with --municipality: {string.Join(", ", found.Select(plan => plan.Municipality.Id))}."),
            };
            return ArchiveFiles.Of((await histories.HistoryAsync(whose.Id, plan, cancellationToken))!, whose);
        }
        catch (SqliteException error)
        {
            throw new MendException($"{Path.GetFullPath(file)} can't be read as PolicyBot's database ({error.Message.TrimEnd('.')}). Set Storage:File to the file that the bot uses.");
        }
    }

    /// <summary>The stores, for a command that is given settings as for serve.</summary>
    /// <exception cref="MendException">Something that was written is no setting.</exception>
    public static ServiceProvider Services(IReadOnlyList<string> settings)
    {
        // A misspelt option would otherwise be taken for a setting, and mean nothing.
        if (settings.FirstOrDefault(setting => !(setting.StartsWith("--", StringComparison.Ordinal) && setting.Contains(':', StringComparison.Ordinal) && setting.Contains('=', StringComparison.Ordinal))) is { } unknown)
        {
            throw new MendException($"'{unknown}' is no option of this command. Write settings as --Storage:File=PATH; see --help.");
        }
        // The settings lie beside the program, wherever it is started from.
        var configuration = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. settings], ContentRootPath = AppContext.BaseDirectory }).Configuration;
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddMunicipalities().AddStorage().BuildServiceProvider();
        ServeCommand.CheckSettings(services);
        return services;
    }

    private static List<Municipality> Among(MunicipalityDirectory municipalities, PlanNumber number, string? id)
    {
        var among = municipalities.All.Where(municipality => municipality.PlanPrefix == number.Prefix && (id is null || municipality.Id.Value == id)).ToList();
        return among.Count > 0 ? among : throw new MendException(
            $"No municipality {(id is null ? "" : $"'{id}' ")}has plans that begin with {number.Prefix}. Known: "
            + string.Join(", ", municipalities.All.Select(municipality => $"{municipality.PlanPrefix} ({municipality.Id})").Order(StringComparer.Ordinal)) + ".");
    }

    /// <summary>Sees to it that there is a database, and that it is of this version.</summary>
    /// <exception cref="MendException">There is none, or it is of another.</exception>
    public static async Task CheckDatabaseAsync(ServiceProvider services, string file, CancellationToken cancellationToken)
    {
        // Opening what is not there would make it.
        if (!File.Exists(file))
        {
            throw new MendException($"There is no database at {Path.GetFullPath(file)}. Set Storage:File to the file that the bot uses, such as --Storage:File=/var/lib/policybot/policybot.db.");
        }
        if (!await services.GetRequiredService<Migrations>().AreRunAsync(cancellationToken))
        {
            throw new MendException($"{Path.GetFullPath(file)} is of another version of PolicyBot. Start the bot once with this version, or use the version that the bot runs.");
        }
    }
}
