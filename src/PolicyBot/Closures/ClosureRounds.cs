using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Closures;

/// <summary>Goes through the closures again and again, and tells owners when an account closes and opens.</summary>
internal sealed class ClosureRounds(
    MunicipalityDirectory municipalities, IAccountStore accounts, IClosureStore closures, IReminderStore reminders, ReaderLanguages languages,
    IOptions<OperationOptions> options, TimeProvider clock, ILogger<ClosureRounds> log) : Rounds(options.Value.Pause, clock, log)
{
    private readonly TimeProvider clock = clock;

    /// <inheritdoc/>
    internal override async Task GoThroughAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var municipality in municipalities.All)
        {
            var recent = await closures.EndingAfterAsync(municipality.Id, now - ClosureReminders.Window, cancellationToken);
            foreach (var closure in recent.Where(closure => closure.Period.From <= now))
            {
                if (await accounts.FindAsync(municipality.Id, closure.Account, cancellationToken) is { } account)
                {
                    var readers = await languages.OfReadersAsync(municipality, [account.Owner ?? closure.By], cancellationToken);
                    await reminders.AddNewAsync(municipality.Id, [.. ClosureReminders.DueFor(closure, account, municipality, readers, now)], now, cancellationToken);
                }
            }
        }
    }
}
