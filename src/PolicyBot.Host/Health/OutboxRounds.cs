using Microsoft.Extensions.Options;
using PolicyBot.Conversation;
using PolicyBot.Storage;

namespace PolicyBot.Host.Health;

/// <summary>Looks at the outbox again and again, so that its figures are never old.</summary>
internal sealed class OutboxRounds(OutboxWatch outbox, IOptions<HealthOptions> options, TimeProvider clock, ILogger<OutboxRounds> log) : Rounds(options.Value.Pause, clock, log)
{
    private readonly TimeProvider clock = clock;

    /// <inheritdoc/>
    internal override Task GoThroughAsync(CancellationToken cancellationToken) => outbox.LookAsync(clock.GetUtcNow(), cancellationToken);
}
