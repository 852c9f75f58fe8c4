using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Closures;

/// <summary>Keeps the closures of accounts. Every call sees one municipality's.</summary>
internal interface IClosureStore
{
    /// <summary>A closure; <c>null</c>: the municipality has none with that id.</summary>
    Task<Closure?> FindAsync(MunicipalityId municipality, ClosureId id, CancellationToken cancellationToken);

    /// <summary>All that have not been called off and end after a moment, of all accounts, the first to begin first.</summary>
    Task<IReadOnlyList<Closure>> EndingAfterAsync(MunicipalityId municipality, DateTimeOffset moment, CancellationToken cancellationToken);

    /// <summary>Stores a closure, its entry in the audit trail and the messages that tell of it, all or nothing.</summary>
    /// <returns>As it is stored; <c>null</c>: somebody was first, or it overlaps with one that has come meanwhile. Nothing was stored.</returns>
    Task<Closure?> TrySaveAsync(ClosureOutcome.Accepted decided, Person by, DateTimeOffset at, IReadOnlyList<OutgoingMessage> tell, CancellationToken cancellationToken);
}
