using Dapper;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Storage;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>
/// Lets a stage's clock go on in small steps while calls are under way, and only when all of them wait for it: a call that is merely slow on this machine
/// takes none of the stage's time.
/// </summary>
/// <param name="stage">Started with <see cref="Setting"/>.</param>
/// <param name="programs">How many run on its clock.</param>
internal sealed class SteppedTime(TeamsStage stage, int programs = 1)
{
    /// <summary>Makes a call under way known by its time limit, which nothing else has.</summary>
    public const string Setting = "--Bot:ConnectorTimeout=00:00:05.003";

    private static readonly TimeSpan CallLimit = TimeSpan.FromMilliseconds(5003);
    private static readonly TimeSpan TurnLimit = TimeSpan.FromSeconds(14);
    private static readonly TimeSpan RosterLimit = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan OutboxPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Goes on until something has happened.</summary>
    /// <returns>How long that took on the stage's clock.</returns>
    public async Task<TimeSpan> PassUntilAsync(Func<bool> happened, TimeSpan most)
    {
        var began = stage.Clock.GetUtcNow();
        while (!happened())
        {
            var passed = stage.Clock.GetUtcNow() - began;
            Assert.True(passed < most, $"It did not happen within {most} of the stage's clock.");
            if (await IsQuietAsync(happened))
            {
                stage.Clock.Advance(Step);
            }
        }
        return stage.Clock.GetUtcNow() - began;
    }

    /// <summary>Goes on until nothing waits to be sent.</summary>
    /// <returns>How long that took on the stage's clock.</returns>
    public Task<TimeSpan> PassUntilAllIsSentAsync(TimeSpan most) => PassUntilAsync(() => Count("select count(*) from outbox where status = 'waiting'") == 0, most);

    /// <summary>Goes on until a request is answered, as far as it waits for the clock.</summary>
    public async Task AnswerAsync(Task request)
    {
        while (!request.IsCompleted)
        {
            // With nothing that waits for the clock it is on its way here or there.
            if (stage.Teams.Parked > 0 && await IsQuietAsync(() => request.IsCompleted || stage.Teams.Parked == 0))
            {
                stage.Clock.Advance(Step);
            }
            else
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            }
        }
        await request;
    }

    // Every call under way is one that the connector lets wait, and every turn and every message that is being sent is in such a call.
    private async Task<bool> IsQuietAsync(Func<bool> happened)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var (waiting, underWay) = (stage.Teams.Parked, stage.Clock.TimersSetTo(CallLimit));
            var (turns, isIdle) = (stage.Clock.TimersSetTo(TurnLimit), stage.Clock.TimersSetTo(OutboxPause) == programs);
            // A list of members that nobody waits for any longer is on its way out.
            if (waiting == underWay && stage.Teams.ParkedReads == stage.Clock.TimersSetTo(RosterLimit) && (isIdle ? turns <= waiting : waiting > 0 && turns + Count("select count(*) from outbox where status = 'waiting' and leased_until is not null") <= waiting))
            {
                return true;
            }
            if (happened())
            {
                return false;
            }
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, $"{turns} turns and {underWay} calls are under way, of which {waiting} wait; the outbox is {(isIdle ? "idle" : "at work")}.");
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }

    private long Count(string sql)
    {
        using var connection = stage.Services.GetRequiredService<Database>().OpenAsync(CancellationToken.None).GetAwaiter().GetResult();
        return connection.ExecuteScalar<long>(sql);
    }
}
