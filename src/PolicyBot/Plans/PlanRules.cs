using System.Diagnostics;
using PolicyBot.Accounts;
using PolicyBot.Conversation;

namespace PolicyBot.Plans;

/// <summary>Every rule on who may do what with a plan, and when. Knows no clock, database or card.</summary>
/// <remarks>Source: rules <c>g.plan</c>, <c>g.plan.godkjenning</c>, <c>r.oppretting</c>, <c>r.ikt.5</c>.</remarks>
public static class PlanRules
{
    /// <summary>Id of the field that a comment on changes is typed in.</summary>
    public const string CommentField = "kommentar";

    /// <summary>Id of the field that the reason for turning down is typed in.</summary>
    public const string ReasonField = "begrunnelse";

    /// <summary>Id of the field that the account's address is typed in.</summary>
    public const string AddressField = "adresse";

    /// <summary>The most characters in a comment or a reason.</summary>
    public const int CommentLimit = 1000;

    /// <summary>The most characters in an address.</summary>
    public const int AddressLimit = 400;

    /// <summary>Sending freezes the next version.</summary>
    public static PlanOutcome Decide(Plan plan, SendPlan command) => plan.State switch
    {
        _ when !plan.IsRunBy(command.By) => Refuse(Refusal.NotYours),
        PlanState.Withdrawn => Refuse(Refusal.Withdrawn),
        _ when !plan.IsEditable => Refuse(Refusal.AlreadySent),
        _ when command.Errors.Count > 0 => new PlanOutcome.Invalid(command.Errors),
        _ when !command.HasChannel => Refuse(Refusal.NoChannel),
        _ => Accept(new PlanState.Waiting(plan.LastSent + 1, command.At)),
    };

    /// <summary>Approving, or in a municipality with notification clearing.</summary>
    public static PlanOutcome Decide(Plan plan, ApprovePlan command) =>
        Hindrance(plan, command.By, command.Version)
        ?? Accept(new PlanState.Approved(command.Version, new Decision(command.By.Person, command.At), plan.Standing?.Address));

    /// <summary>Asking for changes, or asking back.</summary>
    public static PlanOutcome Decide(Plan plan, AskForChanges command) =>
        Hindrance(plan, command.By, command.Version)
        ?? Unfit(CommentField, command.Comment, CommentLimit)
        ?? Accept(new PlanState.ChangesAsked(command.Version, new Decision(command.By.Person, command.At, command.Comment.Trim())));

    /// <summary>Turning down.</summary>
    public static PlanOutcome Decide(Plan plan, TurnDownPlan command) =>
        Hindrance(plan, command.By, command.Version)
        ?? Unfit(ReasonField, command.Reason, CommentLimit)
        ?? Accept(new PlanState.TurnedDown(command.Version, new Decision(command.By.Person, command.At, command.Reason.Trim())));

    /// <summary>Confirming that a notice is received; the first who does is named.</summary>
    public static PlanOutcome Decide(Plan plan, ReceivePlan command) =>
        Hindrance(plan, command.By, command.Version) ?? plan.State switch
        {
            PlanState.Waiting { Received: { } first } => new PlanOutcome.AlreadyDecided(plan.State, first),
            PlanState.Waiting waiting => Accept(waiting with { Received = new Decision(command.By.Person, command.At) }),
            _ => throw new UnreachableException(),
        };

    /// <summary>Editing what is approved. The account stays in use under the approved version until the next one is.</summary>
    public static PlanOutcome Decide(Plan plan, RevisePlan command) => plan.State switch
    {
        _ when !plan.IsRunBy(command.By) => Refuse(Refusal.NotYours),
        PlanState.Approved approved => Accept(new PlanState.Draft(approved.Version)),
        PlanState.TurnedDown down when plan.Standing is not null => Accept(new PlanState.Draft(down.Version)),
        PlanState.TurnedDown => Refuse(Refusal.Decided),
        PlanState.Withdrawn => Refuse(Refusal.Withdrawn),
        PlanState.Draft or PlanState.Waiting or PlanState.ChangesAsked => Refuse(Refusal.AlreadySent),
        _ => throw new UnreachableException(),
    };

    /// <summary>Withdrawing, as long as nothing is decided. A new version of an approved plan goes, and the approved one stays.</summary>
    public static PlanOutcome Decide(Plan plan, WithdrawPlan command) => plan.State switch
    {
        _ when !plan.IsRunBy(command.By) => Refuse(Refusal.NotYours),
        PlanState.Withdrawn => Refuse(Refusal.Withdrawn),
        PlanState.Approved or PlanState.TurnedDown => Refuse(Refusal.Decided),
        _ when plan.Standing is { } standing => Accept(standing),
        PlanState.Draft or PlanState.Waiting or PlanState.ChangesAsked =>
            Accept(new PlanState.Withdrawn(plan.Version, command.By, command.At)),
        _ => throw new UnreachableException(),
    };

    /// <summary>Registering the address, which only an approved plan allows.</summary>
    public static PlanOutcome Decide(Plan plan, RegisterAddress command) => plan.State switch
    {
        _ when !plan.IsRunBy(command.By) => Refuse(Refusal.NotYours),
        PlanState.Approved { Address: not null } => Refuse(Refusal.AlreadyRegistered),
        PlanState.Approved approved => Unfit(AddressField, command.Address, AddressLimit) ?? (AccountAddress.TryParse(command.Address, out var address)
            ? Accept(approved with { Address = address })
            : new PlanOutcome.Invalid([new FieldError(AddressField, FieldProblem.NotAnAddress)])),
        PlanState.Withdrawn => Refuse(Refusal.Withdrawn),
        _ when plan.Standing is not null => Refuse(Refusal.RevisionUnderWay),
        PlanState.Draft or PlanState.Waiting or PlanState.ChangesAsked or PlanState.TurnedDown => Refuse(Refusal.NotApproved),
        _ => throw new UnreachableException(),
    };

    /// <summary>Why this person can't decide on this version; <c>null</c>: they can.</summary>
    /// <remarks>Membership comes first: who is not in the team learns nothing of the plan.</remarks>
    public static PlanOutcome? Hindrance(Plan plan, Actor by, int version) => plan.State switch
    {
        _ when !by.IsIn(Role.Radmannsteam) => Refuse(Refusal.NotInTheTeam),
        PlanState.Draft => Refuse(Refusal.NotSent),
        PlanState.Withdrawn => Refuse(Refusal.Withdrawn),
        _ when plan.HasBeenRunBy(by.Person) => Refuse(Refusal.OwnPlan),
        _ when version != plan.Version => new PlanOutcome.OutOfDate(plan.Version),
        PlanState.Approved state => new PlanOutcome.AlreadyDecided(state, state.Decision),
        PlanState.TurnedDown state => new PlanOutcome.AlreadyDecided(state, state.Decision),
        PlanState.ChangesAsked state => new PlanOutcome.AlreadyDecided(state, state.Decision),
        PlanState.Waiting => null,
        _ => throw new UnreachableException(),
    };

    private static PlanOutcome? Unfit(string field, string text, int limit) => text.Trim().Length switch
    {
        0 => new PlanOutcome.Invalid([new FieldError(field, FieldProblem.Missing)]),
        var length when length > limit => new PlanOutcome.Invalid([new FieldError(field, FieldProblem.TooLong, limit)]),
        _ => null,
    };

    private static PlanOutcome Accept(PlanState next) => new PlanOutcome.Accepted(next);

    private static PlanOutcome Refuse(Refusal reason) => new PlanOutcome.Refused(reason);
}
