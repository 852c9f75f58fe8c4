namespace PolicyBot.Reading;

/// <summary>Where a person stands in a round.</summary>
/// <param name="PersonId">Who, as Teams knows them.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="Reminders">How many reminders they have had.</param>
/// <param name="ConfirmedAt">UTC; <c>null</c>: not yet.</param>
/// <param name="Unit">Where they work, as they have told in this round or an earlier one; <c>null</c>: never.</param>
internal sealed record ReadingMark(string PersonId, DateTimeOffset AskedAt, int Reminders, DateTimeOffset? ConfirmedAt, string? Unit);
