using Microsoft.Extensions.Options;
using PolicyBot.BotFramework;
using PolicyBot.BotFramework.Authentication;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.Teams;

/// <summary>Which municipality a Microsoft 365 tenant is. Who is none is refused.</summary>
internal sealed class Tenants(MunicipalityDirectory municipalities, IOptions<BotOptions> bot) : ITenantDirectory
{
    public bool IsKnown(string tenantId) => Find(tenantId) is not null;

    /// <summary>The municipality of a tenant that is known.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public Municipality MunicipalityOf(string tenantId) =>
        Find(tenantId) ?? throw new InvalidOperationException("The tenant belongs to no municipality.");

    private Municipality? Find(string tenantId) => municipalities.MappedTo(tenantId) ?? (IsOwn(tenantId) ? municipalities.Default : null);

    // Without an app id the host runs in Development and answers loopback only; a local client may call its tenant anything.
    private bool IsOwn(string tenantId) =>
        bot.Value.AppId is null || string.Equals(tenantId, bot.Value.TenantId, StringComparison.OrdinalIgnoreCase);
}
