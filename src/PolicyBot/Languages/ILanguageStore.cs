using PolicyBot.Municipalities;

namespace PolicyBot.Languages;

/// <summary>The language of each person.</summary>
public interface ILanguageStore
{
    /// <summary>
    /// What is known of a person. Read from the database once a minute at most; what another instance has stored is seen within that time.
    /// </summary>
    ValueTask<PersonLanguage> FindAsync(MunicipalityId municipality, string personId, CancellationToken cancellationToken);

    /// <summary>What is known of many, read at once; who is left out is not known.</summary>
    Task<IReadOnlyDictionary<string, PersonLanguage>> FindAllAsync(MunicipalityId municipality, IReadOnlyCollection<string> personIds, CancellationToken cancellationToken);

    /// <summary>Stores what a person chooses. This instance sees it at once.</summary>
    /// <returns>What is now known of them.</returns>
    Task<PersonLanguage> ChooseAsync(MunicipalityId municipality, string personId, LanguageChoice choice, CancellationToken cancellationToken);

    /// <summary>Stores what their Teams told, and leaves what they chose, here or through another instance.</summary>
    /// <param name="municipality">Theirs.</param>
    /// <param name="personId">As Teams knows them.</param>
    /// <param name="told">The language; <c>null</c>: one that the product does not have.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What is now known of them.</returns>
    Task<PersonLanguage> TellAsync(MunicipalityId municipality, string personId, Language? told, CancellationToken cancellationToken);
}
