using PolicyBot.Municipalities;

namespace PolicyBot.Inquiries;

/// <summary>A day that a deadline passes over, whole or in part, and why.</summary>
public abstract record SkippedDay(DateOnly Day)
{
    /// <summary>Nobody works on that day of the week.</summary>
    public sealed record NoWorkingDay(DateOnly Day) : SkippedDay(Day);

    /// <summary>A public holiday.</summary>
    public sealed record Holiday(DateOnly Day, PublicHoliday Name) : SkippedDay(Day);

    /// <summary>The account was closed in working time.</summary>
    public sealed record Closed(DateOnly Day) : SkippedDay(Day);
}
