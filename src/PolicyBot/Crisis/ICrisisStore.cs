using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Crisis;

/// <summary>Keeps whether each municipality's crisis staff is set, with a log that is only added to.</summary>
internal interface ICrisisStore
{
    /// <summary>How it stands, at most some seconds old where another program has changed it.</summary>
    ValueTask<CrisisState> FindAsync(MunicipalityId municipality, CancellationToken cancellationToken);

    /// <summary>How it stands at this moment.</summary>
    Task<CrisisState> ReadAsync(MunicipalityId municipality, CancellationToken cancellationToken);

    /// <summary>The log, the latest first.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="most">How much of it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<CrisisEntry>> LogAsync(MunicipalityId municipality, int most, CancellationToken cancellationToken);

    /// <summary>Stores a decision, its line in the log and the messages that tell of it, all or nothing.</summary>
    /// <returns><c>null</c>: somebody was first. Nothing was stored.</returns>
    Task<CrisisState?> TrySaveAsync(CrisisOutcome.Accepted decided, IReadOnlyList<OutgoingMessage> tell, CancellationToken cancellationToken);
}
