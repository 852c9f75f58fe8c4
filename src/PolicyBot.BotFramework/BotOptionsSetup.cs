using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace PolicyBot.BotFramework;

/// <summary>What binding alone does not do: a list written as one text, and the list's default, which binding would add to instead of replacing.</summary>
internal sealed class BotOptionsSetup(IConfiguration configuration) : IPostConfigureOptions<BotOptions>
{
    private static readonly char[] Separators = [';', ',', ' '];

    public void PostConfigure(string? name, BotOptions options)
    {
        if (configuration[$"{BotOptions.Section}:{nameof(BotOptions.AllowedServiceUrls)}"] is { } text)
        {
            options.AllowedServiceUrls = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
        if (options.AllowedServiceUrls.Count == 0) { options.AllowedServiceUrls = [BotOptions.TeamsServiceUrl]; }
        options.AppId = NullIfBlank(options.AppId);
        options.TenantId = NullIfBlank(options.TenantId);
        options.ManagedIdentityClientId = NullIfBlank(options.ManagedIdentityClientId);
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
