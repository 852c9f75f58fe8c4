namespace PolicyBot.Guidelines.Search;

/// <summary>
/// What texts of one guideline are compared by: the concepts of the lexicon, then the stems of the guideline's own words.
/// Each has a weight, from how much its kind tells and how few sections have it.
/// </summary>
internal sealed class FeatureSpace
{
    /// <summary>Weight of a stem that no concept has; between a topic's and that of the words that stand everywhere.</summary>
    public const float StemWeight = 0.7f;

    private readonly Lexicon lexicon;
    private readonly Dictionary<string, int> stems = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> stemOf;
    private readonly List<string> stemNames = [];
    private float[] rarity = [];

    public FeatureSpace(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        stemOf = stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Number of features.</summary>
    public int Count => lexicon.Concepts.Count + stemNames.Count;

    /// <summary>The feature of a word's stem; -1: no word of the guideline has it.</summary>
    public int Stem(ReadOnlySpan<char> word) => stemOf.TryGetValue(Stemmer.Stem(word), out var feature) ? feature : -1;

    /// <summary>Adds the stem of a word of the guideline.</summary>
    public void Learn(ReadOnlySpan<char> word)
    {
        var stem = Stemmer.Stem(word);
        if (!stemOf.ContainsKey(stem))
        {
            stemOf[stem] = Count;
            stemNames.Add(stem.ToString());
        }
    }

    /// <summary>Sets how rare each feature is, once every section has been read.</summary>
    /// <param name="sectionsWith">For each feature, the number of sections that have it.</param>
    /// <param name="sections">Number of sections.</param>
    public void Weigh(int[] sectionsWith, int sections)
    {
        rarity = new float[Count];
        var most = MathF.Log(1 + ((sections + 0.5f) / 0.5f));
        for (var i = 0; i < rarity.Length; i++)
        {
            var idf = MathF.Log(1 + ((sections - sectionsWith[i] + 0.5f) / (sectionsWith[i] + 0.5f))) / most;
            rarity[i] = 0.25f + (0.75f * idf);
        }
    }

    /// <summary>How much a feature tells of what a text is about; before <see cref="Weigh"/>, of its kind alone.</summary>
    public float Weight(int feature)
    {
        var kind = feature < lexicon.Concepts.Count ? lexicon.Concepts[feature].Weight : StemWeight;
        return rarity.Length > 0 ? kind * rarity[feature] : kind;
    }

    /// <summary>Whether a feature is a concept, and not a stem.</summary>
    public bool IsConcept(int feature) => feature < lexicon.Concepts.Count;

    /// <summary>Whether a feature is a matter that guidelines do not treat.</summary>
    public bool IsElsewhere(int feature) => feature < lexicon.Concepts.Count && lexicon.Concepts[feature].IsElsewhere;

    /// <summary>A feature's name, for people: the concept's, or the stem in quotation marks.</summary>
    public string Name(int feature) =>
        feature < lexicon.Concepts.Count ? lexicon.Concepts[feature].Name : $"\"{stemNames[feature - lexicon.Concepts.Count]}\"";
}
