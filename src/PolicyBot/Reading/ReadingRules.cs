using System.Globalization;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Reading;

/// <summary>Decides what comes of each command. Knows no clock and no database.</summary>
internal static class ReadingRules
{
    public const string DueField = "frist";
    public const string UnitField = "enhet";

    /// <summary>The most characters of a unit's name, in UTF-16 units.</summary>
    public const int UnitLimit = 100;

    /// <summary>Who has not confirmed is reminded so many working days after they were asked, and never again.</summary>
    public static readonly IReadOnlyList<int> ReminderDays = [5, 10];

    /// <summary>Whether somebody may ask for a round and see how it goes.</summary>
    public static bool MayAsk(Actor actor) => actor.IsIn(Role.Adviser) || actor.IsIn(Role.Radmannsteam);

    /// <param name="round">The round that the version has; <c>null</c>: none yet.</param>
    /// <param name="municipality">Theirs.</param>
    /// <param name="command">Who asks, and until when.</param>
    public static ReadingOutcome Decide(ReadingRound? round, Municipality municipality, StartReading command)
    {
        if (!MayAsk(command.By))
        {
            return new ReadingOutcome.NotAllowed();
        }
        if (command.Version != municipality.Guideline.Source.Version)
        {
            return new ReadingOutcome.Moved();
        }
        if (round is not null)
        {
            return new ReadingOutcome.AlreadyStarted(round);
        }
        if (!DateOnly.TryParseExact(command.Due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
        {
            return new ReadingOutcome.Invalid(new FieldError(DueField, FieldProblem.NotADate));
        }
        return due <= OsloTime.Day(command.At)
            ? new ReadingOutcome.Invalid(new FieldError(DueField, FieldProblem.NotInTheFuture))
            : new ReadingOutcome.Started(new ReadingRound(command.Version, due, command.By.Person, command.At));
    }

    /// <param name="round">The round that is confirmed in; <c>null</c>: there is none.</param>
    /// <param name="mark">Where the person stands; <c>null</c>: they have not been asked, and may confirm all the same.</param>
    /// <param name="municipality">Theirs.</param>
    /// <param name="command">What they say.</param>
    public static ReadingOutcome Decide(ReadingRound? round, ReadingMark? mark, Municipality municipality, ConfirmReading command)
    {
        if (round is null)
        {
            return new ReadingOutcome.NotAsked();
        }
        if (mark?.ConfirmedAt is { } before)
        {
            return new ReadingOutcome.AlreadyConfirmed(before);
        }
        var unit = string.Join(' ', command.Unit.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        FieldProblem? problem =
            unit.Length == 0 ? FieldProblem.Missing
            : municipality.Units.Count > 0 && !municipality.Units.Contains(unit) ? FieldProblem.NotAChoice
            : unit.Length > UnitLimit ? FieldProblem.TooLong
            : null;
        return problem is { } wrong ? new ReadingOutcome.Invalid(new FieldError(UnitField, wrong, UnitLimit)) : new ReadingOutcome.Confirmed(command.At, unit);
    }

    /// <summary>Which reminder a person is to get now, counted from 1; <c>null</c>: none. One that was missed while the program stood still is not made up for.</summary>
    public static int? ReminderDue(ReadingMark mark, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (mark.ConfirmedAt is not null)
        {
            return null;
        }
        var due = ReminderDays.Count(days => calendar.AddWorkingDays(mark.AskedAt, days) <= now);
        return due > mark.Reminders ? due : null;
    }
}
