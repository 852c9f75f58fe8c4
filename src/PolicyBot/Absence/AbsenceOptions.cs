namespace PolicyBot.Absence;

/// <summary>Section <c>Absence</c>: how a colleague is named.</summary>
public sealed class AbsenceOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Absence";

    /// <summary>
    /// Whether a colleague can be chosen from the organisation's directory in the card; otherwise by a code only. Default true; false in Development, since
    /// the Playground has no directory.
    /// </summary>
    public bool PeoplePicker { get; set; } = true;
}
