using PolicyBot.Guidelines.Search;

namespace PolicyBot.Guidelines.Import;

/// <summary>
/// What people ask of other municipalities' guidelines, given to the rules of a new one that are about the same. Rules of this kind differ from
/// place to place; what people ask about does not.
/// </summary>
internal static class BorrowedQuestions
{
    // Measured on two documents, each with the questions of the other's pack alone. What lies between the two is nobody's.
    private const float LeastAlike = 0.2f;
    private const float Foreign = 0.15f;

    // A matter may be split among rules; one that is much less like it has no part of it.
    private const float Part = 0.8f;

    // A question that no rule has a word of goes with the matter that it belongs to.
    private const float Least = 0.1f;

    /// <summary>The matters that people ask about, with their questions.</summary>
    /// <param name="packs">Guidelines that have questions.</param>
    public static IReadOnlyList<NotCoveredMatter> Of(IEnumerable<(string Municipality, Guideline Guideline)> packs) =>
    [
        .. from matter in packs.SelectMany(pack => Matters(pack.Guideline).Select(matter => matter with { Questions = Unnamed(matter.Questions, pack.Municipality) }))
           group matter by matter.Name into same
           select new NotCoveredMatter(same.Key, [.. same.SelectMany(matter => matter.Questions).Distinct(StringComparer.OrdinalIgnoreCase)]),
    ];

    /// <summary>The guideline with the questions of matters that its rules are about, and with those that it has no rule for as not covered.</summary>
    public static Guideline Into(Guideline guideline, IReadOnlyList<NotCoveredMatter> matters)
    {
        var index = new GuidelineIndex(guideline, Lexicon.Default);
        TextProfile Profile(IEnumerable<string> texts) => new(index.Reader, texts);
        var rules = guideline.Sections.Select(section => Profile([section.Title.Own, section.Heading, section.Ordlyd ?? ""])).ToList();
        var asked = matters.Select(matter => Profile(matter.Questions)).ToList();
        var rarity = TextProfile.Rarity([.. rules, .. asked], index.Space.Count);
        rules.ForEach(rule => rule.Weigh(rarity));
        asked.ForEach(matter => matter.Weigh(rarity));

        var got = guideline.Sections.Select(_ => new List<string>()).ToList();
        var absent = new List<NotCoveredMatter>();
        foreach (var (matter, profile) in matters.Zip(asked))
        {
            var alike = rules.Select(rule => rule.Likeness(profile)).ToList();
            var most = alike.Max();
            if (most < Foreign)
            {
                absent.Add(matter);
            }
            else if (most >= LeastAlike)
            {
                var parts = Enumerable.Range(0, rules.Count).Where(rule => alike[rule] >= Part * most).ToList();
                foreach (var question in matter.Questions)
                {
                    var one = Profile([question]);
                    one.Weigh(rarity);
                    got[parts.MaxBy(rule => alike[rule] * (Least + rules[rule].Likeness(one)))].Add(question);
                }
            }
        }
        return new Guideline(guideline.Source, [.. guideline.Sections.Zip(got, (section, questions) => section with { Questions = [.. section.Questions, .. questions] })], absent);
    }

    private static IEnumerable<NotCoveredMatter> Matters(Guideline guideline) =>
        guideline.Sections.Select(section => new NotCoveredMatter(section.Title.Own, section.Questions)).Concat(guideline.NotCovered);

    // A question that names its own municipality is nobody else's.
    private static List<string> Unnamed(IEnumerable<string> questions, string municipality) =>
        [.. questions.Where(question => !question.Contains(municipality.Split(' ')[0], StringComparison.OrdinalIgnoreCase))];
}
