namespace PolicyBot.Municipalities;

/// <summary>What a municipality demands before an official account is put in use.</summary>
public enum Flow
{
    /// <summary>A plan must be approved (Gausdal: <c>g.plan.godkjenning</c>).</summary>
    Approval,

    /// <summary>The use must be notified and cleared (Ringebu: <c>r.oppretting</c>, <c>r.ikt.5</c>).</summary>
    Notification,
}
