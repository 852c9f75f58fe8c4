using System.Diagnostics.CodeAnalysis;
using System.Web;

namespace PolicyBot.Plans;

/// <summary>The public address of an official account.</summary>
public static class AccountAddress
{
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

    /// <summary>The same for all ways of writing one address: without scheme, www, trailing slash, query, and case.</summary>
    /// <remarks>Of the query only Facebook's <c>profile.php?id=</c> stays: a page without a name of its own has no other address.</remarks>
    public static string Key(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        var path = address.AbsolutePath.TrimEnd('/').ToLowerInvariant();
        var id = path == "/profile.php" ? HttpUtility.ParseQueryString(address.Query)["id"] : null;
        return (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + path + (id is null ? "" : $"?id={id}");
    }
}
