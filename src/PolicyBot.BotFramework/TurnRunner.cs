using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.BotFramework;

/// <summary>Gives the bot its turn, with an end in time.</summary>
internal sealed partial class TurnRunner(
    IHostApplicationLifetime host, BotTelemetry telemetry, TimeProvider clock, IOptions<BotOptions> options, ILogger<TurnRunner> logger)
{
    private static readonly InvokeResponse Taken = new() { Status = StatusCodes.Status200OK };
    private static readonly InvokeResponse NotKnown = new() { Status = StatusCodes.Status501NotImplemented };
    private static readonly InvokeResponse BadRequest = new() { Status = StatusCodes.Status400BadRequest };
    private static readonly InvokeResponse Failed = new() { Status = StatusCodes.Status500InternalServerError };
    private static readonly InvokeResponse Malformed = InvokeResponse.From(
        AdaptiveCardInvokeResponse.Error(StatusCodes.Status400BadRequest, "BadRequest", "The value of the invoke is not an Action.Execute."));

    public async Task<InvokeResponse> RunAsync(IServiceProvider services, TurnContext turn)
    {
        if (turn.HasMalformedCardAction) { return Malformed; }
        if (turn.HasMalformedExtension) { return BadRequest; }

        using var span = BotTelemetry.StartTurn(turn);
        // Not the connection's token: a press that was stored must be answered. Stopping lets turns finish for as long as the host waits for them.
        using var limit = new CancellationTokenSource(options.Value.TurnTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, host.ApplicationStopped);
        var from = clock.GetTimestamp();
        var answer = await RunAsync(services, turn, either.Token);
        telemetry.TurnEnded(turn, clock.GetElapsedTime(from), answer == Failed);
        return answer;
    }

    private async Task<InvokeResponse> RunAsync(IServiceProvider services, TurnContext turn, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await services.GetRequiredService<IBot>().OnTurnAsync(turn, cancellationToken);
            return turn.IsInvoke ? answer ?? NotKnown : Taken;
        }
        catch (OperationCanceledException error) when (cancellationToken.IsCancellationRequested)
        {
            OutOfTime(logger, turn.Activity.Type, turn.Activity.Id, turn.ChannelId, error);
            return Failed;
        }
        catch (Exception error)
        {
            TurnFailed(logger, turn.Activity.Type, turn.Activity.Id, turn.ChannelId, error);
            return Failed;
        }
    }

    [LoggerMessage(EventId = 120, Level = LogLevel.Error, Message = "The turn of {ActivityType} {ActivityId} from {ChannelId} failed.")]
    private static partial void TurnFailed(ILogger logger, string activityType, string? activityId, string channelId, Exception error);

    [LoggerMessage(EventId = 121, Level = LogLevel.Error, Message = "The turn of {ActivityType} {ActivityId} from {ChannelId} did not end in time.")]
    private static partial void OutOfTime(ILogger logger, string activityType, string? activityId, string channelId, Exception error);
}
