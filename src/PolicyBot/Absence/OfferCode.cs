using System.Security.Cryptography;
using System.Text;
using PolicyBot.Municipalities;

namespace PolicyBot.Absence;

/// <summary>
/// A code that one colleague gives another, in place of choosing them from a list: <c>K7QM-3XPD-9RTA</c>. There are 31¹² of them, about 8·10¹⁷, so that
/// guessing is hopeless without counting attempts: at the most that Teams lets through, 50 a second, all of them take some 500 million years.
/// </summary>
public static class OfferCode
{
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"; // Without I, L, O, 0 and 1, which look alike.
    private const int Length = 12;
    private const int GroupLength = 4;

    /// <summary>A new code as it is shown, in groups.</summary>
    public static string New() => string.Join('-', RandomNumberGenerator.GetString(Letters, Length).Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>Whether a text is meant as a code: it is one, or one word with a digit in it, as a code that is mistyped. The rest is language.</summary>
    public static bool IsMeant(string text)
    {
        var plain = Plain(text);
        return (plain.Length == Length && plain.All(Letters.Contains)) || (!text.Trim().Contains(' ', StringComparison.Ordinal) && plain.Any(char.IsAsciiDigit));
    }

    /// <summary>What is kept of a code: SHA-256 of it and the municipality. Case, hyphens and spaces don't count.</summary>
    public static string Hash(MunicipalityId municipality, string typed) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{municipality}\n{Plain(typed)}")));

    private static string Plain(string text) => string.Concat(text.ToUpperInvariant().Where(char.IsLetterOrDigit));
}
