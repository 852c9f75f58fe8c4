using PolicyBot.Host.Tests.CommandLine;
using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

public sealed class SuggestionsCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("suggestions-");

    [Fact]
    public async Task Given_suggestions_when_they_are_exported_then_the_file_has_them_without_names_and_is_not_written_over_unless_forced()
    {
        await using var stage = await TeamsStage.StartAsync("gausdal", "--Municipalities:Informasjonsradgiver:gausdal:0=29:rita");
        var rita = stage.Person("29:rita", "Rita");
        await rita.SaysAsync("hjelp");
        var asked = (await stage.Kari.SaysAsync("spør rådgiver")).Fill("Spørsmålet ditt", "Hva med «emneknagger»?").Fill("Navn", "true");
        await stage.Kari.PressesAsync(asked, "Send spørsmålet");
        var form = await rita.PressesAsync(await rita.IsToldAsync("emneknagger"), "Svar");
        await rita.PressesAsync(await rita.PressesAsync(form.Fill("Svar", "Bruk få."), "Send svaret"), "Legg til i forslag");

        Assert.Equal((0, "1 suggestions.\n", ""), await ExportAsync("gausdal", stage.DatabaseFile));
        var written = await File.ReadAllTextAsync(Out);
        Assert.Contains("answer: \"Bruk få.\"", written, StringComparison.Ordinal);
        Assert.Contains("- \"Hva med «emneknagger»?\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("Kari", written, StringComparison.Ordinal);
        Assert.DoesNotContain("Rita", written, StringComparison.Ordinal);
        Assert.Contains("is there already. Nothing is written.", (await ExportAsync("gausdal", stage.DatabaseFile)).Errors, StringComparison.Ordinal);
        Assert.Equal((0, "0 suggestions.\n", ""), await ExportAsync("ringebu", stage.DatabaseFile, "--force"));
    }

    [Theory]
    [InlineData("vang", null, "There is no municipality 'vang'. Known: gausdal, ringebu.")]
    [InlineData("gausdal", "missing.db", "There is no database at ")]
    public async Task Given_something_to_mend_when_suggestions_are_exported_then_it_ends_with_2_and_says_what(string municipality, string? file, string message)
    {
        await using var stage = await TeamsStage.StartAsync();

        var (code, output, errors) = await ExportAsync(municipality, file ?? stage.DatabaseFile);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Out => Path.Combine(folder.FullName, "forslag.yaml");

    private async Task<(int Code, string Output, string Errors)> ExportAsync(string municipality, string database, params string[] more)
    {
        var (code, output, errors) = await ProgramRun.OfAsync(
            AppContext.BaseDirectory, ["suggestions", "export", "--municipality", municipality, "--out", Out, $"--Storage:File={database}", .. more]);
        return (code, output, errors);
    }
}
