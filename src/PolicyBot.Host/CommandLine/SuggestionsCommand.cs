using System.CommandLine;
using System.Text;
using PolicyBot.Suggestions;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>suggestions</c>: takes out what the guidelines might take in. It only reads.</summary>
internal static class SuggestionsCommand
{
    private const int MostAtOnce = 1000;

    public static Command Build() => new("suggestions", "Works on suggestions for the guidelines.") { Export() };

    private static Command Export()
    {
        var municipality = new Option<string>("--municipality", "-m") { Description = "Whose suggestions, such as gausdal.", Required = true };
        var file = new Option<FileInfo>("--out") { Description = "The file to write to.", Required = true };
        var force = new Option<bool>("--force") { Description = "Write over a file that is there." };
        var command = new Command("export", "Writes fragments of guidelines.yaml, to be edited into it. Settings as for serve, such as --Storage:File=/var/lib/policybot/policybot.db.")
        {
            municipality, file, force,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            var found = await StoredData.ReadAsync(
                parsed.UnmatchedTokens, "suggestions export", services => AllAsync(services, parsed.GetRequiredValue(municipality), cancellationToken), cancellationToken);
            await WriteAsync(parsed.GetRequiredValue(file), SuggestionFile.Write(found), parsed.GetValue(force), cancellationToken);
            await Console.Out.WriteLineAsync($"{found.Count} suggestions.");
            return PolicyBotCommand.Success;
        }));
        return command;
    }

    private static async Task<IReadOnlyList<Suggestion>> AllAsync(IServiceProvider services, string id, CancellationToken cancellationToken)
    {
        var municipality = StoredData.MunicipalityOf(services, id);
        var (store, all) = (services.GetRequiredService<ISuggestionStore>(), new List<Suggestion>());
        while (await store.ListAsync(municipality.Id, all.Count, MostAtOnce, cancellationToken) is { Count: > 0 } more)
        {
            all.AddRange(more);
        }
        return all;
    }

    private static async Task WriteAsync(FileInfo file, string text, bool force, CancellationToken cancellationToken)
    {
        if (file.Exists && !force)
        {
            throw new MendException($"{file.FullName} is there already. Nothing is written. Choose another file, or write over it with --force.");
        }
        try
        {
            await using var stream = new FileStream(file.FullName, force ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MendException($"{file.FullName} can't be written ({error.Message.TrimEnd('.')}). Choose a file that you may write, with --out.");
        }
    }
}
