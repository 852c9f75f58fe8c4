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
        var municipality = MunicipalityOption.Build("Whose suggestions, such as gausdal.", required: true);
        var file = new Option<FileInfo>("--out") { Description = "The file to write to.", Required = true };
        var force = new Option<bool>("--force") { Description = "Write over a file that is there." };
        var command = new Verb(
            "export", "Writes fragments of guidelines.yaml, to be edited into it. Settings as for serve, such as --Storage:File=/var/lib/policybot/policybot.db.",
            "suggestions export --municipality gausdal --out forslag.yaml")
        {
            municipality, file, force,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            using var progress = Progress.OnTerminal();
            var found = await StoredData.ReadAsync(
                parsed.UnmatchedTokens, "suggestions export", services => AllAsync(services, parsed.GetRequiredValue(municipality), progress, cancellationToken), cancellationToken);
            await OneFile.WriteAsync(parsed.GetRequiredValue(file), Encoding.UTF8.GetBytes(SuggestionFile.Write(found)), parsed.GetValue(force), cancellationToken);
            progress.Clear();
            await Console.Out.WriteLineAsync($"{found.Count} suggestions.");
            return PolicyBotCommand.Success;
        }));
        return command;
    }

    private static async Task<IReadOnlyList<Suggestion>> AllAsync(IServiceProvider services, string id, Progress progress, CancellationToken cancellationToken)
    {
        var municipality = StoredData.MunicipalityOf(services, id);
        var (store, all) = (services.GetRequiredService<ISuggestionStore>(), new List<Suggestion>());
        while (await store.ListAsync(municipality.Id, all.Count, MostAtOnce, cancellationToken) is { Count: > 0 } more)
        {
            all.AddRange(more);
            progress.Tell($"{all.Count} suggestions read");
        }
        return all;
    }
}
