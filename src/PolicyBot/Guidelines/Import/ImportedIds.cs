using System.Globalization;

namespace PolicyBot.Guidelines.Import;

/// <summary>The ids of imported rules: the words of the heading and the item's number, or the first words of the rule where it has none.</summary>
internal static class ImportedIds
{
    /// <summary>An id for each rule, in the same order; no two are alike.</summary>
    public static IReadOnlyList<SectionId> Of(IReadOnlyList<ImportedSection> sections)
    {
        var ids = new List<SectionId>(sections.Count);
        var taken = new HashSet<SectionId>();
        var headings = new Dictionary<string, string>();
        foreach (var section in sections)
        {
            var wanted = Wanted(section, Heading(section.Heading, headings), taken);
            var id = new SectionId(wanted);
            for (var more = 2; !taken.Add(id); more++)
            {
                id = new SectionId($"{wanted}-{more.ToString(CultureInfo.InvariantCulture)}");
            }
            ids.Add(id);
        }
        return ids;
    }

    private static string Wanted(ImportedSection section, string heading, HashSet<SectionId> taken) => section.Item switch
    {
        { } item => $"{heading}.{item.ToString(CultureInfo.InvariantCulture)}",
        null when taken.Any(id => id.Value == heading || id.Value.StartsWith($"{heading}.", StringComparison.Ordinal)) => $"{heading}.{Slug.Of(section.Ordlyd)}",
        null => heading,
    };

    // Two headings may begin with the same words; their rules must not be mixed.
    private static string Heading(string heading, Dictionary<string, string> headings)
    {
        if (!headings.TryGetValue(heading, out var slug))
        {
            var first = Slug.Of(heading);
            slug = first;
            for (var more = 2; headings.ContainsValue(slug); more++)
            {
                slug = $"{first}-{more.ToString(CultureInfo.InvariantCulture)}";
            }
            headings.Add(heading, slug);
        }
        return slug;
    }
}
