using PolicyBot.Guidelines.Search;

namespace PolicyBot.Guidelines.Import;

/// <summary>
/// What people call the matters that rules treat. A document says it in its own words; the matters that guidelines of this kind treat are
/// known with everyday ones (<see cref="Matters"/>), and a rule that a matter fits gets them.
/// </summary>
internal static class EverydayWords
{
    // So much of a matter's words the rule must have; measured on two documents: at 0.3 a sixth of what is not covered was answered, at 0.5 a tenth fewer rules were found.
    private const float LeastFit = 0.4f;

    // A pack without questions would else take anything that is put as a question for something it does not cover.
    private static readonly string[] Forms = ["Kan jeg {0}?", "Må vi {0}?", "Hva gjelder for {0}?", "Er det greit å {0}?", "Hvem {0}?", "Can I {0}?"];

    /// <summary>The words of the matters that fit each rule; a rule that none fits is left out.</summary>
    public static IReadOnlyDictionary<SectionId, IReadOnlyList<string>> Of(Guideline guideline)
    {
        var index = new GuidelineIndex(guideline, Lexicon.Default);
        var found = new Dictionary<SectionId, IReadOnlyList<string>>();
        foreach (var (_, handfuls) in Matters.Default)
        {
            var (section, fit) = Best(index, handfuls);
            if (fit >= LeastFit)
            {
                found[section.Id] = [.. found.GetValueOrDefault(section.Id, []), .. handfuls];
            }
        }
        return found;
    }

    /// <summary>A rule's sentences, its title and its everyday words, each put as questions.</summary>
    public static IEnumerable<string> Questions(Section section) =>
        (section.Ordlyd ?? "").Split(['.', '\n', '?', '!']).Select(sentence => sentence.Trim('-', ' ')).Where(sentence => sentence.Length > 5)
            .Append(section.Title.Own).Concat(section.Words)
            .SelectMany(text => Forms.Select(form => form.Replace("{0}", text.Trim(' ', '.', '…'), StringComparison.Ordinal)))
            .Where(question => question.Length <= GuidelineFile.LongestQuestion)
            .Distinct(StringComparer.Ordinal);

    private static (Section Section, float Fit) Best(GuidelineIndex index, string[] handfuls)
    {
        var sum = new float[index.Sections.Count];
        var covered = new float[index.Sections.Count];
        foreach (var handful in handfuls)
        {
            index.Texts.Score(index.Reader.ReadText(handful).Terms, covered);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += covered[i] / handfuls.Length;
            }
        }
        var best = Enumerable.Range(0, sum.Length).MaxBy(i => sum[i]);
        return (index.Sections[best], sum[best]);
    }
}
