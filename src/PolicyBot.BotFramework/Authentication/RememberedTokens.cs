using System.Collections.Concurrent;
using System.Security.Claims;

namespace PolicyBot.BotFramework.Authentication;

/// <summary>Tokens found good, until they expire: Teams sends the same one for about an hour, and a signature costs more than the rest of a turn.</summary>
internal sealed class RememberedTokens(TimeProvider clock)
{
    /// <summary>Each is about 1 KB. Teams uses a few per region at a time.</summary>
    private const int Max = 4096;

    private readonly ConcurrentDictionary<TokenHash, (ClaimsPrincipal Principal, DateTime Until)> tokens = new();

    public ClaimsPrincipal? Find(TokenHash hash) =>
        tokens.TryGetValue(hash, out var known) && clock.GetUtcNow().UtcDateTime < known.Until ? known.Principal : null;

    public void Add(TokenHash hash, ClaimsPrincipal principal, DateTime until)
    {
        if (tokens.Count >= Max) { tokens.Clear(); }         // checking some again is cheaper than keeping an order of age
        tokens[hash] = (principal, until);
    }
}
