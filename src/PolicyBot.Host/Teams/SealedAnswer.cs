using System.Security.Cryptography;

namespace PolicyBot.Host.Teams;

/// <summary>
/// An answer as it is kept: only who presses the same again, with the ids that the client gave the press, can read it. A one-time code that an answer
/// shows is thus not in the database, nor what people wrote.
/// </summary>
/// <param name="told">All that tells the press from others. Its SHA-256, under which the answer is found, does not open it.</param>
internal sealed class SealedAnswer(byte[] told)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, told, outputLength: 32, info: "answer"u8.ToArray());

    /// <summary>Seals an answer, with AES-GCM.</summary>
    public string Close(byte[] answer)
    {
        var box = new byte[NonceLength + TagLength + answer.Length];
        var nonce = box.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, answer, box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength));
        return Convert.ToBase64String(box);
    }

    /// <summary>Opens what <see cref="Close"/> sealed for the same press.</summary>
    /// <exception cref="CryptographicException">It was sealed for another, or changed.</exception>
    public byte[] Open(string sealedAnswer)
    {
        var box = Convert.FromBase64String(sealedAnswer);
        var answer = new byte[box.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Decrypt(box.AsSpan(0, NonceLength), box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength), answer);
        return answer;
    }
}
