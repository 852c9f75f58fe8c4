using PolicyBot.Municipalities;

namespace PolicyBot.Cases;

/// <summary>Keeps cases. Every call sees one municipality's.</summary>
internal interface ICaseStore
{
    /// <summary>A case; <c>null</c>: the municipality has none with that id.</summary>
    Task<ReportedCase?> FindAsync(MunicipalityId municipality, CaseId id, CancellationToken cancellationToken);

    /// <summary>Open cases, the most urgent first, and of those the oldest.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="most">The most to return.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<ReportedCase>> OpenAsync(MunicipalityId municipality, int skip, int most, CancellationToken cancellationToken);

    /// <summary>What a person reported, the latest first.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="reporterId">As Teams knows them.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="most">The most to return.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<ReportedCase>> ReportedByAsync(MunicipalityId municipality, string reporterId, int skip, int most, CancellationToken cancellationToken);

    /// <summary>What was reported from a moment until just before another.</summary>
    Task<IReadOnlyList<ReportedCase>> ReportedInAsync(MunicipalityId municipality, Period period, CancellationToken cancellationToken);

    /// <summary>Gives a new case its number and stores it with its messages, unless there is one with its id already.</summary>
    /// <param name="change">The new case.</param>
    /// <param name="prefix">The municipality's, for the number.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The case with that id, which is somebody else's where the id was not this form's; <c>null</c>: it is another municipality's.</returns>
    Task<ReportedCase?> AddAsync(CaseChange change, string prefix, CancellationToken cancellationToken);

    /// <summary>Stores what was decided, its audit entry and its messages, all or nothing.</summary>
    /// <returns>The case as it is stored; <c>null</c>: it has moved on since it was read, and nothing is stored.</returns>
    Task<ReportedCase?> TrySaveAsync(CaseChange change, CancellationToken cancellationToken);
}
