namespace PolicyBot.Municipalities;

/// <summary>A municipality's normal working time, in Europe/Oslo. Public holidays are not in it.</summary>
/// <param name="Days">The working days of the week.</param>
/// <param name="From">When the day begins.</param>
/// <param name="To">When the day ends; after <paramref name="From"/>.</param>
public sealed record WorkingTime(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To);
