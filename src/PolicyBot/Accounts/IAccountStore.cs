using PolicyBot.Municipalities;

namespace PolicyBot.Accounts;

/// <summary>Keeps the register of official accounts. Every call sees one municipality's.</summary>
internal interface IAccountStore
{
    /// <summary>An account; <c>null</c>: the municipality has none with that id.</summary>
    Task<OfficialAccount?> FindAsync(MunicipalityId municipality, AccountId id, CancellationToken cancellationToken);

    /// <summary>The whole register, also what has been ended, in the order of names.</summary>
    Task<IReadOnlyList<OfficialAccount>> AllAsync(MunicipalityId municipality, CancellationToken cancellationToken);

    /// <summary>The ids of owners whom the newest message did not reach, and never will: they have left, or have taken the bot away.</summary>
    Task<IReadOnlySet<string>> OwnersOutOfReachAsync(MunicipalityId municipality, CancellationToken cancellationToken);

    /// <summary>Whether an address is that of an account that has not been ended.</summary>
    Task<bool> IsInUseAsync(MunicipalityId municipality, Uri address, CancellationToken cancellationToken);

    /// <summary>The account whose offer a code is for, also an expired one; <c>null</c>: there is none.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="codeHash">By <see cref="Absence.OfferCode.Hash"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OfficialAccount?> FindByCodeAsync(MunicipalityId municipality, string codeHash, CancellationToken cancellationToken);

    /// <summary>Puts into the register what a pack lists and what has never been there; what was changed since stays as it is.</summary>
    Task ListAsync(MunicipalityId municipality, IReadOnlyList<ListedAccount> accounts, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Stores a decision, its entry in the audit trail and the messages that tell of it, all or nothing.</summary>
    /// <returns>The account as it is stored; <c>null</c>: somebody was first, or its address is taken. Nothing was stored.</returns>
    Task<OfficialAccount?> TrySaveAsync(AccountChange change, CancellationToken cancellationToken);
}
