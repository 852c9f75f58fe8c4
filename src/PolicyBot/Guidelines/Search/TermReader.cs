namespace PolicyBot.Guidelines.Search;

/// <summary>Turns a text into terms: its phrases, and its words one by one.</summary>
internal sealed class TermReader(Lexicon lexicon, FeatureSpace space, WordReader words)
{
    private const int MostBetween = 1;

    /// <summary>The terms of a text: its phrases, then its words, each in order.</summary>
    public List<Term> Read(string line) => Read(Folding.Words(line));

    /// <summary>The words of a text and its terms.</summary>
    public ReadText ReadText(string line)
    {
        var words = Folding.Words(line);
        return new ReadText(words, Read(words));
    }

    private List<Term> Read(List<string> text)
    {
        var terms = new List<Term>(text.Count);
        Span<bool> explained = stackalloc bool[Folding.MostWords];
        for (var i = 0; i < text.Count; i++)
        {
            ReadPhrases(lexicon.PhrasesFrom(text[i]), text, i, explained, terms);
            ReadPhrases(lexicon.PhrasesBeginning(text[i]), text, i, explained, terms);
        }
        for (var i = 0; i < text.Count; i++)
        {
            // A word that nobody knows counts against an answer, but not one that a phrase explains.
            if (!explained[i] || lexicon.TryWord(text[i], out _) || space.Stem(text[i]) >= 0)
            {
                words.Read(text[i], terms);
            }
        }
        return terms;
    }

    private void ReadPhrases(ReadOnlySpan<Phrase> phrases, List<string> text, int start, Span<bool> explained, List<Term> terms)
    {
        foreach (var phrase in phrases)
        {
            if (Matches(phrase, text, start, explained: default))
            {
                Matches(phrase, text, start, explained);
                words.Add(phrase.Text, [phrase.Concept], -1, terms);
            }
        }
    }

    private static bool Matches(Phrase phrase, List<string> text, int start, Span<bool> explained)
    {
        var at = start;
        for (var i = 0; i < phrase.Parts.Length; i++)
        {
            var last = i == 0 ? start : Math.Min(at + MostBetween, text.Count - 1);
            while (at <= last && !Lexicon.Fits(phrase.Parts[i], text[at]))
            {
                at++;
            }
            if (at > last)
            {
                return false;
            }
            if (!explained.IsEmpty)
            {
                explained[at] = true;
            }
            at++;
        }
        return true;
    }
}
