using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration.Json;
using PolicyBot.BotFramework;

namespace PolicyBot.Host.CommandLine;

/// <summary>Secrets do not belong in files that are copied, backed up and checked in.</summary>
internal static partial class SecretsInFiles
{
    private static readonly string ClientSecret = $"{BotOptions.Section}:{nameof(BotOptions.ClientSecret)}";

    /// <summary>What must be taken out of the settings files; the secret itself is not told.</summary>
    /// <param name="settings">All settings, with where they come from.</param>
    public static IEnumerable<string> Find(IConfigurationRoot settings) =>
        from file in settings.Providers.OfType<JsonConfigurationProvider>()
        from key in new ConfigurationRoot([file]).AsEnumerable()
        where key.Value is { Length: > 0 } value && (key.Key.Equals(ClientSecret, StringComparison.OrdinalIgnoreCase) || Password.IsMatch(value))
        select $"{key.Key} stands with a secret in {file.Source.Path}. Take it out of the file, and set the environment variable {key.Key.Replace(":", "__", StringComparison.Ordinal)} where the program runs; "
            + "or use an identity, which needs no secret.";

    [GeneratedRegex(@"(^|;)\s*(password|pwd)\s*=\s*[^;\s]", RegexOptions.IgnoreCase)]
    private static partial Regex Password { get; }
}
