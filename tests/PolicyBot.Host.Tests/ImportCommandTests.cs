using PolicyBot.Host.Tests.CommandLine;

namespace PolicyBot.Host.Tests;

/// <summary>From a document to answers on the command line.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Text = """
        # Retningslinjer for sosiale medier i Nes

        Vedtatt av kommunestyret 12. mars 2019

        ## Ansatte

        1. Du skal ikke bruke jobbens e-postadresse til private profiler.
        2. Spør om samtykke før du legger ut bilder av andre.

        ## Kontoer

        Planen for en ny konto skal godkjennes av kommunedirektøren.
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("import-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Given_a_document_when_it_is_imported_validated_and_asked_then_the_answer_has_the_adopted_wording()
    {
        var document = Document(Text);

        var (code, report, errors) = await RunAsync("policy", "import", document, "--id", "nes", "--name", "Nes kommune", "--out", Out, "--flow", "notification");

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains($"{document}:7: ansatte.1: look at the title 'Du skal ikke bruke jobbens e-postadresse", report, StringComparison.Ordinal);
        Assert.Contains("Nes kommune: 4 sections were written to ", report, StringComparison.Ordinal);
        Assert.Contains("flow notification. The pack is whole.", (await RunAsync("policy", "validate", Out)).Output, StringComparison.Ordinal);
        var answer = (await RunAsync("ask", "--pack", Out, "Må jeg ha samtykke før jeg legger ut bilder av andre?")).Output;
        Assert.Contains("Vedtatt ordlyd:\nSpør om samtykke før du legger ut bilder av andre.", answer, StringComparison.Ordinal);
        Assert.Contains("Nes kommune: Retningslinjer for sosiale medier i Nes, «Ansatte», punkt 2. Vedtatt av kommunestyret 12.03.2019.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_pack_that_is_there_when_the_document_is_imported_then_nothing_is_written_over_and_its_wording_can_be_put_in()
    {
        string[] import = ["policy", "import", Document(Text), "--id", "nes", "--name", "Nes kommune", "--out", Out];
        await RunAsync(import);
        var file = Path.Combine(Out, "guidelines.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("    ordlyd: Spør om samtykke før du legger ut bilder av andre.\n", "", StringComparison.Ordinal) + "# mitt\n");
        var before = await File.ReadAllTextAsync(file);

        var (code, _, errors) = await RunAsync(import);

        Assert.Equal(2, code);
        Assert.Contains("already has municipality.yaml, guidelines.yaml, plan.yaml, questions.txt. Nothing is written.", errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(file));
        var into = await RunAsync("policy", "import", import[2], "--into", Out);
        Assert.Equal((0, ""), (into.Code, into.Errors));
        Assert.Contains("4 of 4 sections have a wording in the document; 1 were written", into.Output, StringComparison.Ordinal);
        var after = await File.ReadAllTextAsync(file);
        Assert.Contains("    ordlyd: Spør om samtykke før du legger ut bilder av andre.\n", after, StringComparison.Ordinal);
        Assert.EndsWith("# mitt\n", after, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync([.. import, "--force"])).Code);
        Assert.DoesNotContain("# mitt", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Say which municipality it is with --id")]
    [InlineData(2, "Say what the municipality is called with --name", "--id", "nes")]
    [InlineData(2, "'Nes' is no id", "--id", "Nes", "--name", "Nes")]
    [InlineData(1, "municipality.yaml: the file is missing", "--into", "finnes-ikke")]
    public async Task Given_something_to_mend_when_a_document_is_imported_then_the_code_tells_which_kind_and_the_message_what(int expected, string message, params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(["policy", "import", Document(Text), .. arguments]);

        Assert.Equal((expected, ""), (code, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private string Out => Path.Combine(folder.FullName, "nes");

    private string Document(string text)
    {
        var path = Path.Combine(folder.FullName, "nes.md");
        File.WriteAllText(path, text);
        return path;
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.OfAsync(folder.FullName, arguments);
}
