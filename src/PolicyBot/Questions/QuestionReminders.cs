using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Questions;

/// <summary>When questions that wait are brought up. Knows no clock and no database.</summary>
internal static class QuestionReminders
{
    /// <summary>A question that waits is brought up each time so many working days have passed since it reached the adviser.</summary>
    public const int WaitingDays = 2;

    /// <summary>What is due at a moment: one for each place where the adviser has the question.</summary>
    /// <param name="question">As it is stored.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="places">Where it is.</param>
    /// <param name="now">Any offset.</param>
    public static IEnumerable<Reminder> DueFor(PassedQuestion question, Municipality municipality, IReadOnlyList<CardPlace> places, DateTimeOffset now)
    {
        var rounds = RoundsPassed(question, municipality, now);
        return rounds == 0 ? [] : places.Select(place => new Reminder(
            question.Id.ToString(),
            "question",
            $"{question.Exchanges.Count}:{rounds}:{place.Recipient.Lane}",
            OutgoingMessage.New(place.Thread, QuestionCard.For(
                question, question.Exchanges.Count, municipality, place.Language, new QuestionTexts(place.Language).StillWaits(rounds * WaitingDays)))));
    }

    /// <summary>How many times it was to be brought up until a moment.</summary>
    public static int RoundsPassed(PassedQuestion question, Municipality municipality, DateTimeOffset now) =>
        question.WaitingSince is { } since ? new WorkingCalendar(municipality.WorkingTime).PeriodsPassed(since, WaitingDays, now) : 0;
}
