using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Closures;

/// <summary>An official account that is closed for a while: nobody monitors it, commenting is off, and deadlines stand still.</summary>
/// <remarks>Source: rules <c>g.offisiell.2</c>, <c>r.repr.7</c>.</remarks>
public sealed record Closure
{
    /// <summary>Never changes.</summary>
    public required ClosureId Id { get; init; }

    /// <summary>Whose; never changes.</summary>
    public required MunicipalityId Municipality { get; init; }

    /// <summary>The account; never changes.</summary>
    public required AccountId Account { get; init; }

    /// <summary>From when to when.</summary>
    public required Period Period { get; init; }

    /// <summary>Why, as the notice says it.</summary>
    public required string Reason { get; init; }

    /// <summary>Who planned it.</summary>
    public required Person By { get; init; }

    /// <summary>Whether it was called off before it began.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>How often it has been stored; a change is stored only on the revision that it was decided on.</summary>
    public int Revision { get; init; }

    /// <summary>Whether it is still to come or goes on at a moment.</summary>
    public bool IsAheadAt(DateTimeOffset moment) => !IsCancelled && moment < Period.To;
}
