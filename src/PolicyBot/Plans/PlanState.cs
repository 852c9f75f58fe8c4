using System.Text.Json.Serialization;
using PolicyBot.Conversation;

namespace PolicyBot.Plans;

/// <summary>Where a plan stands.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "status")]
[JsonDerivedType(typeof(Draft), "draft")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(ChangesAsked), "changes-asked")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(TurnedDown), "turned-down")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
public abstract record PlanState
{
    private PlanState()
    {
    }

    /// <summary>The applicant fills it in.</summary>
    /// <param name="Version">The version last sent, where an approved plan is being edited; 0: it was never sent.</param>
    public sealed record Draft(int Version = 0) : PlanState;

    /// <summary>Sent, and with the rådmannsteam. It never lapses by itself.</summary>
    /// <param name="Version">The version sent, counted from 1.</param>
    /// <param name="SentAt">UTC.</param>
    /// <param name="Received">Notification only: who has confirmed that it is received; <c>null</c>: nobody yet.</param>
    public sealed record Waiting(int Version, DateTimeOffset SentAt, Decision? Received = null) : PlanState;

    /// <summary>Back with the applicant, who edits and sends the next version.</summary>
    public sealed record ChangesAsked(int Version, Decision Decision) : PlanState;

    /// <summary>Approved (notification: cleared); the account may be put in use.</summary>
    /// <param name="Version">The version that was approved.</param>
    /// <param name="Decision">Who and when.</param>
    /// <param name="Address">The account's address once it is registered as in use; <c>null</c>: not yet.</param>
    public sealed record Approved(int Version, Decision Decision, Uri? Address = null) : PlanState;

    /// <summary>Turned down, with the reason.</summary>
    public sealed record TurnedDown(int Version, Decision Decision) : PlanState;

    /// <summary>Taken back by the applicant.</summary>
    /// <param name="Version">The version last sent; 0: it was never sent.</param>
    /// <param name="By">The applicant.</param>
    /// <param name="At">UTC.</param>
    public sealed record Withdrawn(int Version, Person By, DateTimeOffset At) : PlanState;
}
