using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace PolicyBot.BotFramework.Connector;

/// <summary>Where the bot may call, and with that where its token may go.</summary>
internal sealed class ServiceUrls(IOptions<BotOptions> options)
{
    private readonly HashSet<string> allowed = [.. options.Value.AllowedServiceUrls.Select(text => Origin(Parse(text)))];
    private readonly bool loopbackOnly = options.Value.AppId is null;

    /// <summary>Scheme, host and port exactly as listed; without an app id anything on this machine and nothing else.</summary>
    public bool IsAllowed(string serviceUrl) =>
        TryParse(serviceUrl, out var url) && (loopbackOnly ? url.IsLoopback : allowed.Contains(Origin(url)));

    /// <summary>An absolute http or https address without user name, query or fragment.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;

    /// <summary>Whether two addresses are one: a slash at the end and the case of scheme and host are all that may differ.</summary>
    public static bool AreSame(string one, string other)
    {
        one = WithoutLastSlash(one);
        other = WithoutLastSlash(other);
        var path = PathStart(one);
        return one.Length == other.Length && path == PathStart(other)
            && one.AsSpan(0, path).Equals(other.AsSpan(0, path), StringComparison.OrdinalIgnoreCase)
            && one.AsSpan(path).SequenceEqual(other.AsSpan(path));
    }

    private static Uri Parse(string text) => TryParse(text, out var url) ? url : throw new ArgumentException("Not a service URL.", nameof(text));

    private static string Origin(Uri url) => url.GetComponents(UriComponents.SchemeAndServer | UriComponents.StrongPort, UriFormat.UriEscaped);

    private static string WithoutLastSlash(string url) => url.EndsWith('/') ? url[..^1] : url;

    private static int PathStart(string url)
    {
        var authority = url.IndexOf("://", StringComparison.Ordinal);
        var path = authority < 0 ? -1 : url.IndexOf('/', authority + 3);
        return path < 0 ? url.Length : path;
    }
}
