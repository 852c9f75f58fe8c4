using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Feedback;

/// <summary>Whether an answer was useful, said on one card.</summary>
/// <param name="CardId">Random, made for the card: it tells nothing of who reads it.</param>
/// <param name="Tally">What it counts as: <see cref="TallyKind.Useful"/> or <see cref="TallyKind.NotUseful"/> for a section.</param>
public sealed record Vote(string CardId, Tally Tally)
{
    /// <summary>Tells a second press for the same answer on the same card from a first. In lower-case hex; neither card nor section can be had from it.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{CardId}\n{Tally.Section}")));
}
