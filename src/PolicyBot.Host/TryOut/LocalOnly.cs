using System.Net;

namespace PolicyBot.Host.TryOut;

/// <summary>Lets in who is on this machine and calls it by its own name, so that no page from elsewhere can use the browser of the one who sits here.</summary>
internal static class LocalOnly
{
    /// <summary>The same, for those on this machine; 403 for everybody else.</summary>
    public static RequestDelegate Guard(RequestDelegate next) => http =>
    {
        if (IsFromHere(http) && IsCalledHere(http.Request.Host.Host) && !IsSentByAnotherPage(http.Request))
        {
            return next(http);
        }
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    };

    private static bool IsFromHere(HttpContext http) => http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    // A name of somebody else's can be made to lead to this machine.
    private static bool IsCalledHere(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsSentByAnotherPage(HttpRequest request) =>
        request.Headers.Origin is [{ } origin] && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
