namespace PolicyBot.Accounts;

/// <summary>An account that is no longer used. Its address is no longer the municipality's.</summary>
/// <param name="LastDay">The last day on which it was used.</param>
/// <param name="Reason">Why, as it was typed.</param>
/// <param name="Mark">Who ended it, and when they did.</param>
public sealed record AccountEnding(DateOnly LastDay, string Reason, AccountMark Mark);
