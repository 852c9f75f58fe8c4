using System.Text.Json;

namespace PolicyBot.Host.Tests.Manifest;

/// <summary>The texts of a manifest that Teams shows, under the names that a language file has for them.</summary>
internal static class ManifestText
{
    /// <summary>Of a manifest, or of a language file.</summary>
    public static IEnumerable<(string Name, string Text)> Of(JsonElement file) => Of(file, "").Where(text => IsShown(text.Name));

    private static IEnumerable<(string Name, string Text)> Of(JsonElement part, string path) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(property => Of(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}")),
        JsonValueKind.Array => part.EnumerateArray().SelectMany((item, at) => Of(item, $"{path}[{at}]")),
        JsonValueKind.String => [(path, part.GetString()!)],
        _ => [],
    };

    private static bool IsShown(string path) =>
        path is "name.short" or "name.full" or "description.short" or "description.full"
        || path.EndsWith("].title", StringComparison.Ordinal) || path.EndsWith("].description", StringComparison.Ordinal);
}
