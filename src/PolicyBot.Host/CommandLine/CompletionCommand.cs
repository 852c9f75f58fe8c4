using System.CommandLine;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>completion</c>: prints what makes a shell complete verbs, options and municipalities.</summary>
internal static class CompletionCommand
{
    public static Command Build()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        var command = new Verb(
            "completion", "Prints a script that makes a shell complete what is typed after policybot. The program itself tells the shell what fits, by the directive [suggest].",
            "completion bash >> ~/.bashrc", "completion zsh >> ~/.zshrc", "completion pwsh >> $PROFILE")
        {
            shell,
        };
        command.SetAction(parsed => Console.Out.Write(CompletionScripts.For(parsed.GetRequiredValue(shell), OwnCommand())));
        return command;
    }

    // As it was started: the program itself, or dotnet with its file.
    private static IReadOnlyList<string> OwnCommand() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? [Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, "PolicyBot.Host.dll")]
        : [Environment.ProcessPath!];
}
