using PolicyBot.Cases;
using PolicyBot.Guidelines;

namespace PolicyBot.Accounts;

/// <summary>The rules that running official accounts rests on, as the pack names them. Where a municipality has no such rule, what hangs on it is not offered.</summary>
public sealed record OperationRules
{
    /// <summary>That enquiries are answered within a døgn counted in working time; <c>null</c>: there is no deadline.</summary>
    public SectionId? Deadline { get; init; }

    /// <summary>That an account may be closed for a while; <c>null</c>: nothing is said of it.</summary>
    public SectionId? Closing { get; init; }

    /// <summary>Who takes possibly reputation-critical cases; <c>null</c>: nothing is said of it, and they can be reported all the same.</summary>
    public SectionId? Cases { get; init; }

    /// <summary>How soon somebody must take a case.</summary>
    public CaseLimits CaseLimits { get; init; } = new();

    /// <summary>That in a crisis all communication goes through the crisis management; <c>null</c>: nothing is said of it.</summary>
    public SectionId? Crisis { get; init; }
}
