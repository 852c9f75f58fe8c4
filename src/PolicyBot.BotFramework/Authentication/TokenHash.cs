using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.BotFramework.Authentication;

/// <summary>SHA-256 of a token: tells it again without keeping it.</summary>
internal readonly record struct TokenHash(UInt128 High, UInt128 Low)
{
    public static TokenHash Of(string token)
    {
        Span<UInt128> halves = stackalloc UInt128[2];
        SHA256.HashData(Encoding.UTF8.GetBytes(token), MemoryMarshal.AsBytes(halves));
        return new TokenHash(halves[0], halves[1]);
    }
}
