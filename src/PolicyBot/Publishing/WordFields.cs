using System.Collections.Frozen;
using PolicyBot.Guidelines.Search;

namespace PolicyBot.Publishing;

/// <summary>Finds the word fields of <c>Language/fields.txt</c> in a comment.</summary>
internal static class WordFields
{
    private const string Resource = "PolicyBot.Publishing.Language.fields.txt";
    private const int MostBetween = 1;
    private const int LeastOfCompound = 8;
    private const int LeastOfHead = 5;
    private const int LeastOfStem = 4;

    private static readonly Lazy<Lexicon> Fields = new(Read);
    private static readonly Lazy<FrozenSet<string>> Spellings = new(() => Fields.Value.Spellings.ToFrozenSet());

    /// <summary>Every field, with the kind that it speaks for and how much, before anything is learnt; <c>null</c>: none.</summary>
    public static IEnumerable<(string Field, CommentKind? Kind, float Weight)> All =>
        Fields.Value.Concepts.Select(concept => (concept.Name, CommentKinds.Find(concept.Group), concept.Weight));

    /// <summary>Each field that is met, with where: words, parts of compounds, and phrases.</summary>
    public static IEnumerable<(string Field, int First, int Last)> In(CommentText comment)
    {
        var (lexicon, words) = (Fields.Value, comment.Words);
        for (var i = 0; i < words.Count; i++)
        {
            var met = Of(lexicon, words[i].Folded);
            foreach (var field in met)
            {
                yield return (lexicon.Concepts[field].Name, i, i);
            }
            foreach (var phrase in Phrases(lexicon, words[i].Folded))
            {
                if (EndOf(phrase, words, i) is >= 0 and var last)
                {
                    yield return (lexicon.Concepts[phrase.Concept].Name, i, last);
                }
            }
        }
    }

    private static IEnumerable<int> Of(Lexicon lexicon, string word)
    {
        var found = new List<int>();
        foreach (var spelling in new[] { word, Folding.WithoutDigraphs(word) }.Distinct())
        {
            // Short stems fall together: taket is no takk, and finner is not fin.
            if (lexicon.TryWord(spelling, out var concepts) && (Spellings.Value.Contains(spelling) || Stemmer.Stem(spelling).Length >= LeastOfStem))
            {
                found.AddRange(concepts);
            }
            if (lexicon.TryBeginning(spelling, out concepts, out _))
            {
                found.AddRange(concepts);
            }
            // The last part of a compound tells what it is: skoleskandale is a skandale.
            for (var at = LeastOfCompound - LeastOfHead; found.Count == 0 && spelling.Length >= LeastOfCompound && at <= spelling.Length - LeastOfHead; at++)
            {
                if ((Spellings.Value.Contains(spelling[at..]) && lexicon.TryWord(spelling.AsSpan(at), out concepts))
                    || (lexicon.TryBeginning(spelling.AsSpan(at), out concepts, out var length) && length >= LeastOfHead && Stemmer.IsEnding(spelling.AsSpan(at + length))))
                {
                    found.AddRange(concepts);
                }
            }
            if (found.Count > 0)
            {
                break;
            }
        }
        return found.Distinct();
    }

    private static Phrase[] Phrases(Lexicon lexicon, string word) => [.. lexicon.PhrasesFrom(word), .. lexicon.PhrasesBeginning(word)];

    // -1: the phrase does not stand here.
    private static int EndOf(Phrase phrase, IReadOnlyList<CommentWord> words, int start)
    {
        var at = start;
        foreach (var (part, index) in phrase.Parts.Select((part, index) => (part, index)))
        {
            var last = index == 0 ? start : Math.Min(at + MostBetween, words.Count - 1);
            while (at <= last && !Lexicon.Fits(part, words[at].Folded))
            {
                at++;
            }
            if (at > last)
            {
                return -1;
            }
            at++;
        }
        return at - 1;
    }

    private static Lexicon Read()
    {
        using var stream = typeof(WordFields).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        using var reader = new StreamReader(stream);
        return LexiconFile.Read(new StringReader(WordForms.In(reader.ReadToEnd())));
    }
}
