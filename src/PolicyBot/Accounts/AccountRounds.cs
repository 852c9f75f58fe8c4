using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Accounts;

/// <summary>Goes through the registers again and again: puts in what packs list, and brings up what has to be put right.</summary>
internal sealed class AccountRounds(
    MunicipalityDirectory municipalities, IAccountStore accounts, IReminderStore reminders, AdviserAddress advisers, ReaderLanguages languages,
    IOptions<OperationOptions> options, TimeProvider clock, ILogger<AccountRounds> log) : Rounds(options.Value.Pause, clock, log)
{
    private readonly TimeProvider clock = clock;

    /// <inheritdoc/>
    internal override async Task GoThroughAsync(CancellationToken cancellationToken)
    {
        foreach (var municipality in municipalities.All)
        {
            var now = clock.GetUtcNow();
            if (municipality.Accounts.Count > 0)
            {
                await accounts.ListAsync(municipality.Id, municipality.Accounts, now, cancellationToken);
            }
            await RemindAsync(municipality, now, cancellationToken);
        }
    }

    private async Task RemindAsync(Municipality municipality, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await accounts.AllAsync(municipality.Id, cancellationToken);
        var readers = await languages.OfReadersAsync(municipality, all.Select(account => account.Owner).OfType<Person>(), cancellationToken);
        var outOfReach = await accounts.OwnersOutOfReachAsync(municipality.Id, cancellationToken);
        var addressees = await advisers.FindAsync(municipality, cancellationToken);
        List<Reminder> due =
        [
            .. all.Select(account => AccountReminders.ForOwner(account, municipality, readers, now)).OfType<Reminder>(),
            .. AccountReminders.ForAdvisers(all, municipality, addressees, now),
            .. all.SelectMany(account => AccountReminders.ForAdvisersOfOwner(account, outOfReach, municipality, addressees, now)),
        ];
        await reminders.AddNewAsync(municipality.Id, due, now, cancellationToken);
    }
}
