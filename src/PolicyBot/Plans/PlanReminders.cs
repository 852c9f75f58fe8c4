using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>Which plans are to be brought up, and when. Knows no clock and no database.</summary>
internal static class PlanReminders
{
    /// <summary>A waiting plan is brought up in the channel each time so many working days have passed.</summary>
    public const int WaitingDays = 3;

    /// <summary>The owner of a time-limited account, and their deputy, are told so many days before its last day, and on it.</summary>
    public const int DaysBeforeEnd = 14;

    /// <summary>The owner of a draft, and their deputy, are reminded once when it has lain untouched so many days.</summary>
    public const int DraftDays = 60;

    /// <summary>The plans to look at when something may be due; <see cref="DueFor"/> counts exactly.</summary>
    public static ReminderWindow WindowAt(DateTimeOffset now) => new(
        // An hour of them is lost where summer time begins.
        now.AddDays(-WaitingDays).AddHours(1),
        now.AddDays(-DraftDays),
        OsloTime.Day(now),
        OsloTime.Day(now).AddDays(DaysBeforeEnd));

    /// <summary>What is due for a plan at a moment. An account in use is counted by the version that was approved, whatever has been written or sent since.</summary>
    /// <param name="plan">As it is stored.</param>
    /// <param name="municipality">Its; what goes to the channel is in its language.</param>
    /// <param name="readers">What those who run it read.</param>
    /// <param name="channelCard">The plan's card in the channel; <c>null</c>: not known.</param>
    /// <param name="now">Any offset.</param>
    public static IEnumerable<Reminder> DueFor(Plan plan, Municipality municipality, Readers readers, SentCard? channelCard, DateTimeOffset now) =>
    [
        .. plan.State switch
        {
            PlanState.Waiting waiting => Waiting(plan, waiting, municipality, channelCard, now),
            PlanState.Draft { Version: 0 } when now >= plan.ChangedAt.AddDays(DraftDays) => ToRunners(plan, "draft", "once", runner => ReminderCard.ForDraft(plan, municipality, readers.Of(runner))),
            _ => [],
        },
        .. InUse(plan) is { } inUse ? Ending(plan, inUse, municipality, readers, now) : [],
    ];

    private static PlanState.Approved? InUse(Plan plan) => (plan.State as PlanState.Approved ?? plan.Standing) is { Address: not null } approved ? approved : null;

    private static IEnumerable<Reminder> Waiting(Plan plan, PlanState.Waiting waiting, Municipality municipality, SentCard? channelCard, DateTimeOffset now)
    {
        var rounds = new WorkingCalendar(municipality.WorkingTime).PeriodsPassed(waiting.SentAt, WaitingDays, now);
        if (rounds == 0)
        {
            return [];
        }
        // In the thread of the plan's own card, which comes up again with it.
        Recipient recipient = channelCard is null
            ? new Recipient.Channel(ChannelJob.Approval)
            : new Recipient.Conversation(channelCard.ServiceUrl, channelCard.ConversationId);
        var card = ReminderCard.ForWaiting(plan, waiting, municipality, rounds * WaitingDays);
        return [new Reminder(plan.Id.ToString(), "waiting", $"{waiting.Version}:{rounds}", OutgoingMessage.New(recipient, card))];
    }

    private static IEnumerable<Reminder> Ending(Plan plan, PlanState.Approved inUse, Municipality municipality, Readers readers, DateTimeOffset now)
    {
        var form = plan.Standing is null ? plan.Form : plan.Rounds.FirstOrDefault(round => round.Version == inUse.Version)?.Form ?? plan.Form;
        if (municipality.Questionnaire.EndDateOf(form) is not { } end)
        {
            return [];
        }
        var from = municipality.WorkingTime.From;
        var occurrence = now >= OsloTime.At(end, from) ? "end" : now >= OsloTime.At(end.AddDays(-DaysBeforeEnd), from) ? "before" : null;
        return occurrence is null
            ? []
            : ToRunners(plan, "ending", $"{end:yyyy-MM-dd}:{occurrence}", runner => ReminderCard.ForEnding(plan, municipality, readers.Of(runner), end, isOver: occurrence == "end"));
    }

    // The applicant comes last: once they have been reminded, the plan is not looked at again, even where the program was killed between the two.
    private static IEnumerable<Reminder> ToRunners(Plan plan, string kind, string occurrence, Func<Person, AdaptiveCards.AdaptiveCard> card) => plan.Runners.Reverse().Select(runner => new Reminder(
        plan.Id.ToString(), kind, runner.IsSameAs(plan.Applicant) ? occurrence : $"{occurrence}:deputy", OutgoingMessage.New(new Recipient.OnePerson(runner.Id), card(runner))));
}
