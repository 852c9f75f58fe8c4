using System.CommandLine;
using System.Text.Json;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>policy</c>: works on packs.</summary>
internal static class PolicyCommand
{
    public static Command Build() => new("policy", "Works on packs: the folders that describe a municipality.") { Validate(), ImportCommand.Build(), EvalCommand.Build() };

    private static Command Validate()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "A folder with municipality.yaml, guidelines.yaml and plan.yaml." };
        var json = new Option<bool>("--json") { Description = "Write one JSON object: whether the pack is whole, what it holds, and what is wrong with file and line." };
        var command = new Verb(
            "validate", "Checks a pack, and lists what is wrong with file and line.",
            "policy validate pakker/nes", "policy validate --json src/PolicyBot/Packs/gausdal")
        {
            folder, json,
        };
        command.SetAction((parsed, _) => PolicyBotCommand.ExplainingAsync(() => ValidateAsync(parsed.GetRequiredValue(folder), parsed.GetValue(json))));
        return command;
    }

    private static async Task<int> ValidateAsync(DirectoryInfo folder, bool json)
    {
        if (!folder.Exists)
        {
            throw new MendException($"{folder}: there is no such folder. Name one with municipality.yaml, guidelines.yaml and plan.yaml.");
        }
        try
        {
            var pack = PackSummary.Of(Pack.Load(folder.ToString()));
            await Console.Out.WriteLineAsync(json
                ? Json(new ValidatedPack(Valid: true, pack, []))
                : $"{pack.Name}: {pack.Sections} sections, {pack.Questions} questions in the plan, flow {pack.Flow}. The pack is whole.");
            return PolicyBotCommand.Success;
        }
        catch (PackException error) when (json)
        {
            await Console.Out.WriteLineAsync(Json(new ValidatedPack(Valid: false, Pack: null, error.Errors)));
            return PolicyBotCommand.Wrong;
        }
    }

    private static string Json(ValidatedPack result) => JsonSerializer.Serialize(result, CommandJson.Lines.ValidatedPack);
}
