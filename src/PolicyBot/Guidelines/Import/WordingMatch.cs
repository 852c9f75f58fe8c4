using PolicyBot.Guidelines.Search;

namespace PolicyBot.Guidelines.Import;

/// <summary>Finds the section of an existing pack that each rule of a document is: by heading and item, and by likeness of their words.</summary>
internal static class WordingMatch
{
    private const double SameHeading = 0.35;
    private const double SameItem = 0.15;

    // Rules stand in the same order in both; it decides between rules that are else alike.
    private const double SameOrder = 0.1;
    private const double Least = 0.3;
    private const double Certain = 0.5;

    /// <summary>The pairs, in the order of the document.</summary>
    /// <param name="guideline">The pack's guideline.</param>
    /// <param name="rules">The document's rules.</param>
    /// <param name="notes">Gets the pairs that are unsure, and what has no other half.</param>
    public static IReadOnlyList<(Section Section, ImportedSection Rule)> Find(Guideline guideline, IReadOnlyList<ImportedSection> rules, ImportNotes notes)
    {
        var weights = Weights([.. guideline.Sections.Select(Text), .. rules.Select(rule => rule.Ordlyd)]);
        var candidates =
            from s in Enumerable.Range(0, guideline.Sections.Count)
            from r in Enumerable.Range(0, rules.Count)
            let order = SameOrder * (1 - Math.Abs(((double)s / guideline.Sections.Count) - ((double)r / rules.Count)))
            let fit = Fit(guideline.Sections[s], rules[r], weights) + order
            where fit >= Least
            orderby fit descending
            select (s, r, fit);
        var pairs = new SortedDictionary<int, (int Section, double Fit)>();
        var taken = new HashSet<int>();
        foreach (var (s, r, fit) in candidates)
        {
            if (!taken.Contains(s) && pairs.TryAdd(r, (s, fit)))
            {
                taken.Add(s);
            }
        }
        Note(guideline, rules, pairs, notes);
        return [.. pairs.Select(pair => (guideline.Sections[pair.Value.Section], rules[pair.Key]))];
    }

    private static void Note(Guideline guideline, IReadOnlyList<ImportedSection> rules, SortedDictionary<int, (int Section, double Fit)> pairs, ImportNotes notes)
    {
        foreach (var (rule, (section, fit)) in pairs)
        {
            if (fit < Certain)
            {
                notes.Add(rules[rule].Line, $"this rule was taken for {guideline.Sections[section].Id} by the likeness of a few words; look at whether it is");
            }
        }
        foreach (var rule in Enumerable.Range(0, rules.Count).Where(rule => !pairs.ContainsKey(rule)).Select(rule => rules[rule]))
        {
            notes.Add(rule.Line, $"the pack has no section for this rule: '{Sentences.Cut(rule.Ordlyd.Split('\n')[0], GuidelineFile.LongestTitle)}'");
        }
        foreach (var section in Enumerable.Range(0, guideline.Sections.Count).Except(pairs.Values.Select(pair => pair.Section)))
        {
            notes.Add(0, $"the document has no wording for {guideline.Sections[section].Id}");
        }
    }

    private static double Fit(Section section, ImportedSection rule, Dictionary<string, double> weights) =>
        Likeness(Stems(Text(section)), Stems($"{rule.Heading} {rule.Ordlyd}"), weights)
        + (IsSame(section.Heading, rule.Heading) ? SameHeading : 0)
        + (section.Item is not null && section.Item == rule.Item ? SameItem : 0);

    private static bool IsSame(string one, string other)
    {
        var (a, b) = (string.Join(' ', Folding.Words(one)), string.Join(' ', Folding.Words(other)));
        return a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
    }

    // The part of their words that they share, rare words counting most.
    private static double Likeness(HashSet<string> one, HashSet<string> other, Dictionary<string, double> weights)
    {
        double Sum(IEnumerable<string> words) => words.Sum(word => weights.GetValueOrDefault(word));
        var both = Sum(one.Where(other.Contains));
        var less = Math.Min(Sum(one), Sum(other));
        return less > 0 ? both / less : 0;
    }

    private static Dictionary<string, double> Weights(List<string> texts)
    {
        var counts = new Dictionary<string, int>();
        foreach (var word in texts.SelectMany(Stems))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        return counts.ToDictionary(pair => pair.Key, pair => Math.Log((double)texts.Count / pair.Value));
    }

    private static HashSet<string> Stems(string text) => [.. Folding.Words(text).Select(word => Stemmer.Stem(word).ToString())];

    private static string Text(Section section) => $"{section.Heading} {section.Title.Own} {section.Answer.Own}";
}
