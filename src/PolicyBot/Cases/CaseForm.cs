namespace PolicyBot.Cases;

/// <summary>What somebody writes to a case, in a form of its own.</summary>
internal enum CaseForm
{
    /// <summary>Advice to the reporter.</summary>
    Advice,

    /// <summary>What the rådmannsteam is asked for.</summary>
    Team,

    /// <summary>What came of it.</summary>
    Closing,

    /// <summary>More information, by the reporter.</summary>
    Addition,
}
