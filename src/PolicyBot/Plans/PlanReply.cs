using PolicyBot.Conversation;
using PolicyBot.Guidelines;

namespace PolicyBot.Plans;

/// <summary>What those who run a plan are answered with.</summary>
internal static class PlanReply
{
    /// <summary>The plan as it stands, with a sentence on what came of the press.</summary>
    public static Reply.Card Of(Plan plan, Turn turn, string? notice = null) =>
        new(PlanCard.For(plan, turn.Municipality, turn.Language, notice));

    /// <summary>Why it can't be done, in words.</summary>
    public static string Refused(Refusal reason, Turn turn) => reason switch
    {
        Refusal.NoChannel => Texts(turn).NoChannel(turn.Municipality.Roles.Radmannsteam.In(turn.Language)),
        Refusal.AlreadySent => Texts(turn).AlreadySent,
        Refusal.Withdrawn => Texts(turn).AlreadyWithdrawn,
        Refusal.RevisionUnderWay => Texts(turn).RevisionUnderWay,
        Refusal.Decided => Texts(turn).DecidedCanNotBeWithdrawn,
        Refusal.AlreadyRegistered => Texts(turn).AlreadyRegistered,
        Refusal.NotApproved => Texts(turn).NotApproved(DecisionRule(turn)),
        _ => Texts(turn).NobodyElseMayEdit,
    };

    /// <summary>The rule that nothing is put in use before the decision, with its source; empty where the guidelines lack it.</summary>
    public static string DecisionRule(Turn turn) => turn.Municipality.Guideline.Find(turn.Municipality.Questionnaire.DecisionRule) is { } section
        ? $"{section.Answer.In(turn.Language)} ({Sources.Line(turn.Municipality, section, turn.Language)})"
        : "";

    /// <summary>The texts in the reader's language.</summary>
    public static PlanTexts Texts(Turn turn) => new(turn.Language, turn.Municipality.Flow);
}
