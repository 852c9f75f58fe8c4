using System.Numerics;

namespace PolicyBot.Guidelines.Search;

/// <summary>Pieces of how words sound, which two words share that are built alike, spelt wrong or written in dialect.</summary>
internal static class SoundPieces
{
    private const int Shortest = 3;
    private const int Longest = 5;

    /// <summary>Marks the places that a word's pieces fall in.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="places">A bit for each place; their number is a power of two.</param>
    /// <param name="room">How many more may be marked. The word's beginning comes first.</param>
    public static void Mark(ReadOnlySpan<char> word, Span<ulong> places, ref int room)
    {
        Span<char> sound = stackalloc char[Folding.LongestWord + 2];
        sound[0] = ' ';
        var length = Sound.Write(word, sound[1..]) + 2;
        sound[length - 1] = ' ';
        var shift = 26 - BitOperations.Log2((uint)places.Length);
        for (var size = Shortest; size <= Longest; size++)
        {
            for (var at = 0; at + size <= length && room > 0; at++)
            {
                var place = (int)(Spread(Hash(sound.Slice(at, size))) >> shift);
                ref var bits = ref places[place / 64];
                room -= (bits & (1ul << (place % 64))) == 0 ? 1 : 0;
                bits |= 1ul << (place % 64);
            }
        }
    }

    /// <summary>Spreads hashes over all bits, of which the highest are the best.</summary>
    public static uint Spread(int hash) => unchecked((uint)hash * 2654435769u);

    /// <summary>Takes one marked place, the first first.</summary>
    /// <param name="places">What <see cref="Mark"/> marked.</param>
    /// <param name="from">The word of <paramref name="places"/> to go on from, 0 at first.</param>
    /// <returns>-1: none is left.</returns>
    public static int TakeNext(Span<ulong> places, ref int from)
    {
        for (; from < places.Length; from++)
        {
            if (places[from] is not 0 and var left)
            {
                places[from] = left & (left - 1);
                return (64 * from) + BitOperations.TrailingZeroCount(left);
            }
        }
        return -1;
    }

    private static int Hash(ReadOnlySpan<char> piece)
    {
        var hash = 17;
        foreach (var letter in piece)
        {
            hash = unchecked((hash * 31) + letter);
        }
        return hash;
    }
}
