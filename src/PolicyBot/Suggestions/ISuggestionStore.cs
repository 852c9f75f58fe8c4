using PolicyBot.Municipalities;

namespace PolicyBot.Suggestions;

/// <summary>Keeps what the guidelines might take in.</summary>
internal interface ISuggestionStore
{
    /// <summary>Stores a suggestion.</summary>
    /// <returns><c>false</c>: it was there already.</returns>
    Task<bool> TryAddAsync(MunicipalityId municipality, Suggestion suggestion, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>A municipality's suggestions, in the order in which they were added.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="most">The most to return.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Suggestion>> ListAsync(MunicipalityId municipality, int skip, int most, CancellationToken cancellationToken);

    /// <summary>Takes one off the list.</summary>
    /// <returns><c>false</c>: it was not on it.</returns>
    Task<bool> TryRemoveAsync(MunicipalityId municipality, SuggestionId id, CancellationToken cancellationToken);
}
