using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.OwnData;

/// <summary>Finds what is stored about somebody in a municipality, and deletes it.</summary>
internal interface IOwnDataStore
{
    /// <summary>All of it, by kind, and of each kind the oldest first.</summary>
    Task<IReadOnlyList<OwnRecord>> ReadAsync(Municipality municipality, Person person, CancellationToken cancellationToken);

    /// <summary>Reads all of it, has it decided on, and deletes what goes, while nobody else writes.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="person">Whose data it is.</param>
    /// <param name="decide">Decides on what is stored now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was decided.</returns>
    Task<OwnDataDeletion> DeleteAsync(Municipality municipality, Person person, Func<IReadOnlyList<OwnRecord>, OwnDataDeletion> decide, CancellationToken cancellationToken);
}
