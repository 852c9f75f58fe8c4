using System.Buffers;

namespace PolicyBot.Guidelines.Search;

/// <summary>
/// Tells what the classifier learns from: what the words may mean, each two meanings together, and pieces of the words' sound, which
/// two words share that are built alike, spelt wrong or written in dialect.
/// </summary>
internal sealed class TraitReader(FeatureSpace space)
{
    // How much each kind counts against the others; found by leaving examples out.
    private const float MeaningLength = 3;
    private const float PairLength = 1.5f;
    private const float PieceLength = 3;

    private const int BucketBits = 13;
    private const int MostMeanings = 24;
    private const int MostTraits = 1536;

    /// <summary>Number of ids that a trait may have.</summary>
    public int Count => space.Count + (1 << BucketBits);

    /// <summary>The traits of a text; of a very long one, those of its beginning. The array is for <see cref="ArrayPool{T}.Shared"/> when done with.</summary>
    /// <param name="text">What was read.</param>
    /// <param name="count">How many there are; the array may be longer.</param>
    public Trait[] Rent(ReadText text, out int count)
    {
        var traits = ArrayPool<Trait>.Shared.Rent(MostTraits);
        var meanings = Meanings(text.Terms, traits);
        Span<Trait> strongest = stackalloc Trait[MostMeanings];
        var pairs = Pairs(Concepts(traits.AsSpan(0, meanings), strongest), traits.AsSpan(meanings));
        var pieces = Pieces(text.Words, traits.AsSpan(meanings + pairs));
        Scale(traits.AsSpan(0, meanings), MeaningLength);
        Scale(traits.AsSpan(meanings, pairs), PairLength);
        Scale(traits.AsSpan(meanings + pairs, pieces), PieceLength);
        count = meanings + pairs + pieces;
        return traits;
    }

    private int Meanings(List<Term> terms, Span<Trait> into)
    {
        var count = 0;
        foreach (var term in terms)
        {
            foreach (var feature in term.Features)
            {
                if (count < MostTraits / 4)
                {
                    into[count++] = new Trait(feature.Id, feature.Trust * space.Weight(feature.Id));
                }
            }
        }
        return Merge(into[..count]);
    }

    private ReadOnlySpan<Trait> Concepts(ReadOnlySpan<Trait> meanings, Span<Trait> into)
    {
        var count = 0;
        foreach (var meaning in meanings)
        {
            if (count < into.Length && space.IsConcept(meaning.Id))
            {
                into[count++] = meaning;
            }
        }
        return into[..count];
    }

    private int Pairs(ReadOnlySpan<Trait> concepts, Span<Trait> into)
    {
        var count = 0;
        for (var i = 0; i < concepts.Length; i++)
        {
            for (var j = i + 1; j < concepts.Length; j++)
            {
                into[count++] = new Trait(Bucket((concepts[i].Id * 7919) + concepts[j].Id), MathF.Sqrt(concepts[i].Value * concepts[j].Value));
            }
        }
        return Merge(into[..count]);
    }

    // Each counts once; they come in the order of their buckets.
    private int Pieces(List<string> words, Span<Trait> into)
    {
        Span<ulong> places = stackalloc ulong[(1 << BucketBits) / 64];
        places.Clear();
        var room = into.Length;
        foreach (var word in words)
        {
            SoundPieces.Mark(word, places, ref room);
        }
        var (count, from) = (0, 0);
        while (SoundPieces.TakeNext(places, ref from) is >= 0 and var place)
        {
            into[count++] = new Trait(space.Count + place, 1);
        }
        return count;
    }

    private int Bucket(int hash) => space.Count + (int)(SoundPieces.Spread(hash) >> (32 - BucketBits));

    // Of several with one id the strongest stays. Sorted as numbers, the id before the strength, which takes half the time of comparing traits.
    private static int Merge(Span<Trait> traits)
    {
        Span<ulong> keys = stackalloc ulong[traits.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            // No strength is below 0, and of such the bits are in order; turned about, the strongest comes first.
            keys[i] = ((ulong)(uint)traits[i].Id << 32) | ~BitConverter.SingleToUInt32Bits(traits[i].Value);
        }
        keys.Sort();
        var count = 0;
        foreach (var key in keys)
        {
            var id = (int)(key >> 32);
            if (count == 0 || traits[count - 1].Id != id)
            {
                traits[count++] = new Trait(id, BitConverter.UInt32BitsToSingle(~(uint)key));
            }
        }
        return count;
    }

    private static void Scale(Span<Trait> traits, float length)
    {
        var squares = 0f;
        foreach (var trait in traits)
        {
            squares += trait.Value * trait.Value;
        }
        var factor = length / Math.Max(MathF.Sqrt(squares), 0.5f);
        foreach (ref var trait in traits)
        {
            trait = trait with { Value = trait.Value * factor };
        }
    }
}
