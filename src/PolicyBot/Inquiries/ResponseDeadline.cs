using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Inquiries;

/// <summary>
/// When an enquiry must be answered: one døgn counted in normal working time, which is one working day's hours. What comes outside working time counts as
/// received when it next begins, and what is due is due at the same clock time on the next working day. While the account is closed, no time passes.
/// </summary>
/// <remarks>Source: rules <c>g.offisiell.1</c> and <c>g.offisiell.2</c>.</remarks>
public sealed record ResponseDeadline
{
    /// <summary>So long before it is due it is brought up, in working time.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromHours(2);

    // Nobody closes an account for longer; without an end the count would have none either.
    private const int MostDays = 3660;

    private ResponseDeadline()
    {
    }

    /// <summary>When it came, in Oslo.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>When the count begins, in Oslo: then, or when working time next begins.</summary>
    public required DateTimeOffset CountsFrom { get; init; }

    /// <summary>When it is brought up, in Oslo.</summary>
    public required DateTimeOffset RemindAt { get; init; }

    /// <summary>When it must be answered at the latest, in Oslo.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>The days that were passed over on the way, in order.</summary>
    public required IReadOnlyList<SkippedDay> Skipped { get; init; }

    /// <summary>Counts a deadline.</summary>
    /// <param name="received">Any offset.</param>
    /// <param name="time">The municipality's working time.</param>
    /// <param name="closed">When the account is closed; in any order, and they may overlap.</param>
    /// <exception cref="ArgumentException">The account is closed for ten years on end.</exception>
    public static ResponseDeadline Of(DateTimeOffset received, WorkingTime time, IReadOnlyList<Period> closed)
    {
        var length = time.To - time.From;
        var due = After(length, received, time, closed);
        var days = Enumerable.Range(0, OsloTime.Day(due).DayNumber - OsloTime.Day(received).DayNumber + 1).Select(OsloTime.Day(received).AddDays);
        return new ResponseDeadline
        {
            Received = OsloTime.In(received),
            CountsFrom = After(TimeSpan.Zero, received, time, closed),
            RemindAt = After(length > Notice ? length - Notice : TimeSpan.Zero, received, time, closed),
            Due = due,
            Skipped = [.. days.Select(day => Reason(day, time) ?? (IsClosed(day, received, due, time, closed) ? new SkippedDay.Closed(day) : null)).OfType<SkippedDay>()],
        };
    }

    /// <summary>How much working time is left at a moment; zero when it is due.</summary>
    /// <param name="now">Any offset.</param>
    /// <param name="time">The municipality's working time.</param>
    /// <param name="closed">As it was counted with.</param>
    public TimeSpan LeftAt(DateTimeOffset now, WorkingTime time, IReadOnlyList<Period> closed) =>
        OpenTimes(now > CountsFrom ? now : CountsFrom, time, closed)
            .TakeWhile(open => open.From < Due)
            .Aggregate(TimeSpan.Zero, (left, open) => left + (Earlier(open.To, Due) - open.From));

    // What is used up exactly when work ends, is due when it next begins.
    private static DateTimeOffset After(TimeSpan worked, DateTimeOffset received, WorkingTime time, IReadOnlyList<Period> closed)
    {
        foreach (var open in OpenTimes(received, time, closed))
        {
            if (worked < open.To - open.From)
            {
                return open.From + worked;
            }
            worked -= open.To - open.From;
        }
        throw new ArgumentException("The account is closed for longer than a deadline can be counted.", nameof(closed));
    }

    // From a moment on, when somebody works and the account is open.
    private static IEnumerable<Period> OpenTimes(DateTimeOffset from, WorkingTime time, IReadOnlyList<Period> closed)
    {
        var end = OsloTime.In(from).AddDays(MostDays);
        foreach (var hours in new WorkingCalendar(time).HoursFrom(from).TakeWhile(hours => hours.From < end))
        {
            var (at, to) = (hours.From, hours.To);
            foreach (var period in closed.Where(period => period.To > at && period.From < to).OrderBy(period => period.From))
            {
                if (period.From > at)
                {
                    yield return new Period(at, OsloTime.In(period.From));
                }
                at = Later(at, OsloTime.In(period.To));
            }
            if (at < to)
            {
                yield return new Period(at, to);
            }
        }
    }

    private static bool IsClosed(DateOnly day, DateTimeOffset received, DateTimeOffset due, WorkingTime time, IReadOnlyList<Period> closed)
    {
        var (from, to) = (Later(OsloTime.At(day, time.From), received), Earlier(OsloTime.At(day, time.To), due));
        return from < to && closed.Any(new Period(from, to).Overlaps);
    }

    private static SkippedDay? Reason(DateOnly day, WorkingTime time) =>
        !time.Days.Contains(day.DayOfWeek) ? new SkippedDay.NoWorkingDay(day)
        : PublicHolidays.Find(day) is { } holiday ? new SkippedDay.Holiday(day, holiday)
        : null;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
