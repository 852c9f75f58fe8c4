namespace PolicyBot.OwnData;

/// <summary>Decides what somebody can have deleted. Knows no clock and no database.</summary>
internal static class OwnDataRules
{
    /// <summary>The contact's id among the records of <see cref="OwnDataKind.Contact"/>.</summary>
    public const string ContactId = "contact";

    /// <summary>The chosen language's.</summary>
    public const string LanguageId = "language";

    /// <summary>The unit's.</summary>
    public const string UnitId = "unit";

    /// <param name="records">All that is stored about them.</param>
    /// <param name="isNamed">Whether the settings give them a task, so that something may come for them at any time.</param>
    public static OwnDataDeletion Decide(IReadOnlyList<OwnRecord> records, bool isNamed)
    {
        var mustBeReached = isNamed || records.Any(record => record.NeedsContact);
        var judged = records.Select(record => (Record: record, Why: Reason(record, mustBeReached))).ToList();
        return new OwnDataDeletion(
            [.. judged.Where(one => one.Why is null).Select(one => one.Record)],
            [.. judged.Where(one => one.Why is not null).Select(one => (one.Record, one.Why!.Value))]);
    }

    // Null: nothing speaks for keeping it.
    private static KeptBecause? Reason(OwnRecord record, bool mustBeReached) => record switch
    {
        { IsOpen: true } => KeptBecause.IsOpen,
        { Kind: OwnDataKind.Plan or OwnDataKind.Account or OwnDataKind.Case or OwnDataKind.Act } => KeptBecause.Archive,
        { Kind: OwnDataKind.Contact, Id: ContactId } when mustBeReached => KeptBecause.MustBeReached,
        _ => null,
    };
}
