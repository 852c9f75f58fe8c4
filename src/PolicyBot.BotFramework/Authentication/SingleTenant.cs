using Microsoft.Extensions.Options;

namespace PolicyBot.BotFramework.Authentication;

/// <summary>The tenant of the settings. There can be none only without an app id, where nobody outside this machine is answered.</summary>
internal sealed class SingleTenant(IOptions<BotOptions> options) : ITenantDirectory
{
    public bool IsKnown(string tenantId) => options.Value switch
    {
        { TenantId: { } known } => string.Equals(known, tenantId, StringComparison.OrdinalIgnoreCase),
        { AppId: null } => true,
        _ => false,
    };
}
