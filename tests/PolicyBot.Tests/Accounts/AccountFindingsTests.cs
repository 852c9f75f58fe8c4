using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Accounts;

/// <summary>What has to be put right with accounts, and who is told of it when.</summary>
public sealed class AccountFindingsTests
{
    private static readonly OfficialAccount Library = AnAccount.Library;
    private static readonly Addressee Inga = new(new Recipient.OnePerson(AnAccount.Inga.Id), Language.Nb);

    [Fact]
    public void Given_accounts_when_they_are_looked_through_then_each_thing_to_put_right_is_found()
    {
        Assert.Empty(AccountFindings.Of(Library, A.Now));
        Assert.Equal([AccountFinding.NoOwner], AccountFindings.Of(Library with { Owner = null }, A.Now));
        Assert.Equal([AccountFinding.FewAdministrators], AccountFindings.Of(Library with { Administrators = ["Lederen"] }, A.Now));
        Assert.Equal([AccountFinding.NoOwner, AccountFinding.FewAdministrators, AccountFinding.NotConfirmed, AccountFinding.NoAddress], AccountFindings.Of(AnAccount.Cinema, A.Now));
        Assert.Empty(AccountFindings.Of(AnAccount.Cinema with { Ending = new AccountEnding(new DateOnly(2026, 1, 1), "", new AccountMark("", A.Now)) }, A.Now));
    }

    [Fact]
    public void Given_a_last_day_when_it_has_been_then_the_account_is_past_it_from_the_next_day_in_Oslo()
    {
        var account = Library with { EndsOn = new DateOnly(2026, 11, 5) };

        Assert.Empty(AccountFindings.Of(account, OsloTime.At(new DateOnly(2026, 11, 5), new TimeOnly(23, 59))));
        Assert.Equal([AccountFinding.PastItsEnd], AccountFindings.Of(account, OsloTime.At(new DateOnly(2026, 11, 6), new TimeOnly(0, 0))));
    }

    [Fact]
    public void Given_an_account_in_use_when_a_year_has_passed_then_it_must_be_confirmed_and_then_again_a_year_later()
    {
        var account = Library with { EndsOn = null };
        var anniversary = account.InUseSince!.Value.AddYears(1);
        Assert.Empty(AccountFindings.Of(account, anniversary.AddSeconds(-1)));
        Assert.Equal([AccountFinding.NotConfirmed], AccountFindings.Of(account, anniversary));

        var confirmed = account with { Confirmed = new AccountMark("Kari", anniversary) };

        Assert.Empty(AccountFindings.Of(confirmed, anniversary.AddYears(1).AddSeconds(-1)));
        Assert.Equal([AccountFinding.NotConfirmed], AccountFindings.Of(confirmed, anniversary.AddYears(1)));
    }

    [Fact]
    public void Given_an_account_with_one_administrator_when_days_pass_then_its_owner_is_told_in_working_time_once_in_thirty_days()
    {
        var account = Library with { Administrators = ["Lederen"], InUseSince = A.Now };
        string? At(DateTimeOffset now) => AccountReminders.ForOwner(account, A.Gausdal, Readers.All(Language.Nb), now)?.Occurrence;

        Assert.Equal("29:kari:0", At(A.Now));
        Assert.Null(At(OsloTime.At(new DateOnly(2026, 11, 7), new TimeOnly(10, 0))));    // Saturday
        Assert.Null(At(OsloTime.At(new DateOnly(2026, 11, 5), new TimeOnly(15, 30))));
        Assert.Equal("29:kari:0", At(OsloTime.At(new DateOnly(2026, 12, 4), new TimeOnly(10, 0))));
        Assert.Equal("29:kari:1", At(OsloTime.At(new DateOnly(2026, 12, 7), new TimeOnly(10, 0))));
        Assert.Null(AccountReminders.ForOwner(Library, A.Gausdal, Readers.All(Language.Nb), A.Now));
        Assert.Null(AccountReminders.ForOwner(AnAccount.Cinema, A.Gausdal, Readers.All(Language.Nb), A.Now));
    }

    [Fact]
    public void Given_accounts_to_put_right_when_a_month_begins_then_the_adviser_gets_one_list_of_them()
    {
        var reminder = Assert.Single(AccountReminders.ForAdvisers([Library, AnAccount.Cinema], A.Gausdal, [Inga], A.Now));

        Assert.Equal(("accounts", "2026-11:person:29:inga"), (reminder.Subject, reminder.Occurrence));
        var card = reminder.Message.Card.ToString();
        Assert.Contains("Dette gjelder 1 av 2 kontoer.", card, StringComparison.Ordinal);
        Assert.Contains("Kontoen har ingen eier.", card, StringComparison.Ordinal);
        Assert.Empty(AccountReminders.ForAdvisers([Library], A.Gausdal, [Inga], A.Now));
        Assert.Empty(AccountReminders.ForAdvisers([AnAccount.Cinema], A.Gausdal, [], A.Now));
    }
}
