using System.Diagnostics.CodeAnalysis;

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
    public static string Key(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        return (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + address.AbsolutePath.TrimEnd('/').ToLowerInvariant();
    }
}
