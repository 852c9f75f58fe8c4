using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>How people are reached, and what each has chosen.</summary>
public interface IContactStore
{
    /// <summary>How a person is reached; <c>null</c>: never met.</summary>
    Task<Contact?> FindAsync(MunicipalityId municipality, string personId, CancellationToken cancellationToken);

    /// <summary>Which of these people have been met.</summary>
    /// <param name="municipality">Theirs.</param>
    /// <param name="ids">Their Teams user ids or Entra object ids, as an administrator writes them; at most 1000.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The ids that the bot knows them by, each once, in order.</returns>
    Task<IReadOnlyList<string>> FindMetAsync(MunicipalityId municipality, IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Remembers where a person was met. Costs nothing where it is known already.</summary>
    ValueTask RememberAsync(MunicipalityId municipality, string personId, Contact contact, CancellationToken cancellationToken);

    /// <summary>Where a card that can be replaced stands; <c>null</c>: not known.</summary>
    Task<SentCard?> FindCardAsync(MunicipalityId municipality, string cardKey, CancellationToken cancellationToken);

    /// <summary>
    /// By card key: the hash of what each card showed when it was last sent, empty where that is not known. Cards with a message still to be sent count as
    /// showing it; cards that were never sent are left out.
    /// </summary>
    Task<IReadOnlyDictionary<string, string>> ShownAsync(MunicipalityId municipality, IReadOnlyList<string> cardKeys, CancellationToken cancellationToken);
}
