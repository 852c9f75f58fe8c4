using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace PolicyBot.BotFramework.Connector;

/// <summary>Tries again after passing trouble: when Retry-After says, else after 0.5, 1, 2 … seconds with jitter.</summary>
internal sealed class ConnectorRetry
{
    private static readonly ResiliencePropertyKey<long> Started = new("started");
    private readonly TimeProvider clock;
    private readonly TimeSpan timeout;
    private readonly ResiliencePipeline pipeline;

    public ConnectorRetry(TimeProvider clock, IOptions<BotOptions> options)
    {
        this.clock = clock;
        timeout = options.Value.ConnectorTimeout;
        var retries = options.Value.ConnectorTries - 1;
        pipeline = retries == 0 ? ResiliencePipeline.Empty : new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = retries,
                Delay = TimeSpan.FromSeconds(0.5),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = attempt => ValueTask.FromResult(IsWorthWaitingFor(attempt.Outcome.Exception, attempt.Context)),
                DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as ConnectorException)?.RetryAfter),
            })
            .Build();
    }

    public async Task<T> RunAsync<T>(Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Started, clock.GetTimestamp());
        try
        {
            return await pipeline.ExecuteAsync(static (context, call) => call(context.CancellationToken), context, call);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // Somebody with more patience than a turn must know the longer pause: it is thrown, not waited for.
    private bool IsWorthWaitingFor(Exception? error, ResilienceContext context) =>
        error is ConnectorException { IsTransient: true } failure
        && clock.GetElapsedTime(context.Properties.GetValue(Started, 0)) + (failure.RetryAfter ?? TimeSpan.Zero) < timeout;
}
