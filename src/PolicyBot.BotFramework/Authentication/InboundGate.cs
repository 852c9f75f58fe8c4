using System.Security.Claims;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.BotFramework.Authentication;

/// <summary>Whether a good token is good for this activity: its service URL, its channel, its tenant.</summary>
internal sealed partial class InboundGate(ServiceUrls serviceUrls, ITenantDirectory tenants, IOptions<BotOptions> options, ILogger<InboundGate> logger)
{
    /// <returns><c>null</c>: it may come in.</returns>
    public Refusal? Check(ClaimsPrincipal caller, TurnContext turn)
    {
        if (!serviceUrls.IsAllowed(turn.ServiceUrl)) { return Refusal.ServiceUrlNotAllowed; }
        if (options.Value.AppId is null) { return CheckTenant(turn, signedServiceUrl: null); }

        var signed = caller.FindFirstValue(InboundTokens.ServiceUrlClaim);
        if (signed is null || !ServiceUrls.AreSame(signed, turn.ServiceUrl)) { return Refusal.OtherServiceUrl; }
        if (!caller.HasClaim(claim => claim.Type == InboundTokens.EndorsementClaim && Same(claim.Value, turn.ChannelId))) { return Refusal.KeyNotEndorsed; }
        return CheckTenant(turn, signed);
    }

    private Refusal? CheckTenant(TurnContext turn, string? signedServiceUrl)
    {
        var ofChannel = turn.Activity.ChannelData?.Tenant?.Id;
        var ofConversation = turn.Conversation.TenantId;
        if (ofChannel is null && ofConversation is null) { return Refusal.NoTenant; }
        // Teams sends both. Only the Playground leaves one out, and it sends no token.
        if ((ofChannel is null || ofConversation is null) && signedServiceUrl is not null && turn.ChannelId == Channels.Msteams) { return Refusal.NoTenant; }
        if (ofChannel is not null && ofConversation is not null && !Same(ofChannel, ofConversation)) { return Refusal.TenantsDiffer; }
        if (TenantIn(signedServiceUrl) is { } signed && !Same(signed, turn.TenantId)) { return Refusal.TenantsDiffer; }
        try
        {
            return tenants.IsKnown(turn.TenantId) ? null : Refusal.UnknownTenant;
        }
        catch (Exception error)
        {
            TenantCheckFailed(logger, error);
            return Refusal.TenantCheckFailed;
        }
    }

    /// <summary>Teams signs <c>https://smba.trafficmanager.net/emea/TENANT/</c>; not every address ends so.</summary>
    private static string? TenantIn(string? serviceUrl) =>
        serviceUrl?.TrimEnd('/').Split('/')[^1] is { } last && Guid.TryParseExact(last, "D", out _) ? last : null;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "Whether the tenant is known could not be checked.")]
    private static partial void TenantCheckFailed(ILogger logger, Exception error);
}
