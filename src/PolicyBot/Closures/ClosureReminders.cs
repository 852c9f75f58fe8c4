using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Closures;

/// <summary>What an owner is told when an account closes, and when it opens again. Knows no clock and no database.</summary>
internal static class ClosureReminders
{
    /// <summary>For so long after the moment a reminder still makes sense.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(2);

    /// <summary>What is due at a moment. Who has no owner to tell, is told to those who planned the closure.</summary>
    /// <param name="closure">As it is stored.</param>
    /// <param name="account">Its account.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="readers">What they read.</param>
    /// <param name="now">Any offset.</param>
    public static IEnumerable<Reminder> DueFor(Closure closure, OfficialAccount account, Municipality municipality, Readers readers, DateTimeOffset now)
    {
        if (closure.IsCancelled || account.Ending is not null)
        {
            yield break;
        }
        var owner = account.Owner ?? closure.By;
        foreach (var (moment, begins) in new[] { (closure.Period.From, true), (closure.Period.To, false) })
        {
            if (now >= moment && now < moment + Window && (!begins || now < closure.Period.To))
            {
                var card = ClosureCard.Reminder(account, closure, begins, municipality, readers.Of(owner), now);
                yield return new Reminder(closure.Id.ToString(), begins ? "closure-begins" : "closure-ends", $"{moment.UtcDateTime:O}", OutgoingMessage.New(new Recipient.OnePerson(owner.Id), card));
            }
        }
    }
}
