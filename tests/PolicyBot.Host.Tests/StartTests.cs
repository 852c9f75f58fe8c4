using Microsoft.Extensions.Options;
using PolicyBot.Host.CommandLine;
using PolicyBot.Host.Tests.CommandLine;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task Given_Production_without_an_app_id_when_the_program_starts_then_it_ends_with_1_and_says_what_to_set()
    {
        var (code, errors) = await RunAsync("--environment", "Production", "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, code);
        Assert.Contains("Bot:AppId is missing", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_unknown_municipality_in_the_settings_when_the_program_starts_then_it_ends_with_1_and_says_which_there_are()
    {
        var (code, errors) = await RunAsync("--environment", "Development", "--urls", "http://127.0.0.1:0", "--Municipalities:Default=lillehammer");
        Assert.Equal(1, code);
        Assert.Contains("there is no municipality 'lillehammer'; known: gausdal, ringebu", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Storage:File=/nowhere/policybot.db", "can't start on /nowhere/policybot.db")]
    [InlineData("--Storage:PostgreSql=Host=/nowhere;Database=policybot;Username=bot;Password=hunter2", "can't start on database policybot at /nowhere")]
    public async Task Given_a_database_that_can_not_be_opened_when_the_program_starts_then_it_ends_with_1_and_names_it(string setting, string message)
    {
        var (code, errors) = await RunAsync("--environment", "Development", "--urls", "http://127.0.0.1:0", setting);
        Assert.Equal(1, code);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Municipalities:Tenants:0b0b0b0b-5555-4666-8777-888888888888=lillehammer")]
    [InlineData("Municipalities:Administrators:lillehammer:0=29:ada")]
    [InlineData("Municipalities:Radmannsteam:lillehammer:0=29:ola")]
    public void Given_a_setting_that_names_an_unknown_municipality_when_the_program_is_built_then_the_message_names_the_setting(string setting)
    {
        var error = Assert.Throws<PackException>(() => ServeCommand.BuildApp(["--environment", "Development", $"--{setting}"]));
        Assert.Contains($"setting {string.Join(':', setting.Split(':', 3)[..2])}", error.Message, StringComparison.Ordinal);
        Assert.Contains("'lillehammer'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bot:AppIdd=x", "AppIdd")]
    [InlineData("Outbox:Pause=01:00:00", "Pause")]
    [InlineData("Storage:Filename=x", "Filename")]
    [InlineData("Storage:PostgreSql=Host=db.example", "Storage:PostgreSql names no role")]
    [InlineData("Storage:PostgreSqlCredential=secret", "Storage:PostgreSqlCredential is 'secret'")]
    [InlineData("Archive:PublicAddress=http://policybot.example", "Archive:PublicAddress")]
    [InlineData("Archive:PublicAddress=policybot.example", "Archive:PublicAddress")]
    [InlineData("Archive:PublicAddress=https://policybot.example/?a=b", "Archive:PublicAddress")]
    public void Given_a_setting_that_will_not_do_when_the_program_is_built_then_the_message_names_it(string setting, string name)
    {
        var error = Assert.Throws<OptionsValidationException>(() => ServeCommand.BuildApp(["--environment", "Development", $"--{setting}"]));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Errors)> RunAsync(params string[] settings)
    {
        var (code, _, errors) = await ProgramRun.OfAsync(AppContext.BaseDirectory, settings);
        return (code, errors);
    }
}
