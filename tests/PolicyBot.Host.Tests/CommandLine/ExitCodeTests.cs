using System.Text.Json;

namespace PolicyBot.Host.Tests.CommandLine;

/// <summary>0: done; 1: what was checked is wrong; 2: the call will not do. Nothing on standard output but the result.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exit-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(1, "plan.yaml: the file is missing", "policy", "validate", ".")]
    [InlineData(1, "'Fil'", "export", "accounts", "--out", "kontoer.csv", "--Storage:Fil=x")]
    [InlineData(1, "Bot:AppId is missing", "serve", "--environment", "Production")]
    [InlineData(2, "finnes-ikke: there is no such folder", "policy", "validate", "finnes-ikke")]
    [InlineData(2, "Required argument missing", "policy", "validate")]
    [InlineData(2, "'--forse'", "policy", "validate", ".", "--forse")]
    [InlineData(2, "'polcy' is no verb or option here", "polcy", "validate", ".")]
    [InlineData(2, "There is no municipality 'vang'. Known: gausdal, ringebu.", "ask", "--municipality", "vang", "Hva?")]
    [InlineData(2, "Write the question after the verb", "ask", "--municipality", "gausdal")]
    [InlineData(2, "finnes-ikke.tsv", "policy", "eval", "finnes-ikke.tsv")]
    [InlineData(2, "finnes-ikke.docx: there is no such file", "policy", "import", "finnes-ikke.docx", "--id", "nes", "--name", "Nes")]
    [InlineData(2, "--domain is 'https://bot.no'. Write the host name alone", "manifest", "--app-id", "11111111-2222-3333-4444-555555555555", "--domain", "https://bot.no", "--out", "a.zip")]
    [InlineData(2, "--app-id is 'x'", "manifest", "--app-id", "x", "--domain", "bot.no", "--out", "a.zip")]
    [InlineData(2, "--version is '1.2'", "manifest", "--app-id", "11111111-2222-3333-4444-555555555555", "--domain", "bot.no", "--version", "1.2", "--out", "a.zip")]
    [InlineData(2, "--info-url is 'http://bot.no'", "manifest", "--app-id", "11111111-2222-3333-4444-555555555555", "--domain", "bot.no", "--info-url", "http://bot.no", "--out", "a.zip")]
    [InlineData(2, "There is no database at", "export", "accounts", "--out", "kontoer.csv", "--Storage:File=missing.db")]
    [InlineData(2, "fish", "completion", "fish")]
    public async Task Given_something_wrong_when_the_program_is_run_then_the_code_tells_which_kind_and_the_message_what(int code, string message, params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(folder.FullName, arguments);
        Assert.Equal(code, run.Code);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_pack_when_it_is_validated_for_a_machine_then_the_answer_is_one_object_also_where_it_is_wrong()
    {
        var right = await ProgramRun.OfAsync(folder.FullName, "policy", "validate", "--json", Path.Combine(AppContext.BaseDirectory, "Packs", "gausdal"));
        var wrong = await ProgramRun.OfAsync(folder.FullName, "policy", "validate", "--json", ".");
        Assert.Equal((0, "", 1, ""), (right.Code, right.Errors, wrong.Code, wrong.Errors));
        Assert.Equal("gausdal", JsonElement.Parse(right.Output).GetProperty("pack").GetProperty("id").GetString());
        var errors = JsonElement.Parse(wrong.Output).GetProperty("errors");
        Assert.Equal(3, errors.GetArrayLength());
        Assert.EndsWith("municipality.yaml", errors[0].GetProperty("file").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_questions_when_they_are_evaluated_for_a_machine_then_the_figures_and_the_confused_pairs_are_one_object()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "q.tsv"), "municipality\tstyle\tquestion\texpected\ngausdal\thverdag\tKan jeg bruke jobbmailen på Facebook?\tg.ansatt.2\n");
        var run = await ProgramRun.OfAsync(folder.FullName, "policy", "eval", "--json", "q.tsv");
        Assert.Equal((0, ""), (run.Code, run.Errors));
        var figures = JsonElement.Parse(run.Output).GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(["gausdal hverdag", "work part", "measured part", "all"], figures.Select(one => one.GetProperty("name").GetString()));
        Assert.Equal(1, figures[^1].GetProperty("figures").GetProperty("first").GetInt32());
    }

    [Fact]
    public async Task Given_a_question_when_it_is_asked_for_a_machine_then_the_answer_is_one_line_with_its_section()
    {
        var run = await ProgramRun.OfAsync(folder.FullName, "ask", "--municipality", "gausdal", "--json", "Kan jeg bruke jobbmailen på Facebook?");
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Equal("g.ansatt.2", JsonElement.Parse(run.Output).GetProperty("section").GetString());
    }

    [Fact]
    public async Task Given_an_app_package_that_is_there_when_it_is_built_again_then_it_stays_unless_forced()
    {
        string[] build = ["manifest", "--app-id", "11111111-2222-3333-4444-555555555555", "--domain", "policybot.example.no", "--out", "policybot.zip"];
        Assert.Equal(0, (await ProgramRun.OfAsync(folder.FullName, build)).Code);
        var again = await ProgramRun.OfAsync(folder.FullName, build);
        Assert.Equal((2, ""), (again.Code, again.Output));
        Assert.Contains("is there already. Nothing is written.", again.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await ProgramRun.OfAsync(folder.FullName, [.. build, "--force"])).Code);
    }
}
