using System.Diagnostics;
using PolicyBot.Absence;
using PolicyBot.Conversation;

namespace PolicyBot.Accounts;

/// <summary>Why something can't be done with an account, in words.</summary>
internal static class AccountReply
{
    public static string Refused(AccountRefusal reason, Turn turn)
    {
        var (texts, offer) = (new AccountTexts(turn.Language), AbsenceTexts.For(turn));
        var adviser = turn.Municipality.Roles.Informasjonsradgiver.In(turn.Language);
        return reason switch
        {
            AccountRefusal.NotYours => texts.NotYours(adviser),
            AccountRefusal.OnlyTheAdviser => texts.OnlyTheAdviser(adviser),
            AccountRefusal.Ended => texts.AlreadyEnded,
            AccountRefusal.OfferIsOpen => offer.OfferIsOpen,
            AccountRefusal.NobodyChosen => offer.NobodyChosen,
            AccountRefusal.AlreadyOwner => texts.AlreadyOwner,
            AccountRefusal.NoOffer => offer.OfferNotFound,
            AccountRefusal.OfferExpired => offer.OfferExpired,
            AccountRefusal.HasNoOwner => texts.HasNoOwner,
            _ => throw new UnreachableException(),
        };
    }
}
