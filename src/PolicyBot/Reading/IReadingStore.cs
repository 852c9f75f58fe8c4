using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Reading;

/// <summary>Keeps who has been asked to read which version, and who has confirmed. Every call sees one municipality's.</summary>
internal interface IReadingStore
{
    /// <summary>The round for a version; <c>null</c>: nobody has asked for it.</summary>
    Task<ReadingRound?> FindRoundAsync(MunicipalityId municipality, string version, CancellationToken cancellationToken);

    /// <summary>Begins a round.</summary>
    /// <returns>Whether it began now; there is one for each version.</returns>
    Task<bool> TryStartAsync(MunicipalityId municipality, ReadingRound round, CancellationToken cancellationToken);

    /// <summary>Where a person stands; <c>null</c>: they have not been asked.</summary>
    Task<ReadingMark?> FindAsync(MunicipalityId municipality, string version, string personId, CancellationToken cancellationToken);

    /// <summary>The unit that a person has told; <c>null</c>: none.</summary>
    Task<string?> UnitOfAsync(MunicipalityId municipality, string personId, CancellationToken cancellationToken);

    /// <summary>Stores that a person has confirmed, and their unit for next time. The first confirmation stands.</summary>
    Task ConfirmAsync(MunicipalityId municipality, string version, string personId, ReadingOutcome.Confirmed confirmed, CancellationToken cancellationToken);

    /// <summary>People whom the bot has met and who have not been asked, with their units where they have told them.</summary>
    Task<IReadOnlyList<(string PersonId, string? Unit)>> ToAskAsync(MunicipalityId municipality, string version, int most, CancellationToken cancellationToken);

    /// <summary>Stores that people are asked, with the card for each; who has been asked already is passed over.</summary>
    Task AskAsync(MunicipalityId municipality, string version, IReadOnlyList<(string PersonId, OutgoingMessage Message)> asked, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Everybody who has not confirmed and may still be reminded.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="version">The version.</param>
    /// <param name="askedBefore">Only those who were asked at this moment or before it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<ReadingMark>> WaitingAsync(MunicipalityId municipality, string version, DateTimeOffset askedBefore, CancellationToken cancellationToken);

    /// <summary>Stores that a person is reminded, with the card, unless they have confirmed or had that reminder meanwhile.</summary>
    Task RemindAsync(MunicipalityId municipality, string version, string personId, int reminder, OutgoingMessage message, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Where each stands who was asked, without names.</summary>
    Task<IReadOnlyList<(string? Unit, bool HasConfirmed)>> StandingAsync(MunicipalityId municipality, string version, CancellationToken cancellationToken);
}
