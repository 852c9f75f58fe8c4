using System.CommandLine;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>policy</c>: works on packs.</summary>
internal static class PolicyCommand
{
    public static Command Build() => new("policy", "Works on packs: the folders that describe a municipality.") { Validate(), ImportCommand.Build(), EvalCommand.Build() };

    private static Command Validate()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "A folder with municipality.yaml, guidelines.yaml and plan.yaml." };
        var command = new Command("validate", "Checks a pack, and lists what is wrong with file and line.") { folder };
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            var pack = Pack.Load(parsed.GetRequiredValue(folder).ToString());
            await Console.Out.WriteLineAsync($"{pack.Name}: {pack.Guideline.Sections.Count} sections, {pack.Questionnaire.Questions.Count()} questions in the plan, flow {(pack.Flow.IsNotice ? "notification" : "approval")}. The pack is whole.");
            return PolicyBotCommand.Success;
        }));
        return command;
    }
}
