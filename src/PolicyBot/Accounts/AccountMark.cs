namespace PolicyBot.Accounts;

/// <summary>Who did something, and when.</summary>
/// <param name="By">Display name.</param>
/// <param name="At">UTC.</param>
public sealed record AccountMark(string By, DateTimeOffset At);
