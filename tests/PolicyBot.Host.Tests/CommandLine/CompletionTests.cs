using PolicyBot.Host.CommandLine;

namespace PolicyBot.Host.Tests.CommandLine;

public sealed class CompletionTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("completion-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("pol", "policy")]
    [InlineData("policy val", "validate")]
    [InlineData("ask --munici", "--municipality")]
    [InlineData("ask --municipality r", "ringebu")]
    [InlineData("policy import a.txt --flow n", "notification")]
    public async Task Given_the_beginning_of_a_line_when_a_shell_asks_then_the_program_tells_what_fits(string line, string expected)
    {
        var run = await ProgramRun.OfAsync(folder.FullName, $"[suggest:{line.Length}]", line);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains(expected, run.Output.Split('\n'));
    }

    [BashFact]
    public async Task Given_the_script_for_bash_when_a_line_is_completed_then_only_what_fits_is_offered()
    {
        var script = (await ProgramRun.OfAsync(folder.FullName, "completion", "bash")).Output;
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "completion"), script);
        var run = await ProgramRun.OfAsync("bash", folder.FullName,
            ["-c", "source ./completion; COMP_LINE='policybot policy v'; COMP_POINT=18; COMP_WORDS=(policybot policy v); COMP_CWORD=2; _policybot; echo \"${COMPREPLY[*]}\""]);
        Assert.Equal(new ProgramRun(0, "validate\n", ""), run);
    }

    [Theory]
    [InlineData("bash", @"'/opt/it'\''s/PolicyBot.Host'")]
    [InlineData("zsh", @"'/opt/it'\''s/PolicyBot.Host'")]
    [InlineData("pwsh", "'/opt/it''s/PolicyBot.Host'")]
    public void Given_a_program_with_a_quote_in_its_path_when_a_script_is_made_then_the_quote_stays_in_the_path(string shell, string quoted) =>
        Assert.Contains(quoted, CompletionScripts.For(shell, ["/opt/it's/PolicyBot.Host"]), StringComparison.Ordinal);
}
