using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PolicyBot.BotFramework.Authentication;

/// <summary>Who calls: the Bot Framework by its token; without an app id, whoever is on this machine.</summary>
internal sealed class BotFrameworkAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> scheme, ILoggerFactory logger, UrlEncoder encoder, InboundTokens tokens, IOptions<BotOptions> options)
    : AuthenticationHandler<AuthenticationSchemeOptions>(scheme, logger, encoder)
{
    public new const string Scheme = "BotFramework";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Context.GetEndpoint()?.Metadata.GetMetadata<ForTheBotFramework>() is null) { return AuthenticateResult.NoResult(); }
        try
        {
            var caller = options.Value.AppId is null ? OnThisMachine() : await tokens.ValidateAsync(Token(), Context.RequestAborted);
            return AuthenticateResult.Success(new AuthenticationTicket(caller, Scheme));
        }
        catch (RefusedException refused)
        {
            return AuthenticateResult.Fail(refused);
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return base.HandleChallengeAsync(properties);
    }

    private ClaimsPrincipal OnThisMachine() => Context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        ? new ClaimsPrincipal(new ClaimsIdentity(Scheme))
        : throw new RefusedException(Refusal.NotFromThisMachine);

    private string Token() => Request.Headers.Authorization switch
    {
        [] => throw new RefusedException(Refusal.NoToken),
        [{ } header] when header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) => header[Bearer.Length..].Trim(),
        _ => throw new RefusedException(Refusal.NotBearer),
    };
}
