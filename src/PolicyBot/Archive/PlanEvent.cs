using PolicyBot.Conversation;
using PolicyBot.Plans;

namespace PolicyBot.Archive;

/// <summary>Something that was done with a plan.</summary>
/// <param name="Kind">What, as the audit trail names it, such as <c>sent</c> or <c>exported</c>.</param>
/// <param name="Version">The version that it was done with; 0: none had been sent.</param>
/// <param name="By">Who; the audit trail keeps their id and name.</param>
/// <param name="At">UTC.</param>
/// <param name="State">Where the plan stands after it; <c>null</c>: it is a note, and changed nothing.</param>
/// <param name="Detail">What more there is to say of it; <c>null</c>: nothing.</param>
public sealed record PlanEvent(string Kind, int Version, Person By, DateTimeOffset At, PlanState? State, string? Detail)
{
    /// <summary>Kind of an export for the archive; its detail has the files' hashes.</summary>
    public const string Exported = "exported";

    /// <summary>Whether it is the rådmannsteam's answer to what was sent, or the applicant's withdrawal of it.</summary>
    public bool IsAnswer => Kind is "received" or "changes-asked" or "approved" or "turned-down" or "withdrawn";

    /// <summary>What was said with it; <c>null</c>: nothing was.</summary>
    public string? Comment => State switch
    {
        // What does not answer leaves the plan where an earlier answer brought it.
        _ when !IsAnswer => null,
        PlanState.ChangesAsked asked => asked.Decision.Comment,
        PlanState.TurnedDown down => down.Decision.Comment,
        PlanState.Approved approved => approved.Decision.Comment,
        _ => null,
    };

    /// <summary>The address that was registered; <c>null</c>: none was.</summary>
    public Uri? Address => Kind == "registered" ? (State as PlanState.Approved)?.Address : null;
}
