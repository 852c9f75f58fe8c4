using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyBot.Host.CommandLine;

namespace PolicyBot.Host.Tests.CommandLine;

public sealed class HelpTests
{
    [Fact]
    public void Given_each_verb_when_its_examples_are_read_then_there_is_one_and_the_program_takes_it()
    {
        var verbs = Verbs(PolicyBotCommand.Build([]).RootCommandResult.Command).ToList();
        Assert.True(verbs.Count >= 10);
        Assert.All(verbs, verb => Assert.NotEmpty(verb.Examples));
        foreach (var (verb, example) in verbs.SelectMany(verb => verb.Examples.Select(example => (verb, example))))
        {
            // What stands after > or < is for the shell.
            var parsed = PolicyBotCommand.Build([.. CommandLineParser.SplitCommandLine(example.Split(" >")[0].Split(" <")[0])]);
            Assert.True(parsed.Errors.Count == 0, $"{example}: {string.Join(' ', parsed.Errors)}");
            Assert.Equal(verb.Name, parsed.CommandResult.Command.Name);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("serve")]
    [InlineData("ask")]
    [InlineData("policy")]
    [InlineData("policy import")]
    [InlineData("export plan")]
    [InlineData("manifest")]
    public async Task Given_a_command_when_its_help_is_asked_for_then_it_tells_what_it_takes_shows_examples_and_explains_the_exit_codes(string command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = await PolicyBotCommand.Build([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).InvokeAsync(new InvocationConfiguration { Output = output });
        Assert.Equal(0, code);
        var help = output.ToString();
        Assert.Contains("Usage:", help, StringComparison.Ordinal);
        Assert.Contains($"Examples:\n  policybot {command}", help, StringComparison.Ordinal);
        Assert.Contains("Exit codes:\n  0  done\n  1  what was checked is wrong", help, StringComparison.Ordinal);
    }

    private static IEnumerable<Verb> Verbs(Command command) =>
        command.Subcommands.Count == 0 ? [Assert.IsType<Verb>(command)] : command.Subcommands.SelectMany(Verbs);
}
