namespace PolicyBot.Guidelines.Search;

/// <summary>Something that can be meant, in whatever words.</summary>
/// <param name="Name">Unique; for people who read why a rule was found.</param>
/// <param name="Group">The group it stands in, such as <c>topic</c> or <c>other</c>.</param>
/// <param name="Weight">How much a word for it tells of what a question is about; 0 tells nothing.</param>
/// <param name="Broader">Index of the concept that it is a kind of; -1: none.</param>
internal sealed record Concept(string Name, string Group, float Weight, int Broader)
{
    /// <summary>It only binds other words together.</summary>
    public bool IsFunction => Group == "function";

    /// <summary>A matter that guidelines of this kind do not treat.</summary>
    public bool IsElsewhere => Group == "other";

    /// <summary>What guidelines of this kind are about.</summary>
    public bool IsField => Group is "medium" or "field";
}

/// <summary>Several words that together mean something, with at most one other between each.</summary>
/// <param name="Parts">Folded; one that ends in <c>*</c> stands for every word that begins so.</param>
/// <param name="Concept">Index of the concept.</param>
internal sealed record Phrase(string[] Parts, int Concept)
{
    /// <summary>The parts in a row, for people who read how a question was understood.</summary>
    public string Text { get; } = string.Join(' ', Parts);
}

/// <summary>What words mean, whatever the municipality: immutable, one for the whole program.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Embedded = new(LexiconFile.ReadEmbedded);
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> stems;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> beginnings;
    private readonly Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> phrasesByStem;
    private readonly Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> phrasesByBeginning;
    private readonly int longestBeginning;

    public Lexicon(
        IReadOnlyList<Concept> concepts,
        Dictionary<string, int[]> words,
        Dictionary<string, int[]> stems,
        Dictionary<string, int[]> beginnings,
        IEnumerable<Phrase> phrases)
    {
        Concepts = concepts;
        this.words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        this.stems = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        this.beginnings = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        var byKind = phrases.ToLookup(phrase => phrase.Parts[0].EndsWith('*'));
        phrasesByStem = Grouped(byKind[false], phrase => Stemmer.Stem(phrase.Parts[0]).ToString());
        phrasesByBeginning = Grouped(byKind[true], phrase => Beginning(phrase.Parts[0]).ToString());
        longestBeginning = beginnings.Keys.Max(key => key.Length);
        Spellings = [.. words.Keys.Concat(beginnings.Keys).Distinct()];
    }

    /// <summary>The lexicon that comes with the program.</summary>
    public static Lexicon Default => Embedded.Value;

    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>Every folded word and beginning of a word that it knows.</summary>
    public IReadOnlyList<string> Spellings { get; }

    /// <summary>The concepts of a word that stands in the lexicon in this form, or that has the same stem as one that does.</summary>
    public bool TryWord(ReadOnlySpan<char> word, out int[] concepts) =>
        words.TryGetValue(word, out concepts!) || stems.TryGetValue(Stemmer.Stem(word), out concepts!);

    /// <summary>The concepts of the longest known beginning of a word.</summary>
    public bool TryBeginning(ReadOnlySpan<char> word, out int[] concepts, out int length)
    {
        for (length = Math.Min(word.Length, longestBeginning); length >= 2; length--)
        {
            if (beginnings.TryGetValue(word[..length], out concepts!))
            {
                return true;
            }
        }
        concepts = [];
        return false;
    }

    /// <summary>The phrases whose first word may be this one.</summary>
    public ReadOnlySpan<Phrase> PhrasesFrom(ReadOnlySpan<char> word) =>
        phrasesByStem.TryGetValue(Stemmer.Stem(word), out var found) ? found : [];

    /// <summary>The phrases whose first word may begin this one.</summary>
    public ReadOnlySpan<Phrase> PhrasesBeginning(ReadOnlySpan<char> word) =>
        phrasesByBeginning.TryGetValue(Beginning(word), out var found) ? found : [];

    /// <summary>Whether a word is one that a phrase asks for.</summary>
    public static bool Fits(ReadOnlySpan<char> part, ReadOnlySpan<char> word) =>
        part[^1] == '*'
            ? word.StartsWith(part[..^1], StringComparison.Ordinal)
            : word.SequenceEqual(part)
                // Words of one stem begin alike, which is seen sooner than that they have one.
                || (part.Length > Stemmer.Shortest && word.StartsWith(part[..Stemmer.Shortest]) && Stemmer.Stem(word).SequenceEqual(Stemmer.Stem(part)));

    private static Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> Grouped(IEnumerable<Phrase> phrases, Func<Phrase, string> key) =>
        phrases.GroupBy(key).ToDictionary(group => group.Key, group => group.ToArray()).GetAlternateLookup<ReadOnlySpan<char>>();

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> word) => word.TrimEnd('*') is var bare && bare.Length > 2 ? bare[..2] : bare;
}
