using System.Buffers;

namespace PolicyBot.AdaptiveCards;

/// <summary>Signs that turn the direction of the text after them, until they are ended or the paragraph is.</summary>
/// <remarks>Source: Unicode Standard Annex #9, explicit directional embeddings, overrides and isolates.</remarks>
internal static class Direction
{
    private const char EndOfEmbedding = '\u202C';
    private const char EndOfIsolate = '\u2069';

    private static readonly SearchValues<char> Embeddings = SearchValues.Create("\u202A\u202B\u202D\u202E");
    private static readonly SearchValues<char> Isolates = SearchValues.Create("\u2066\u2067\u2068");
    private static readonly SearchValues<char> Openings = SearchValues.Create("\u202A\u202B\u202D\u202E\u2066\u2067\u2068");

    /// <summary>What ends all that a text leaves open, the innermost first; nearly always nothing.</summary>
    public static string EndsOf(string text)
    {
        if (!text.AsSpan().ContainsAny(Openings))
        {
            return "";
        }
        Stack<char> ends = [];
        foreach (var sign in text)
        {
            if (Embeddings.Contains(sign))
            {
                ends.Push(EndOfEmbedding);
            }
            else if (Isolates.Contains(sign))
            {
                ends.Push(EndOfIsolate);
            }
            else if (sign == EndOfEmbedding && ends.TryPeek(out var innermost) && innermost == EndOfEmbedding)
            {
                ends.Pop();
            }
            else if (sign == EndOfIsolate && ends.Contains(EndOfIsolate))
            {
                // It takes along what was opened within it.
                while (ends.Pop() != EndOfIsolate)
                {
                }
            }
        }
        return string.Concat(ends);
    }
}
