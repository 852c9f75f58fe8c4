using System.Text.RegularExpressions;

namespace PolicyBot.Host.Manifest;

/// <summary>What one municipality's app package says that another's does not.</summary>
/// <param name="AppId">The application id of the bot's registration, as in the setting <c>Bot:AppId</c>.</param>
/// <param name="Domain">The host name where the bot answers, such as <c>policybot.kommunen.no</c>.</param>
/// <param name="InfoUrl">A page that tells what the bot is used for and how personal data are handled; https, at most 2048 characters.</param>
/// <param name="Version">Three numbers, such as <c>1.2.0</c>; Teams takes an update only where it is higher than before.</param>
internal sealed partial record AppPackageValues(Guid AppId, string Domain, Uri InfoUrl, string Version)
{
    private const int LongestUrl = 2048;

    /// <summary>Reads what was typed.</summary>
    /// <param name="appId">A GUID.</param>
    /// <param name="domain">A host name alone.</param>
    /// <param name="infoUrl">An https address; <c>null</c>: the bot's own page for the public.</param>
    /// <param name="version">Three numbers; <c>null</c>: that of the files.</param>
    /// <exception cref="FormatException">One of them will not do; the message says which, and what to write.</exception>
    public static AppPackageValues Parse(string appId, string domain, string? infoUrl, string? version)
    {
        if (!Guid.TryParseExact(appId, "D", out var id) || id == Guid.Empty)
        {
            throw new FormatException($"--app-id is '{appId}'. Write the application id of the bot's registration, a GUID such as 11111111-2222-3333-4444-555555555555.");
        }
        if (!HostName.IsMatch(domain) || domain.Length > 253)
        {
            throw new FormatException($"--domain is '{domain}'. Write the host name alone, such as policybot.kommunen.no: no https:// and no path.");
        }
        infoUrl ??= $"https://{domain}/konto";
        if (!Uri.TryCreate(infoUrl, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || url.AbsoluteUri.Length > LongestUrl)
        {
            throw new FormatException($"--info-url is '{infoUrl}'. Write an https address of at most {LongestUrl} characters, such as https://www.kommunen.no/policybot.");
        }
        return !VersionPattern.IsMatch(version ??= AppPackage.Version)
            ? throw new FormatException($"--version is '{version}'. Write three numbers, such as 1.2.0.")
            : new AppPackageValues(id, domain, url, version);
    }

    [GeneratedRegex(@"^(?=.{4,})([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$", RegexOptions.IgnoreCase)]
    private static partial Regex HostName { get; }

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){2}$")]
    private static partial Regex VersionPattern { get; }
}
