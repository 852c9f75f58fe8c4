namespace PolicyBot.Guidelines.Search;

/// <summary>Tells what a folded word means: by the lexicon, as a compound of known words, or as a slip of the pen.</summary>
/// <param name="lexicon">What words mean.</param>
/// <param name="space">The features, with the stems of the guideline.</param>
/// <param name="speller">Corrects misspellings; <c>null</c> while the guideline itself is read, whose spelling is trusted.</param>
internal sealed class WordReader(Lexicon lexicon, FeatureSpace space, Speller? speller)
{
    private const float ConceptTrust = 0.85f;
    private const float BroaderTrust = 0.4f;
    private const float SlipTrust = 0.8f;
    private const float UnknownImportance = 0.45f;
    private const int MostFeatures = 16;
    private const int ShortestPart = 3;
    private const int ShortestHead = 4;

    /// <summary>Adds the terms of one word: none for a word that only binds others together, several for a compound.</summary>
    public void Read(string word, List<Term> terms)
    {
        if (Known(word, terms))
        {
            return;
        }
        var respelt = Folding.WithoutDigraphs(word);
        if (respelt.Length < word.Length && Known(respelt, terms))
        {
            return;
        }
        if (Corrected(word) is { } meant)
        {
            var from = terms.Count;
            Known(meant, terms);
            for (var i = from; i < terms.Count; i++)
            {
                terms[i] = terms[i] with { Text = word, Features = [.. terms[i].Features.Select(f => f with { Trust = f.Trust * SlipTrust })] };
            }
            return;
        }
        // Half a compound is better than nothing, but only when it is no misspelling: taushets- written tausets- would be lost.
        if (!TryHead(word, terms))
        {
            terms.Add(new Term(word, [], UnknownImportance, false));
        }
    }

    private bool Known(string word, List<Term> terms)
    {
        var stem = space.Stem(word);
        if (lexicon.TryWord(word, out var concepts))
        {
            Add(word, concepts, stem, terms);
            return true;
        }
        var from = terms.Count;
        if (TryCompound(word, terms))
        {
            if (stem >= 0 && terms.Count == from)
            {
                Add(word, [], stem, terms);
            }
            else if (stem >= 0)
            {
                // The whole word stands in the guideline too, which is worth more than its parts.
                for (var i = from; i < terms.Count; i++)
                {
                    terms[i] = terms[i] with { Features = [.. terms[i].Features, new Feature(stem, 1)] };
                }
            }
            return true;
        }
        if (stem >= 0)
        {
            Add(word, [], stem, terms);
        }
        return stem >= 0;
    }

    // A known beginning with an ending or a further word behind it, or two known words.
    private bool TryCompound(ReadOnlySpan<char> word, List<Term> terms)
    {
        if (lexicon.TryBeginning(word, out var concepts, out var length))
        {
            Add(word.ToString(), concepts, -1, terms);
            var rest = word[length..];
            if (!Stemmer.IsEnding(rest) && !TryPart(rest, terms) && rest[0] is 's' or 'e')
            {
                TryPart(rest[1..], terms);
            }
            return true;
        }
        for (var at = ShortestPart; at <= word.Length - ShortestHead; at++)
        {
            var from = terms.Count;
            var modifier = word[..at];
            if (TryPart(modifier, terms) || (modifier[^1] is 's' or 'e' && TryPart(modifier[..^1], terms)))
            {
                if (TryPart(word[at..], terms))
                {
                    return true;
                }
                terms.RemoveRange(from, terms.Count - from);
            }
        }
        return false;
    }

    // The longest known word at the end of one whose beginning nobody knows.
    private bool TryHead(string word, List<Term> terms)
    {
        for (var at = ShortestPart; at <= word.Length - ShortestHead; at++)
        {
            if (TryPart(word.AsSpan(at), terms))
            {
                terms.Add(new Term(word[..at], [], UnknownImportance / 2, false));
                return true;
            }
        }
        return false;
    }

    private bool TryPart(ReadOnlySpan<char> part, List<Term> terms)
    {
        if (part.Length < ShortestPart)
        {
            return false;
        }
        var stem = part.Length >= ShortestHead ? space.Stem(part) : -1;
        if (lexicon.TryWord(part, out var concepts))
        {
            if (IsFunction(concepts))
            {
                return false;
            }
            Add(part.ToString(), concepts, stem, terms);
            return true;
        }
        if (part.Length >= ShortestHead && lexicon.TryBeginning(part, out concepts, out var length) && length >= ShortestPart
            && Stemmer.IsEnding(part[length..]))
        {
            Add(part.ToString(), concepts, stem, terms);
            return true;
        }
        if (stem >= 0)
        {
            Add(part.ToString(), [], stem, terms);
        }
        return stem >= 0;
    }

    // A word that has a meaning beside keeps that.
    private bool IsFunction(int[] concepts) => concepts is [var only] && lexicon.Concepts[only].IsFunction;

    // A beginning is known without the endings that the misspelt word has, so shorter and shorter ones are tried.
    private string? Corrected(string word)
    {
        for (var length = word.Length; length >= Math.Max(ShortestHead, word.Length - 4); length--)
        {
            if (Stemmer.IsEnding(word.AsSpan(length)) && speller?.Nearest(word.AsSpan(0, length)) is { } meant)
            {
                return meant;
            }
        }
        return null;
    }

    /// <summary>Adds a term for concepts and a stem; nothing where the word only binds others together.</summary>
    public void Add(string text, int[] concepts, int stem, List<Term> terms)
    {
        if (IsFunction(concepts))
        {
            return;
        }
        Span<Feature> features = stackalloc Feature[MostFeatures];
        var count = 0;
        var importance = 0f;
        var field = false;
        foreach (var id in concepts)
        {
            var concept = lexicon.Concepts[id];
            if (concept.Weight == 0 || count > MostFeatures - 3)
            {
                continue;
            }
            features[count++] = new Feature(id, ConceptTrust);
            importance = Math.Max(importance, space.Weight(id));
            field |= concept.IsField;
            if (concept.Broader >= 0)
            {
                features[count++] = new Feature(concept.Broader, BroaderTrust);
            }
        }
        if (stem >= 0)
        {
            features[count++] = new Feature(stem, 1);
            importance = count == 1 ? space.Weight(stem) : importance;
        }
        if (count > 0)
        {
            terms.Add(new Term(text, features[..count].ToArray(), importance, field));
        }
    }
}
