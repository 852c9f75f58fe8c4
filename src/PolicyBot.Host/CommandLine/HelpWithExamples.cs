using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>--help</c>: what a command is for and takes, examples of its use, and what its exit codes mean.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Puts it in the place of the library's own.</summary>
    public static void Use(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parsed)
    {
        help.Invoke(parsed);
        var output = parsed.InvocationConfiguration.Output;
        var verbs = parsed.CommandResult.Command is Verb own ? [own] : parsed.CommandResult.Command.Subcommands.OfType<Verb>().ToList();
        var examples = verbs.SelectMany(verb => verb.Examples.Take(verbs.Count == 1 ? int.MaxValue : 1)).ToList();
        if (examples.Count > 0)
        {
            output.WriteLine("Examples:");
            examples.ForEach(example => output.WriteLine($"  policybot {example}"));
            output.WriteLine();
        }
        output.WriteLine("Exit codes:");
        output.WriteLine($"  {PolicyBotCommand.Success}  done");
        output.WriteLine($"  {PolicyBotCommand.Wrong}  what was checked is wrong: a pack, a document, or the settings");
        output.WriteLine($"  {PolicyBotCommand.Mend}  the call will not do: an option, a file that is missing or in the way");
        output.WriteLine();
        return PolicyBotCommand.Success;
    }
}
