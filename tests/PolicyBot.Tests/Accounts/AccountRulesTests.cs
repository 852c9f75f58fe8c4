using PolicyBot.Absence;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Accounts;

/// <summary>Who may do what with an account in the register.</summary>
public sealed class AccountRulesTests
{
    private static readonly OfficialAccount Library = AnAccount.Library;
    private static readonly OfficialAccount Ended = Library with { Ending = new AccountEnding(new DateOnly(2026, 11, 1), "Ingen bruker den.", new AccountMark("Kari", A.Now)) };

    public static TheoryData<string, Func<OfficialAccount, Actor, AccountOutcome>> Commands => new()
    {
        { "confirm", (account, by) => AccountRules.Decide(account, new ConfirmAccount(by, A.Now)) },
        { "change", (account, by) => AccountRules.Decide(account, new ChangeAccount(by, A.Now, AnAccount.Typed)) },
        { "end", (account, by) => AccountRules.Decide(account, new EndAccount(by, A.Now, "2026-11-05", "Ingen bruker den.")) },
        { "offer", (account, by) => AccountRules.Decide(account, new OfferAccount(by, A.Now, new Invitation.Code("hash"))) },
        { "withdraw", (account, by) => AccountRules.Decide(account with { Offer = Offer(new Invitation.Code("hash")) }, new WithdrawAccountOffer(by)) },
    };

    [Theory, MemberData(nameof(Commands))]
    public void Given_an_account_when_its_owner_or_the_adviser_does_something_then_it_is_done_and_a_colleague_is_refused(string name, Func<OfficialAccount, Actor, AccountOutcome> decide)
    {
        Assert.IsType<AccountOutcome.Accepted>(decide(Library, AnAccount.Owner));
        Assert.IsType<AccountOutcome.Accepted>(decide(Library, AnAccount.Adviser));
        Assert.Equal(new AccountOutcome.Refused(AccountRefusal.NotYours), decide(Library, AnAccount.Colleague));
        Assert.True(decide(Ended, AnAccount.Owner) == new AccountOutcome.Refused(AccountRefusal.Ended), name);
    }

    [Fact]
    public void Given_a_form_with_lists_when_it_is_saved_then_each_line_is_a_name_and_saving_confirms_the_rest()
    {
        var changed = Accepted(AccountRules.Decide(AnAccount.Cinema, new ChangeAccount(AnAccount.Adviser, A.Now, AnAccount.Typed)));

        Assert.Equal(["Bibliotekaren", "Vikaren"], changed.Editors);
        Assert.Equal(["Bibliotekaren", "Lederen"], changed.Administrators);
        Assert.Equal(new AccountMark("Inga", A.Now), changed.Confirmed);
        Assert.Equal("https://www.facebook.com/gausdalbibliotek", changed.Address?.AbsoluteUri);
    }

    [Fact]
    public void Given_fields_that_do_not_fit_when_they_are_saved_then_each_is_told()
    {
        var typed = new Dictionary<string, string>(AnAccount.Typed)
        {
            [AccountRules.AddressField] = "javascript:alert(1)",
            [AccountRules.UnitField] = " ",
            [AccountRules.UnitLeaderField] = new string('a', 401),
            [AccountRules.EditorsField] = new string('a', 1001),
        };

        var invalid = Assert.IsType<AccountOutcome.Invalid>(AccountRules.Decide(Library, new ChangeAccount(AnAccount.Owner, A.Now, typed)));

        Assert.Equal(
            [
                new FieldError("enhet", FieldProblem.Missing), new FieldError("enhetsleder", FieldProblem.TooLong, 400), new FieldError("redaktorer", FieldProblem.TooLong, 1000),
                new FieldError("adresse", FieldProblem.NotAnAddress),
            ],
            invalid.Errors);
    }

    [Fact]
    public void Given_an_account_with_an_address_when_the_field_is_emptied_then_it_is_not_taken_away_and_one_without_may_go_on_without()
    {
        var typed = new Dictionary<string, string>(AnAccount.Typed) { [AccountRules.AddressField] = "" };

        Assert.Equal([new FieldError("adresse", FieldProblem.Missing)], Assert.IsType<AccountOutcome.Invalid>(AccountRules.Decide(Library, new ChangeAccount(AnAccount.Owner, A.Now, typed))).Errors);
        Assert.Null(Accepted(AccountRules.Decide(AnAccount.Cinema, new ChangeAccount(AnAccount.Adviser, A.Now, typed))).Address);
    }

