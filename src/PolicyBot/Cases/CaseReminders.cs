using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Cases;

/// <summary>When a case that nobody takes is brought up, and when it is raised. Knows no clock and no database.</summary>
internal static class CaseReminders
{
    /// <summary>What is due at a moment: once, in each place where the adviser has the case. When it is raised, the rådmannsteam gets it anew instead.</summary>
    /// <param name="reported">As it is stored.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="places">Where it is.</param>
    /// <param name="now">Any offset.</param>
    public static IEnumerable<Reminder> DueFor(ReportedCase reported, Municipality municipality, IReadOnlyList<CardPlace> places, DateTimeOffset now) => reported.RaisedAt is null && IsLate(reported, municipality, now)
        ? places.Select(place => new Reminder(
            reported.Id.ToString(),
            "case",
            place.Recipient.Lane,
            OutgoingMessage.New(place.Thread, CaseCard.For(reported, municipality, place.Language, new CaseTexts(place.Language).LateReminder)) with { IsSecret = true }))
        : [];

    /// <summary>Whether nobody has taken it within the limit.</summary>
    public static bool IsLate(ReportedCase reported, Municipality municipality, DateTimeOffset now) => HasWaited(reported, municipality, times: 1, now);

    /// <summary>Whether it is to be raised to the rådmannsteam at a moment: as long again has passed, and nobody has taken it.</summary>
    public static bool IsToBeRaised(ReportedCase reported, Municipality municipality, DateTimeOffset now) =>
        reported.RaisedAt is null && HasWaited(reported, municipality, times: 2, now);

    private static bool HasWaited(ReportedCase reported, Municipality municipality, int times, DateTimeOffset now) =>
        reported is { Taken: null, Closing: null }
        && now >= municipality.OperationRules.CaseLimits.Passed(reported.Urgency, reported.ReportedAt, times, municipality.WorkingTime);
}
