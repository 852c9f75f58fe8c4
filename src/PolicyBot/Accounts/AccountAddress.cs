using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Web;

namespace PolicyBot.Accounts;

/// <summary>The public address of an official account.</summary>
public static class AccountAddress
{
    // By every host that leads to it: the platform's own. Hosts below them (www, m, mobile, no) show the same accounts.
    private static readonly FrozenDictionary<string, string> Platforms = new Dictionary<string, string>
    {
        ["facebook.com"] = "facebook.com",
        ["fb.com"] = "facebook.com",
        ["instagram.com"] = "instagram.com",
        ["linkedin.com"] = "linkedin.com",
        ["youtube.com"] = "youtube.com",
        ["tiktok.com"] = "tiktok.com",
        ["snapchat.com"] = "snapchat.com",
        ["x.com"] = "x.com",
        ["twitter.com"] = "x.com",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads an address as people type it: with or without <c>https://</c>, never anything but the web.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? address)
    {
        var typed = text.Trim();
        var complete = typed.Contains("://", StringComparison.Ordinal) ? typed : $"https://{typed}";
        return Uri.TryCreate(complete, UriKind.Absolute, out address)
            && address.Scheme is "https" or "http"
            && address.UserInfo.Length == 0
            && address.HostNameType == UriHostNameType.Dns
            && address.Host.Contains('.', StringComparison.Ordinal)
            && !typed.Any(char.IsWhiteSpace);
    }

    /// <summary>The same for all ways of writing one account's address: without scheme, www, port, trailing slash, query, place in the page, and case.</summary>
    /// <remarks>
    /// On the platforms that we know, the host for mobiles or for a country and the platform's former name count as the platform itself, and what lies below a
    /// handle (<c>/@name/videos</c>) as the handle. Of the query only Facebook's <c>profile.php?id=</c> stays: a page without a name of its own has no other address.
    /// </remarks>
    public static string Key(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant().TrimEnd('.');
        var path = string.Concat(address.AbsolutePath.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => $"/{part}"));
        return PlatformOf(host) is { } platform
            ? platform + OnPlatform(path, address.Query)
            : (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + path;
    }

    private static string? PlatformOf(string host)
    {
        var labels = host.Split('.');
        return labels.Length < 2 ? null : Platforms.GetValueOrDefault($"{labels[^2]}.{labels[^1]}");
    }

    private static string OnPlatform(string path, string query)
    {
        if (path == "/profile.php" && HttpUtility.ParseQueryString(query)["id"] is { } id)
        {
            return $"{path}?id={id}";
        }
        return path.StartsWith("/@", StringComparison.Ordinal) && path.IndexOf('/', 1) is var end and > 0 ? path[..end] : path;
    }
}
