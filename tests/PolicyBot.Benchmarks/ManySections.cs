using System.Globalization;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Benchmarks;

/// <summary>Guidelines of any length, for measuring: the packs' sections over and over, each with a word of its own.</summary>
internal static class ManySections
{
    /// <summary>Both packs in one, 73 sections.</summary>
    public static Guideline BothPacks { get; } = Join([Read("gausdal"), Read("ringebu")]);

    /// <summary>The packs' sections repeated until there are so many.</summary>
    public static Guideline Of(int count) => new(
        BothPacks.Source,
        [.. Enumerable.Range(0, count).Select(number => Copy(BothPacks.Sections[number % BothPacks.Sections.Count], number))],
        BothPacks.NotCovered);

    private static Section Copy(Section section, int number)
    {
        // Letters, so that it is a word and no number that everybody has.
        var own = string.Concat(number.ToString("0000", CultureInfo.InvariantCulture).Select(digit => (char)('b' + (digit - '0'))));
        return section with
        {
            Id = new SectionId($"{section.Id}.{own}"),
            Words = [.. section.Words, $"omrade{own}"],
            Questions = [.. section.Questions.Take(12).Select(question => $"{question} {own}")],
            Related = [],
        };
    }

    private static Guideline Join(IReadOnlyList<Guideline> packs) => new(packs[0].Source, [.. packs.SelectMany(pack => pack.Sections)]);

    private static Guideline Read(string municipality)
    {
        var errors = new List<PackError>();
        return GuidelineFile.Load(Path.Combine(AppContext.BaseDirectory, "Packs", municipality), errors) ?? throw new PackException(errors);
    }
}
