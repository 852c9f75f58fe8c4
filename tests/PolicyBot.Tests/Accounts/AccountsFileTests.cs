using PolicyBot.Tests.Municipalities;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Accounts;

/// <summary>accounts.yaml of a pack.</summary>
public sealed class AccountsFileTests
{
    [Fact]
    public void Given_Gausdal_when_its_pack_is_read_then_it_lists_what_the_guidelines_do_and_Ringebu_lists_nothing()
    {
        Assert.Equal(["kommunen", "kinoen", "skolesekken"], A.Gausdal.Accounts.Select(account => account.Id));
        Assert.Empty(A.Ringebu.Accounts);
    }

    [Fact]
    public void Given_a_file_with_errors_when_it_is_read_then_each_is_told_with_its_line()
    {
        using var pack = new PackFolder();
        pack.Write("accounts.yaml", """
            accounts:
              - { id: a, name: A, channel: blogg, unit: U, address: facebook }
              - { id: a, name: B, channel: telegraf, unit: U }
            cases: { acuteMinutes: 0, day: 2 }

            """);

        var errors = string.Join('\n', pack.Errors());

        Assert.Contains("accounts.yaml:2: 'facebook' is no address of an account", errors, StringComparison.Ordinal);
        Assert.Contains("accounts.yaml:3: 'channel' must be one of the plan's channels: blogg, annet, not 'telegraf'", errors, StringComparison.Ordinal);
        Assert.Contains("accounts.yaml:3: two accounts have the id 'a'", errors, StringComparison.Ordinal);
        Assert.Contains("accounts.yaml:4: 'acuteMinutes' must be a whole number from 1 to 1440, not '0'", errors, StringComparison.Ordinal);
        Assert.Contains("accounts.yaml:4: 'day' is not known here", errors, StringComparison.Ordinal);
    }
}
