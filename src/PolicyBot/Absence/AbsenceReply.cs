using System.Diagnostics;
using PolicyBot.Conversation;

namespace PolicyBot.Absence;

/// <summary>Why something can't be done with who runs a plan, in words.</summary>
internal static class AbsenceReply
{
    /// <summary>The words for an outcome that is not <see cref="AbsenceOutcome.Accepted"/>.</summary>
    public static string Words(AbsenceOutcome outcome, Turn turn) => outcome switch
    {
        AbsenceOutcome.Refused refused => Refused(refused.Reason, turn),
        AbsenceOutcome.Over over => Over(over.Ending, AbsenceTexts.For(turn)),
        AbsenceOutcome.NotFound => AbsenceTexts.For(turn).OfferNotFound,
        _ => throw new UnreachableException(),
    };

    /// <summary>The words for a refusal.</summary>
    public static string Refused(AbsenceRefusal reason, Turn turn)
    {
        var texts = AbsenceTexts.For(turn);
        return reason switch
        {
            AbsenceRefusal.NotTheOwner => texts.NotTheOwner,
            AbsenceRefusal.PlanIsOver => texts.PlanIsOver,
            AbsenceRefusal.OfferIsOpen => texts.OfferIsOpen,
            AbsenceRefusal.HasDeputy => texts.HasDeputy,
            AbsenceRefusal.HasNoDeputy => texts.HasNoDeputy,
            AbsenceRefusal.NobodyChosen => texts.NobodyChosen,
            AbsenceRefusal.OwnPlan => texts.OwnPlan,
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };
    }

    private static string Over(OfferEnding ending, AbsenceTexts texts) => ending switch
    {
        OfferEnding.Accepted => texts.OfferAccepted,
        OfferEnding.Refused => texts.OfferRefused,
        OfferEnding.Withdrawn => texts.OfferWithdrawn,
        OfferEnding.Expired => texts.OfferExpired,
        _ => throw new ArgumentOutOfRangeException(nameof(ending)),
    };
}
