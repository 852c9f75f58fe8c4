using System.Text.RegularExpressions;
using PolicyBot.Host.Tests.Settings;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Infra;

/// <summary>What is set up in Azure fits the program and what is written of it. It is not deployed here.</summary>
public sealed partial class InfraTests
{
    // A database of its own takes the place of the file, and an identity the place of secrets; the room is for Development.
    private static readonly string[] NotInAzure = ["Storage:File", "Bot:ClientSecret", "Bot:CertificatePath", "TryOut:Enabled"];

    private static readonly string Folder = Repository.PathTo("infra");

    private static readonly string AllTemplates = string.Join('\n', Directory.EnumerateFiles(Folder, "*.bicep", SearchOption.AllDirectories).Select(File.ReadAllText));

    [NodeFact]
    public async Task Given_the_templates_when_they_are_read_then_each_parses_and_gets_the_parameters_that_it_has()
    {
        var run = await Node.RunAsync("check-bicep.mjs", [Folder]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.EndsWith(" files, 0 faults\n", run.Output, StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task Given_faults_in_templates_when_they_are_read_then_each_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("infra-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "main.bicep"), "param name string\nmodule a 'a.bicep' = {\n  name: 'a'\n  params: {\n    nam: name\n  }\n}\nmodule b 'b.bicep' = {\n  name: 'b'\n}\n");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.bicep"), "param name string\nvar = 1\n");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "main.bicepparam"), "using 'main.bicep'\nparam town = 'Nes'\n");
            var run = await Node.RunAsync("check-bicep.mjs", [folder.FullName]);
            Assert.Equal(1, run.ExitCode);
            Assert.All(["a.bicep:2: does not parse", "gives 'nam'", "gives no 'name'", "there is no", "gives 'town'"], fault => Assert.Contains(fault, run.Output, StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Given_each_setting_of_the_program_when_the_templates_are_read_then_they_set_it_and_no_other()
    {
        var set = SettingName.Matches(File.ReadAllText(Path.Combine(Folder, "modules", "settings.bicep"))).Select(match => $"{match.Groups[1]}:{match.Groups[2]}").Distinct();
        Assert.Equal(Setting.All.Select(setting => setting.Key).Except(NotInAzure).Order(StringComparer.Ordinal), set.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Given_what_the_templates_set_when_it_is_only_the_default_then_it_is_the_programs()
    {
        var settings = File.ReadAllText(Path.Combine(Folder, "modules", "settings.bicep"));
        foreach (Match match in LiteralSetting.Matches(settings))
        {
            var setting = Setting.All.SingleOrDefault(one => one.Key == $"{match.Groups["section"]}:{match.Groups["name"]}");
            if (setting?.Default is bool or int or double or TimeSpan)
            {
                Assert.Contains(SettingsTable.Rows, row => row.Key == setting.Key && row.Default.StartsWith($"`{match.Groups["value"]}`", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("@secure")]
    [InlineData("listKeys")]
    [InlineData("adminLogin")]
    [InlineData("secretRef")]
    [InlineData("Password=")]
    public void Given_the_templates_when_a_secret_is_looked_for_then_there_is_none(string word) =>
        Assert.DoesNotContain(word, AllTemplates, StringComparison.Ordinal);

    [Fact]
    public void Given_each_alert_when_the_guide_for_those_who_run_it_is_read_then_it_tells_what_the_alert_means()
    {
        var guide = File.ReadAllText(Repository.PathTo("docs", "drift.md"));
        var alerts = AlertName.Matches(File.ReadAllText(Path.Combine(Folder, "modules", "alerts.bicep"))).Select(match => match.Groups["name"].Value).Append("not-ready").ToList();
        Assert.True(alerts.Count >= 6);
        Assert.All(alerts, alert => Assert.Contains($"`{alert}`", guide, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b([A-Z][A-Za-z]+)__([A-Z][A-Za-z]+)")]
    private static partial Regex SettingName { get; }

    [GeneratedRegex(@"^  (?<section>[A-Z]\w+?)__(?<name>\w+): '(?<value>[^'$]+)'$", RegexOptions.Multiline)]
    private static partial Regex LiteralSetting { get; }

    [GeneratedRegex(@"^    name: '(?<name>[a-z-]+)'$", RegexOptions.Multiline)]
    private static partial Regex AlertName { get; }
}
