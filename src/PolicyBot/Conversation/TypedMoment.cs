using System.Globalization;

namespace PolicyBot.Conversation;

/// <summary>A date and a clock time as two fields of a form give them, meant in Oslo.</summary>
public static class TypedMoment
{
    /// <summary>Reads them.</summary>
    /// <param name="day">As a card sends it, <c>yyyy-MM-dd</c>.</param>
    /// <param name="time">As a card sends it, <c>HH:mm</c>.</param>
    /// <param name="moment">The moment, in Oslo's offset.</param>
    /// <returns>What is wrong with which of the two; <see cref="FieldProblem.NotADate"/>, <see cref="FieldProblem.NotATime"/>, or <c>null</c>: nothing.</returns>
    public static FieldProblem? Read(string day, string time, out DateTimeOffset moment)
    {
        moment = default;
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date.Year is < 2000 or > 2200)
        {
            return FieldProblem.NotADate;
        }
        if (!TimeOnly.TryParseExact(time, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            return FieldProblem.NotATime;
        }
        moment = OsloTime.At(date, clock);
        return null;
    }
}
