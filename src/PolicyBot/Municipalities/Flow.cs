namespace PolicyBot.Municipalities;

/// <summary>What a municipality demands before an official account is put in use, and so what its cards call things.</summary>
/// <param name="IsNotice">Whether the use is notified and cleared; else a plan is sent and approved.</param>
/// <param name="AsksBack">Whether the rådmannsteam asks a question back; else it asks for changes.</param>
public sealed record Flow(bool IsNotice, bool AsksBack)
{
    /// <summary><c>approval</c>: a plan must be approved (Gausdal: <c>g.plan.godkjenning</c>).</summary>
    public static readonly Flow Approval = new(IsNotice: false, AsksBack: false);

    /// <summary><c>notification</c>: the use must be notified and cleared (Ringebu: <c>r.oppretting</c>, <c>r.ikt.5</c>).</summary>
    public static readonly Flow Notification = new(IsNotice: true, AsksBack: true);
}