    [Theory]
    [InlineData("2026-11-05", "Ingen bruker den.", null, null)]
    [InlineData("2020-01-01", "Ingen bruker den.", null, null)]
    [InlineData("2026-11-06", "Ingen bruker den.", "siste-dag", FieldProblem.InTheFuture)]
    [InlineData("i dag", "Ingen bruker den.", "siste-dag", FieldProblem.NotADate)]
    [InlineData("2026-11-05", " \n ", "begrunnelse", FieldProblem.Missing)]
    public void Given_a_last_day_and_a_reason_when_an_account_is_ended_then_the_day_has_been_and_the_reason_is_there(string day, string reason, string? field, FieldProblem? problem)
    {
        var outcome = AccountRules.Decide(Library, new EndAccount(AnAccount.Owner, A.Now, day, reason));

        if (field is null)
        {
            Assert.Equal(reason, Accepted(outcome).Ending?.Reason);
        }
        else
        {
            var error = Assert.Single(Assert.IsType<AccountOutcome.Invalid>(outcome).Errors);
            Assert.Equal((field, problem), (error.Question, error.Problem));
        }
    }

    [Fact]
    public void Given_an_owner_who_has_left_when_it_is_noted_then_only_the_adviser_does_that_and_the_account_has_no_owner()
    {
        Assert.Equal(new AccountOutcome.Refused(AccountRefusal.OnlyTheAdviser), AccountRules.Decide(Library, new NoteOwnerLeft(AnAccount.Owner)));
        var left = Accepted(AccountRules.Decide(Library, new NoteOwnerLeft(AnAccount.Adviser)));
        Assert.Null(left.Owner);
        Assert.Equal(new AccountOutcome.Refused(AccountRefusal.HasNoOwner), AccountRules.Decide(left, new NoteOwnerLeft(AnAccount.Adviser)));
    }

    [Fact]
    public void Given_an_offer_when_the_one_it_is_for_says_yes_then_they_own_the_account_and_nobody_else_can_take_it()
    {
        var offered = Accepted(AccountRules.Decide(Library, new OfferAccount(AnAccount.Adviser, A.Now, new Invitation.Code("hash"))));
        Assert.Equal(new AccountOutcome.Refused(AccountRefusal.OfferIsOpen), AccountRules.Decide(offered, new OfferAccount(AnAccount.Owner, A.Now, new Invitation.Code("b"))));

        Assert.Equal(new AccountOutcome.Refused(AccountRefusal.NoOffer), AccountRules.Decide(offered, new TakeAccount(AnAccount.Colleague.Person, A.Now, "another")));
        Assert.Equal(new AccountOutcome.Refused(AccountRefusal.AlreadyOwner), AccountRules.Decide(offered, new TakeAccount(A.Kari, A.Now, "hash")));
        Assert.Equal(new AccountOutcome.Refused(AccountRefusal.OfferExpired), AccountRules.Decide(offered, new TakeAccount(AnAccount.Colleague.Person, A.Now.AddDays(14), "hash")));
        var taken = Accepted(AccountRules.Decide(offered, new TakeAccount(AnAccount.Colleague.Person, A.Now, "hash")));

        Assert.Equal((AnAccount.Colleague.Person, null), (taken.Owner, taken.Offer));
        Assert.Equal(new AccountOutcome.Refused(AccountRefusal.NoOffer), AccountRules.Decide(taken, new TakeAccount(A.Eva, A.Now, "hash")));
    }

    [Fact]
    public void Given_an_expired_offer_when_somebody_else_is_asked_then_they_are()
    {
        var offered = Accepted(AccountRules.Decide(Library, new OfferAccount(AnAccount.Owner, A.Now, new Invitation.Code("hash"))));

        var again = Accepted(AccountRules.Decide(offered, new OfferAccount(AnAccount.Owner, A.Now.AddDays(14), new Invitation.Colleague("per"))));

        Assert.Equal(new Invitation.Colleague("per"), again.Offer?.To);
        Assert.Equal(new AccountOutcome.Refused(AccountRefusal.NobodyChosen), AccountRules.Decide(Library, new OfferAccount(AnAccount.Owner, A.Now, null)));
    }

    private static AccountOffer Offer(Invitation to) => new(to, A.Kari, A.Now.AddDays(14));

    private static OfficialAccount Accepted(AccountOutcome outcome) => Assert.IsType<AccountOutcome.Accepted>(outcome).Next;
}
