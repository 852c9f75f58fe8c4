using System.Net;
using System.Text.Json;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.BotFramework.Connector;

/// <summary>Reads a refusal.</summary>
internal static class ConnectorFailure
{
    public static ConnectorException From(HttpResponseMessage response, byte[] body, DateTimeOffset now)
    {
        var code = ErrorCode(body);
        return new ConnectorException($"The connector answered {(int)response.StatusCode} {code}.")
        {
            StatusCode = response.StatusCode,
            ErrorCode = code,
            RetryAfter = RetryAfter(response, now),
            IsTransient = response.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
                or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout,
        };
    }

    private static string? ErrorCode(byte[] body)
    {
        try
        {
            return WireText.Read(body, WireJson.Wire.ErrorResponse).Error?.Code;
        }
        catch (JsonException)
        {
            return null;                                     // a proxy in between answers in HTML
        }
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } moment } => moment > now ? moment - now : TimeSpan.Zero,
        _ => null,
    };
}
