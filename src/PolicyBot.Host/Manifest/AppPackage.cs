using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace PolicyBot.Host.Manifest;

/// <summary>The Teams app package: the files of <c>manifest/</c>, filled in and zipped.</summary>
internal static class AppPackage
{
    private const string Prefix = "PolicyBot.Host.Manifest.";
    private const string ManifestName = "manifest.json";

    // The first moment that a zip can tell: equal values make equal bytes.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly FrozenDictionary<string, byte[]> Files = typeof(AppPackage).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Read);

    /// <summary>The version that <c>manifest/manifest.json</c> stands at.</summary>
    public static string Version { get; } = System.Text.Json.JsonElement.Parse(Files[ManifestName]).GetProperty("version").GetString()!;

    /// <summary>Writes the zip. Equal values give equal bytes.</summary>
    public static void Write(Stream zip, AppPackageValues values)
    {
        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(name);
            entry.LastWriteTime = Stamp;
            using var stream = entry.Open();
            stream.Write(name == ManifestName ? FilledIn(content, values) : content);
        }
    }

    // None of the values has a character that JSON would escape: AppPackageValues sees to it.
    private static byte[] FilledIn(byte[] manifest, AppPackageValues values) => Encoding.UTF8.GetBytes(new StringBuilder(Encoding.UTF8.GetString(manifest))
        .Replace("${{APP_ID}}", values.AppId.ToString())
        .Replace("${{BOT_DOMAIN}}", values.Domain)
        .Replace("${{INFO_URL}}", values.InfoUrl.AbsoluteUri)
        .Replace($"\"version\": \"{Version}\"", $"\"version\": \"{values.Version}\"")
        .ToString());

    private static byte[] Read(string resource)
    {
        using var stream = typeof(AppPackage).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
