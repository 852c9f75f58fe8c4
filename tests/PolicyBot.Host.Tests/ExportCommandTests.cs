using System.Security.Cryptography;
using PolicyBot.Host.Tests.CommandLine;
using PolicyBot.Host.Tests.Stage;

namespace PolicyBot.Host.Tests;

public sealed class ExportCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("export-");

    [Fact]
    public async Task Given_a_plan_when_it_is_exported_then_its_files_and_their_hashes_are_written_and_the_hashes_printed()
    {
        await using var stage = await StageAsync();

        var (code, output, errors) = await ExportAsync(stage, "gau-2026-0001", "--out", Out);

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(["GAU-2026-0001.html", "GAU-2026-0001.json", "GAU-2026-0001.sha256"], Directory.GetFiles(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal($"{HashOf("GAU-2026-0001.html")}  GAU-2026-0001.html\n{HashOf("GAU-2026-0001.json")}  GAU-2026-0001.json\n", output);
        Assert.Equal(output, await File.ReadAllTextAsync(Path.Combine(Out, "GAU-2026-0001.sha256")));
        Assert.Contains("Godkjent", await File.ReadAllTextAsync(Path.Combine(Out, "GAU-2026-0001.html")), StringComparison.Ordinal);
        Assert.Equal(["started", "sent", "approved"], stage.Stored("select kind from plan_event order by rowid"));
    }

    [Fact]
    public async Task Given_files_that_are_there_when_the_plan_is_exported_again_then_they_stay_unless_forced()
    {
        await using var stage = await StageAsync();
        Directory.CreateDirectory(Out);
        await File.WriteAllTextAsync(Path.Combine(Out, "GAU-2026-0001.json"), "mitt");

        var (code, output, errors) = await ExportAsync(stage, "GAU-2026-0001", "--out", Out);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("already has GAU-2026-0001.json. Nothing is written. Choose another folder, or write over them with --force.", errors, StringComparison.Ordinal);
        Assert.Equal("mitt", await File.ReadAllTextAsync(Path.Combine(Out, "GAU-2026-0001.json")));
        Assert.Single(Directory.GetFiles(Out));
        Assert.Equal(0, (await ExportAsync(stage, "GAU-2026-0001", "--out", Out, "--force")).Code);
        Assert.NotEqual("mitt", await File.ReadAllTextAsync(Path.Combine(Out, "GAU-2026-0001.json")));
    }

    [Theory]
    [InlineData("GAU-2026-0099", "There is no plan GAU-2026-0099 in ")]
    [InlineData("XYZ-2026-0001", "Known: GAU (gausdal), RIN (ringebu).")]
    [InlineData("7", "'7' is no plan number. Write it as on the card in Teams, such as GAU-2026-0007.")]
    [InlineData("GAU-2026-0001 --forse", "'--forse' is no option of this command.")]
    [InlineData("GAU-2026-0001 --Storage:File=missing.db", "There is no database at ")]
    [InlineData("GAU-2026-0001 --Storage:File=PolicyBot.Host.dll", "can't be read as PolicyBot's database")]
    public async Task Given_something_to_mend_when_a_plan_is_exported_then_it_ends_with_2_and_says_what(string arguments, string message)
    {
        await using var stage = await StageAsync();

        var (code, output, errors) = await ExportAsync(stage, ["--out", Out, .. arguments.Split(' ')]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task Given_a_folder_that_cannot_be_written_when_a_plan_is_exported_then_it_ends_with_2_and_says_what_to_do()
    {
        await using var stage = await StageAsync();
        var file = Path.Combine(folder.FullName, "file");
        await File.WriteAllTextAsync(file, "");

        var (code, _, errors) = await ExportAsync(stage, "GAU-2026-0001", "--out", Path.Combine(file, "under"));

        Assert.Equal(2, code);
        Assert.Contains("Choose a folder that you may write in, with --out.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_register_when_it_is_exported_then_the_file_is_the_spreadsheet_and_one_that_is_there_stays_unless_forced()
    {
        await using var stage = await TeamsStage.StartAsync();
        var file = Path.Combine(folder.FullName, "kontoer.csv");

        Assert.Equal((0, $"{file}\n", ""), await RunAsync(stage, "accounts", "--out", file));
        Assert.StartsWith("\uFEFF\"Navn\";\"Kanal\"", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        Assert.Contains("Kinoen i Gausdal", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "mitt");
        var (code, _, errors) = await RunAsync(stage, "accounts", "--out", file);
        Assert.Equal(2, code);
        Assert.Contains("is there already. Nothing is written. Choose another file with --out, or write over it with --force.", errors, StringComparison.Ordinal);
        Assert.Equal("mitt", await File.ReadAllTextAsync(file));
        Assert.Equal(0, (await RunAsync(stage, "accounts", "--out", file, "--force", "--municipality", "ringebu")).Code);
        Assert.DoesNotContain("Kinoen", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Contains("There is no municipality 'oslo'. Known: gausdal, ringebu.", (await RunAsync(stage, "accounts", "--out", file, "--municipality", "oslo")).Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Out => Path.Combine(folder.FullName, "arkiv");

    private string HashOf(string name) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Out, name))));

    private static async Task<TeamsStage> StageAsync()
    {
        var stage = await TeamsStage.StartWithChannelAsync();
        await stage.HasPlanApprovedAsync(stage.Kari);
        return stage;
    }

    private static Task<(int Code, string Output, string Errors)> ExportAsync(TeamsStage stage, params string[] arguments) => RunAsync(stage, ["plan", .. arguments]);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(TeamsStage stage, params string[] arguments)
    {
        string[] file = arguments.Any(argument => argument.StartsWith("--Storage:", StringComparison.Ordinal)) ? [] : [$"--Storage:File={stage.DatabaseFile}"];
        var (code, output, errors) = await ProgramRun.OfAsync(AppContext.BaseDirectory, ["export", .. arguments, .. file]);
        return (code, output, errors);
    }
}
