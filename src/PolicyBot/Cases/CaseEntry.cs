using PolicyBot.Conversation;

namespace PolicyBot.Cases;

/// <summary>Something written to a case after it was reported.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it was written, without national identity numbers.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">UTC.</param>
public sealed record CaseEntry(CaseEntryKind Kind, string Text, Person By, DateTimeOffset At);

/// <summary>What can be written to a case.</summary>
public enum CaseEntryKind
{
    /// <summary>To the reporter, by those who deal with it.</summary>
    Advice,

    /// <summary>More information, by the reporter.</summary>
    Addition,

    /// <summary>To the rådmannsteam, by the adviser. The reporter does not see it.</summary>
    TeamAsked,
}
