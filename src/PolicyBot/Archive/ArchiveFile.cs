using System.Security.Cryptography;

namespace PolicyBot.Archive;

/// <summary>A file for the archive.</summary>
/// <param name="Name">Such as <c>GAU-2026-0007.html</c>; safe in any file system and any address.</param>
/// <param name="MediaType">As HTTP has it.</param>
/// <param name="Content">All of it.</param>
public sealed record ArchiveFile(string Name, string MediaType, ReadOnlyMemory<byte> Content)
{
    /// <summary>SHA-256 of the content: 64 hexadecimal digits, lower case.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content.Span));
}
