using PolicyBot.Absence;
using PolicyBot.Accounts;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Accounts;

/// <summary>Every card on accounts, as it was approved.</summary>
public sealed class AccountCardsTests
{
    [Theory]
    [InlineData(Language.Nb)]
    [InlineData(Language.Nn)]
    [InlineData(Language.En)]
    public void Given_each_card_when_it_is_shown_in_each_language_then_it_is_as_approved(Language language)
    {
        var (turn, texts) = (A.Turn() with { Language = language }, new AccountTexts(language));
        var offered = AnAccount.Library with { Offer = new AccountOffer(new Invitation.Code("hash"), AnAccount.Inga, A.Now.AddDays(14)) };
        var ended = AnAccount.Library with { Ending = new AccountEnding(new DateOnly(2026, 11, 1), "Ingen bruker den.", new AccountMark("Kari", A.Now)) };

        Approve("accounts", AccountsCard.For([AnAccount.Library, AnAccount.Cinema], search: "", before: 0, turn));
        Approve("accounts.searched", AccountsCard.For([], "svømmehallen *", 0, turn));
        Approve("account", AccountCard.For(AnAccount.Library, AnAccount.Owner, turn, texts.IsConfirmed));
        Approve("account.of-others", AccountCard.For(AnAccount.Library, AnAccount.Colleague, turn));
        Approve("account.to-put-right", AccountCard.For(AnAccount.Cinema, AnAccount.Adviser, turn));
        Approve("account.offered", AccountCard.For(offered, AnAccount.Adviser, turn));
        Approve("account.ended", AccountCard.For(ended, AnAccount.Adviser, turn));
        Approve("account.change", AccountFormCard.Change(AnAccount.Library, typed: null, [new FieldError(AccountRules.AddressField, FieldProblem.Taken)], turn));
        Approve("account.end", AccountFormCard.End(AnAccount.Library, typed: null, [], turn));
        Approve("account.ask-owner", AccountOwnerCard.Ask(AnAccount.Library, withPicker: true, turn));
        Approve("account.code", AccountOwnerCard.Code(offered, "K7QM-3XPD-9RTA", A.Now.AddDays(14), turn));
        Approve("account.asked", AccountOwnerCard.Offered(offered, "K7QM-3XPD-9RTA", A.Gausdal, language));
        Approve("account.told", AccountOwnerCard.Told(texts.TakenOver("Per", AnAccount.Library.Name), AnAccount.Library, language));
        Approve("account.reminder", AccountReminders.ForOwner(AnAccount.Library with { Administrators = [] }, A.Gausdal, Readers.All(language), A.Now)!.Message);
        Approve("account.list", AccountReminders.ForAdvisers([AnAccount.Cinema], A.Gausdal, [new Addressee(new Recipient.OnePerson("29:inga"), language)], A.Now).Single().Message);

        void Approve(string name, object card) => Approved.Json($"{name}.{CardLanguage.Of(language)}", card is OutgoingMessage message ? message.Card.ToString()! : ((AdaptiveCard)card).ToJson());
    }

    [Fact]
    public void Given_a_long_register_when_it_is_shown_then_it_has_pages_and_each_is_within_what_Teams_takes()
    {
        var many = Enumerable.Range(1, 20).Select(number => AnAccount.Library with { Id = new AccountId(Guid.NewGuid()), Name = new string('a', 400), Unit = new string('b', 400) }).ToList();

        foreach (var before in new[] { 0, 8, 16 })
        {
            var card = AccountsCard.For(many, new string('c', 400), before, A.Turn());
            Assert.InRange(card.SizeInBytes, 1, AdaptiveCard.MaxSizeInBytes - 1);
        }
        Assert.Contains("Viser 17–20 av 20", AccountsCard.For(many, "", 16, A.Turn()).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_everything_filled_to_the_brim_when_an_account_is_shown_or_changed_then_the_card_is_within_what_Teams_takes()
    {
        string[] names = [new('æ', 999)];
        var full = AnAccount.Library with { Name = new string('æ', 100), Unit = new string('æ', 400), UnitLeader = new string('æ', 400), UnitLeaderDeputy = new string('æ', 400), Editors = names, Administrators = names };

        Assert.InRange(AccountCard.For(full, AnAccount.Adviser, A.Turn()).SizeInBytes, 1, AdaptiveCard.MaxSizeInBytes - 1);
        Assert.InRange(AccountFormCard.Change(full, null, [], A.Turn()).SizeInBytes, 1, AdaptiveCard.MaxSizeInBytes - 1);
    }

    [Fact]
    public void Given_markup_in_what_was_typed_when_the_cards_are_shown_then_it_is_shown_as_typed()
    {
        const string Typed = "*x* [a](https://a.no) <at>alle</at>";
        var account = AnAccount.Library with { Name = Typed, Unit = Typed, UnitLeader = Typed, Editors = [Typed], Owner = A.Kari with { Name = Typed } };

        Approved.Json("account.markup.nb", AccountCard.For(account, AnAccount.Adviser, A.Turn()).ToJson());
        Approved.Json("accounts.markup.nb", AccountsCard.For([account], Typed, 0, A.Turn()).ToJson());
    }
}
