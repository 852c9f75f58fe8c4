using PolicyBot.Municipalities;

namespace PolicyBot.Cases;

/// <summary>How soon somebody must take a case, in working time. As long again after that it is raised.</summary>
public sealed record CaseLimits
{
    /// <summary>Minutes of working time for what is acute.</summary>
    public int AcuteMinutes { get; init; } = 30;

    /// <summary>Working days for everything else.</summary>
    public int Days { get; init; } = 1;

    /// <summary>When a limit has passed so many times.</summary>
    /// <param name="urgency">How urgent the case is.</param>
    /// <param name="since">When it was reported; any offset.</param>
    /// <param name="times">1 or more.</param>
    /// <param name="time">The municipality's working time.</param>
    /// <returns>In Oslo.</returns>
    public DateTimeOffset Passed(Urgency urgency, DateTimeOffset since, int times, WorkingTime time)
    {
        var calendar = new WorkingCalendar(time);
        return urgency == Urgency.Acute
            ? calendar.AddWorked(since, TimeSpan.FromMinutes(AcuteMinutes * times))
            : calendar.AddWorkingDays(since, Days * times);
    }
}
