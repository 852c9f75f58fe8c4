using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Archive;

/// <summary>What opens a link: nobody can guess it, and what is stored does not give it away.</summary>
internal static class ArchiveToken
{
    private const int Bytes = 32;

    /// <summary>256 random bits, as they can stand in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
