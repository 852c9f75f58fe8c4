using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Closures;

/// <summary>The notice that must stand on a closed account: why, and for how long.</summary>
/// <remarks>Source: rules <c>g.offisiell.2</c>, <c>r.repr.7</c>.</remarks>
public static class ClosureNotice
{
    /// <summary>The text, ready to be pasted in; the reason as it was typed, as a sentence.</summary>
    public static string Of(Closure closure, Municipality municipality, Language language)
    {
        var calendar = new CalendarTexts(language);
        var reason = char.IsLetterOrDigit(closure.Reason[^1]) ? $"{closure.Reason}." : closure.Reason;
        return new ClosureTexts(language).Notice(calendar.Moment(closure.Period.From), calendar.Moment(closure.Period.To), reason, municipality.Name);
    }
}
