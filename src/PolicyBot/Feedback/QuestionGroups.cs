using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Search;
using PolicyBot.Privacy;

namespace PolicyBot.Feedback;

/// <summary>Puts questions together that mean the same, by what the search understands of their words.</summary>
internal static class QuestionGroups
{
    /// <summary>Of what was asked more seldom no text is shown: it might tell who asked.</summary>
    public const int FewestToShow = 3;

    // The cosine of the angle between what two questions mean: 1 is the same, 0 nothing in common.
    private const float LeastLikeness = 0.55f;

    private const int LongestBeginning = 6;

    // Between the words that bind others together, or begin a question, and those that say what it is about.
    private const float LeastTelling = 0.31f;

    /// <summary>The groups, the most asked first.</summary>
    /// <param name="questions">Texts without names, and how often each was asked.</param>
    /// <param name="search">The municipality's, which knows its words.</param>
    /// <param name="unshown">How many questions are in groups that are too small to be shown.</param>
    public static IReadOnlyList<QuestionGroup> Of(IEnumerable<KeyValuePair<string, int>> questions, GuidelineSearch search, out int unshown)
    {
        var groups = new List<List<Question>>();
        // Each joins the group whose first question is most like it. Those asked most begin.
        foreach (var question in questions.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Read(pair.Key, pair.Value, search)))
        {
            var (nearest, likeness) = groups.Select(group => (Group: group, Likeness: group[0].LikenessTo(question))).DefaultIfEmpty().MaxBy(pair => pair.Likeness);
            if (nearest is not null && likeness >= LeastLikeness)
            {
                nearest.Add(question);
            }
            else
            {
                groups.Add([question]);
            }
        }
        var bySize = groups.ToLookup(group => group.Sum(question => question.Times) >= FewestToShow);
        unshown = bySize[false].Sum(group => group.Sum(question => question.Times));
        return [.. bySize[true].Select(group => new QuestionGroup(group.Sum(question => question.Times), Example(group))).OrderByDescending(group => group.Times).ThenBy(group => group.Example, StringComparer.Ordinal)];
    }

    // The first, without words that nobody else used and that are not known: they may be a name that was not seen to be one.
    private static string Example(List<Question> group)
    {
        var shared = group.SelectMany(question => question.Words.Distinct()).CountBy(word => word).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet();
        var words = group[0].Text.Split(' ').Select(word => Folding.Words(word).All(part => shared.Contains(part) || group[0].Known.Contains(part)) ? word : PersonalData.Mark);
        return string.Join(' ', words);
    }

    private static Question Read(string text, int times, GuidelineSearch search)
    {
        var words = Folding.Words(text);
        var understood = search.Explain(text);
        var meaning = new Dictionary<string, float>();
        foreach (var word in understood.Where(word => word.Importance >= LeastTelling))
        {
            foreach (var feature in word.Meanings.Where(IsConcept).Append(Beginning(word.Word)))
            {
                meaning[feature] = Math.Max(meaning.GetValueOrDefault(feature), word.Importance);
            }
        }
        // Without a single telling word its words as they stand must do.
        if (meaning.Count == 0)
        {
            meaning = words.Distinct().ToDictionary(word => word, _ => 1f);
        }
        var unknown = understood.Where(word => word.Meanings.Count == 0).Select(word => word.Word).ToHashSet();
        return new Question(text, times, words, words.Where(word => !unknown.Contains(word)).ToHashSet(), meaning);
    }

    // Stems stand in quotation marks; a concept joins what is said in other words, and a beginning parts what one concept has in common.
    private static bool IsConcept(string meaning) => meaning[0] != '"';

    // parkere and parkering have one.
    private static string Beginning(string word) => Stemmer.Stem(word) is { Length: > LongestBeginning } stem ? $"\"{stem[..LongestBeginning]}" : $"\"{Stemmer.Stem(word)}";

    private sealed record Question(string Text, int Times, IReadOnlyList<string> Words, IReadOnlySet<string> Known, Dictionary<string, float> Meaning)
    {
        private readonly float length = MathF.Sqrt(Meaning.Values.Sum(weight => weight * weight));

        public float LikenessTo(Question other)
        {
            var product = Meaning.Sum(pair => pair.Value * other.Meaning.GetValueOrDefault(pair.Key));
            return length > 0 && other.length > 0 ? product / (length * other.length) : 0;
        }
    }
}
