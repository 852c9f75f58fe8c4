using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using PolicyBot.Host.CommandLine;

namespace PolicyBot.Host.Tests.Settings;

/// <summary>What the program reads, what is written of it, and what it says when a value will not do, are one.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Given_the_settings_that_the_program_reads_when_the_table_is_read_then_it_has_each_of_them_once_and_no_other() =>
        Assert.Equal(Setting.All.Select(setting => setting.Key).Order(StringComparer.Ordinal), SettingsTable.Rows.Select(row => row.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Given_each_row_when_it_is_compared_with_the_code_then_the_default_is_the_codes_and_the_example_can_be_read()
    {
        foreach (var (key, meaning, written, example) in SettingsTable.Rows)
        {
            var setting = Setting.All.Single(one => one.Key == key);
            Assert.NotEqual("", meaning);
            Assert.NotEqual("", example);
            Assert.True(setting.Default switch
            {
                null => written.Length > 0,
                bool flag => written.Contains($"`{(flag ? "true" : "false")}`", StringComparison.Ordinal),
                string text => written.Contains($"`{text}`", StringComparison.Ordinal),
                ICollection list => list.Count == 0 && written.Length > 0,
                IConvertible number => written.Contains($"`{number.ToString(CultureInfo.InvariantCulture)}`", StringComparison.Ordinal),
                TimeSpan time => TimeSpan.Parse(written.Trim('`'), CultureInfo.InvariantCulture) == time,
                _ => false,
            }, $"{key}: {written}");
            if (example.StartsWith('`') && setting.Default is bool or int or double or TimeSpan)
            {
                var value = TypeDescriptor.GetConverter(setting.Property.PropertyType).ConvertFromInvariantString(example.Trim('`'));
                Assert.True(setting.Property.GetCustomAttribute<RangeAttribute>()?.IsValid(value) ?? true, $"{key}: {example}");
            }
        }
    }

    [Fact]
    public void Given_a_value_that_cannot_be_read_when_the_program_is_built_then_the_message_names_the_key_and_says_how_to_write_it()
    {
        foreach (var setting in Setting.All.Where(setting => setting.Default is bool or int or double or TimeSpan))
        {
            var message = MessageOf(setting.Key, "ikkje");
            Assert.StartsWith($"{setting.Key} is 'ikkje'. Write ", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Given_a_value_out_of_range_when_the_program_is_built_then_the_message_names_the_key_and_the_limits()
    {
        var limited = Setting.All.Where(setting => setting.Default is int or double or TimeSpan).ToList();
        Assert.NotEmpty(limited);
        foreach (var setting in limited)
        {
            var message = MessageOf(setting.Key, setting.Default is int or double ? "-1" : "-00:00:01");
            Assert.StartsWith(setting.Key, message, StringComparison.Ordinal);
            Assert.Contains("between", message, StringComparison.Ordinal);
            Assert.DoesNotContain("Options", message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Storage:File", "", "Storage:File is empty. Give it a value, or leave it out for its default.")]
    [InlineData("Municipalities:Default", "", "Municipalities:Default is empty. Give it a value, or leave it out for its default.")]
    [InlineData("Outbox:Pauze", "00:00:01", "Outbox has no setting 'Pauze'. It has Pause, Lease, PerSecond, LongestWait, Failures. See docs/settings.md.")]
    public void Given_a_setting_that_will_not_do_when_the_program_is_built_then_the_message_says_what_to_do(string key, string value, string expected) =>
        Assert.Equal(expected, MessageOf(key, value));

    [Theory]
    [InlineData("""{ "Bot": { "ClientSecret": "hemmelig" } }""", "Bot:ClientSecret", "Bot__ClientSecret")]
    [InlineData("""{ "bot": { "clientsecret": "hemmelig" } }""", "bot:clientsecret", "bot__clientsecret")]
    [InlineData("""{ "Storage": { "PostgreSql": "Host=db;Username=bot;Password=hemmelig" } }""", "Storage:PostgreSql", "Storage__PostgreSql")]
    public void Given_a_secret_in_a_settings_file_when_it_is_looked_for_then_it_is_found_and_not_told(string json, string key, string variable)
    {
        var message = Assert.Single(SecretsIn(json));
        Assert.StartsWith($"{key} stands with a secret in appsettings.json. Take it out of the file, and set the environment variable {variable}", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Bot": { "ClientSecret": "" } }""")]
    [InlineData("""{ "Storage": { "PostgreSql": "Host=db;Username=bot;Database=policybot" } }""")]
    public void Given_settings_files_without_secrets_when_they_are_looked_through_then_nothing_is_found(string json) => Assert.Empty(SecretsIn(json));

    [Fact]
    public void Given_a_secret_in_the_environment_when_it_is_looked_for_then_it_may_stand_there() => Assert.Empty(SecretsInFiles.Find(
        new ConfigurationBuilder().AddInMemoryCollection([new("Bot:ClientSecret", "hemmelig")]).AddEnvironmentVariables().Build()));

    private static string MessageOf(string key, string value)
    {
        var error = Assert.ThrowsAny<Exception>(() => ServeCommand.BuildApp(["--environment", "Development", $"--{key}={value}"]));
        return string.Join('\n', Errors(error).SelectMany(SettingMessages.Of));
    }

    private static IEnumerable<OptionsValidationException> Errors(Exception error) =>
        error is AggregateException many ? many.InnerExceptions.Cast<OptionsValidationException>() : [Assert.IsType<OptionsValidationException>(error)];

    private static List<string> SecretsIn(string json)
    {
        var folder = Directory.CreateTempSubdirectory("settings-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "appsettings.json"), json);
            using var files = new PhysicalFileProvider(folder.FullName);
            var source = new JsonConfigurationSource { FileProvider = files, Path = "appsettings.json" };
            return [.. SecretsInFiles.Find(new ConfigurationBuilder().Add(source).Build())];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
