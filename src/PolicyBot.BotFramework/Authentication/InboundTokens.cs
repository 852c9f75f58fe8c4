using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.BotFramework.Authentication;

/// <summary>Checks the token that the Bot Framework sends with an activity, by the rules of its authentication page.</summary>
internal sealed class InboundTokens(SigningKeys keys, RememberedTokens remembered, TimeProvider clock, IOptions<BotOptions> options)
{
    /// <summary>Lower case in the tokens that Teams sends, camel case in the documentation.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>One for each channel that the signing key may speak for.</summary>
    public const string EndorsementClaim = "endorsement";

    /// <summary>Real ones have about 1,000 characters.</summary>
    private const int MaxLength = 8 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private readonly JwtSecurityTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };

    /// <summary>Who sent it: a principal with <see cref="ServiceUrlClaim"/> and <see cref="EndorsementClaim"/>s.</summary>
    /// <exception cref="RefusedException">The token is not good.</exception>
    public async ValueTask<ClaimsPrincipal> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > MaxLength) { throw new RefusedException(Refusal.TokenTooLong); }
        var hash = TokenHash.Of(token);
        if (remembered.Find(hash) is { } known) { return known; }

        var header = ReadHeader(token);
        var key = await keys.FindAsync(header.Kid, cancellationToken) ?? throw new RefusedException(Refusal.UnknownKey);
        var read = Validate(token, key.Key);
        var principal = ToPrincipal(read, key);
        remembered.Add(hash, principal, read.ValidTo);
        return principal;
    }

    private JwtHeader ReadHeader(string token)
    {
        JwtHeader header;
        try
        {
            header = handler.ReadJwtToken(token).Header;
        }
        catch (Exception)
        {
            throw new RefusedException(Refusal.Unreadable);  // the library throws of many kinds, some with the token in their text
        }
        return header switch
        {
            { Alg: not SecurityAlgorithms.RsaSha256 } => throw new RefusedException(Refusal.WrongAlgorithm),
            _ when header.ContainsKey("crit") => throw new RefusedException(Refusal.CriticalHeader),    // we understand none
            { Kid: null or "" } => throw new RefusedException(Refusal.NoKeyId),
            _ => header,
        };
    }

    private JwtSecurityToken Validate(string token, SecurityKey key)
    {
        var rules = new TokenValidationParameters
        {
            ValidIssuer = options.Value.TokenIssuer,
            ValidAudience = options.Value.AppId,
            IssuerSigningKey = key,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = CheckLifetime,
        };
        try
        {
            handler.ValidateToken(token, rules, out var read);
            return (JwtSecurityToken)read;
        }
        catch (Exception error)
        {
            throw new RefusedException(error switch
            {
                RefusedException refused => refused.Refusal,
                SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => Refusal.WrongSignature,
                SecurityTokenInvalidIssuerException => Refusal.WrongIssuer,
                SecurityTokenInvalidAudienceException => Refusal.WrongAudience,
                _ => Refusal.Unreadable,
            });
        }
    }

    private bool CheckLifetime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters rules)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (expires is null) { throw new RefusedException(Refusal.NoExpiry); }
        if (expires < now - Skew) { throw new RefusedException(Refusal.Expired); }
        if (notBefore > now + Skew) { throw new RefusedException(Refusal.NotYetValid); }
        return true;
    }

    private static ClaimsPrincipal ToPrincipal(JwtSecurityToken token, SigningKey key)
    {
        var serviceUrl = token.Claims.FirstOrDefault(claim => string.Equals(claim.Type, ServiceUrlClaim, StringComparison.OrdinalIgnoreCase))?.Value;
        if (string.IsNullOrEmpty(serviceUrl)) { throw new RefusedException(Refusal.NoServiceUrl); }
        IEnumerable<Claim> claims = [new(ServiceUrlClaim, serviceUrl), .. key.Endorsements.Select(channel => new Claim(EndorsementClaim, channel))];
        return new ClaimsPrincipal(new ClaimsIdentity(claims, BotFrameworkAuthenticationHandler.Scheme));
    }
}
