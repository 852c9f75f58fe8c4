using PolicyBot.Guidelines.Search;

namespace PolicyBot.Publishing;

/// <summary>Pieces of how the words of a comment sound, which words share that are built alike, spelt wrong or written in dialect.</summary>
internal static class SoundPieces
{
    private const int BucketBits = 14;
    private const int Shortest = 3;
    private const int Longest = 5;

    /// <summary>Number of places that a piece may fall in.</summary>
    public const int Places = 1 << BucketBits;

    /// <summary>Where the pieces of a comment fall, each place once.</summary>
    public static int[] Of(CommentText comment)
    {
        var places = new HashSet<int>();
        Span<char> sound = stackalloc char[Folding.LongestWord + 2];
        foreach (var word in comment.Words)
        {
            sound[0] = ' ';
            var length = Sound.Write(word.Folded, sound[1..]) + 2;
            sound[length - 1] = ' ';
            for (var size = Shortest; size <= Longest; size++)
            {
                for (var at = 0; at + size <= length; at++)
                {
                    places.Add(Place(sound.Slice(at, size)));
                }
            }
        }
        return [.. places.Order()];
    }

    private static int Place(ReadOnlySpan<char> piece)
    {
        var hash = 17;
        foreach (var letter in piece)
        {
            hash = unchecked((hash * 31) + letter);
        }
        return (int)(unchecked((uint)hash * 2654435769u) >> (32 - BucketBits));
    }
}
