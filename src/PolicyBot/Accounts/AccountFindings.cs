using PolicyBot.Conversation;

namespace PolicyBot.Accounts;

/// <summary>Looks an account through.</summary>
public static class AccountFindings
{
    /// <summary>All that has to be put right at a moment, the most pressing first; nothing for an account that has been ended.</summary>
    /// <param name="account">As it is stored.</param>
    /// <param name="now">Any offset; days are counted in Europe/Oslo.</param>
    public static IReadOnlyList<AccountFinding> Of(OfficialAccount account, DateTimeOffset now) => account.Ending is not null ? [] :
    [
        .. If(account.Owner is null, AccountFinding.NoOwner),
        .. If(account.EndsOn < OsloTime.Day(now), AccountFinding.PastItsEnd),
        .. If(account.Administrators.Count < AccountRules.LeastAdministrators, AccountFinding.FewAdministrators),
        .. If(now >= ConfirmBy(account), AccountFinding.NotConfirmed),
        .. If(account.Address is null, AccountFinding.NoAddress),
    ];

    /// <summary>When it must be confirmed again; for one that has never been, at once. In use counts as confirmed by its plan.</summary>
    public static DateTimeOffset ConfirmBy(OfficialAccount account) => (account.Confirmed?.At ?? account.InUseSince)?.AddYears(1) ?? DateTimeOffset.MinValue;

    private static IEnumerable<AccountFinding> If(bool holds, AccountFinding finding) => holds ? [finding] : [];
}
