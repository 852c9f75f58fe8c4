using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.BotFramework.Connector;

/// <summary>One call with all that goes around it: the allow list, the token, the tries, the time limit.</summary>
internal sealed class ConnectorChannel(
    ConnectorHttp http, ServiceUrls serviceUrls, ConnectorTokens tokens, ConnectorRetry retry, ConversationPace pace, BotTelemetry telemetry, TimeProvider clock, IOptions<BotOptions> options)
{
    private const long MostBytes = 4 * 1024 * 1024;

    /// <summary>Sends and reads the answer.</summary>
    public async Task<T> GetAsync<T>(ConnectorCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class =>
        Read(await SendAsync(call, cancellationToken), type);

    public static T Read<T>(byte[] body, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return WireText.Read(body, type);
        }
        catch (JsonException error)
        {
            throw new ConnectorException("The connector's answer can't be read.", error) { ErrorCode = ConnectorErrors.BadAnswer };
        }
    }

    /// <summary>Sends and gives the body as it came.</summary>
    public async Task<byte[]> SendAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await TrySendAsync(call, cancellationToken);
        }
        catch (ConnectorException error) when (!error.IsHeldBack)
        {
            // The status, not Teams' own word: of words there may be any number.
            telemetry.ConnectorFailed(error.StatusCode is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : error.ErrorCode ?? "unknown");
            throw;
        }
    }

    /// <summary>Counts a call in a conversation that was not known before it was answered.</summary>
    public void CountIn(string conversation) => pace.Count(conversation);

    private async Task<byte[]> TrySendAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        if (!serviceUrls.IsAllowed(call.ServiceUrl))
        {
            throw new ConnectorException("The service URL is not among Bot:AllowedServiceUrls.") { ErrorCode = ConnectorErrors.ServiceUrlNotAllowed };
        }
        using var limit = new CancellationTokenSource(options.Value.ConnectorTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var token = await tokens.GetAsync(either.Token);
            return await retry.RunAsync(ct => TryOnceAsync(call, token, ct), either.Token);
        }
        catch (OperationCanceledException error) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ConnectorException("No answer in time.", error) { ErrorCode = ConnectorErrors.NoAnswer, IsTransient = true };
        }
    }

    private async ValueTask<byte[]> TryOnceAsync(ConnectorCall call, string? token, CancellationToken cancellationToken)
    {
        if (pace.Take(call.Conversation, call.OnlyReads) is var wait && wait > TimeSpan.Zero)
        {
            // Not transient: to wait here would hold up whoever else the caller has something for.
            throw new ConnectorException("More than Teams takes in one conversation.") { ErrorCode = ConnectorErrors.TooFast, RetryAfter = wait, IsHeldBack = true };
        }
        using var request = call.ToRequest(token);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return response.IsSuccessStatusCode ? body : throw ConnectorFailure.From(response, body, clock.GetUtcNow());
        }
        catch (HttpRequestException error)
        {
            throw new ConnectorException("No connection to the connector.", error) { ErrorCode = ConnectorErrors.ConnectionFailed, IsTransient = true };
        }
    }
}
