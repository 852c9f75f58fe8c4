using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines.Import;

/// <summary>Makes a document's rules into sections: ids, titles, short answers, what is related, and what people call them.</summary>
internal static class NewGuideline
{
    private const int MostRelated = 2;
    private const string Unknown = "(fyll inn hvem)";

    /// <summary>The guideline of a new pack.</summary>
    /// <param name="document">What was read.</param>
    /// <param name="pack">What the document does not say.</param>
    /// <param name="matters">What people ask elsewhere.</param>
    /// <param name="today">Stands in for a date of adoption that nobody knows.</param>
    /// <param name="notes">Gets what a person must look at.</param>
    public static Guideline Of(ImportedDocument document, NewPack pack, IReadOnlyList<NotCoveredMatter> matters, DateOnly today, ImportNotes notes)
    {
        var ids = ImportedIds.Of(document.Sections);
        var plain = new Guideline(Source(document, pack, today, notes), [.. Enumerable.Range(0, ids.Count).Select(at => Section(document.Sections, at, ids, notes))]);
        var words = EverydayWords.Of(plain);
        var asked = BorrowedQuestions.Into(plain, matters);
        notes.Add(0, $"{ExampleFile.Name}: {asked.Sections.Count(section => section.Questions.Count > 0)} of {asked.Sections.Count} rules were given questions that people ask elsewhere; look at whether they are asked of the right rules");
        return asked.With(plain.Source, [.. asked.Sections.Select(section => section with { Words = words.GetValueOrDefault(section.Id, []) })]);
    }

    private static GuidelineSource Source(ImportedDocument document, NewPack pack, DateOnly today, ImportNotes notes)
    {
        var adopted = pack.Adopted ?? document.Adopted?.On;
        var by = pack.AdoptedBy ?? document.Adopted?.By;
        if (adopted is null)
        {
            notes.Add(0, $"the document does not say when it was adopted; today's date, {today:yyyy-MM-dd}, was written instead. Mend it, or import again with --adopted");
        }
        if (by is null)
        {
            notes.Add(0, $"the document does not say who adopted it; '{Unknown}' was written instead. Mend it, or import again with --adopted-by");
        }
        return new GuidelineSource
        {
            Document = new LocalizedText(document.Title),
            Adopted = adopted ?? today,
            AdoptedBy = new LocalizedText(by ?? Unknown),
            Version = $"{adopted ?? today:yyyy-MM-dd}",
        };
    }

    private static Section Section(IReadOnlyList<ImportedSection> all, int at, IReadOnlyList<SectionId> ids, ImportNotes notes)
    {
        var section = all[at];
        var siblings = Enumerable.Range(0, all.Count).Where(other => other != at && all[other].Heading == section.Heading).ToList();
        var title = ShortTexts.Title(section, siblings.Count == 0);
        var answer = ShortTexts.Answer(section);
        notes.Add(section.Line, $"{ids[at]}: look at the title '{title}'{(answer.Length < section.Ordlyd.Length ? ", and at the answer, which is the beginning of the wording" : "")}");
        return new Section
        {
            Id = ids[at],
            Heading = section.Heading,
            Item = section.Item,
            Title = new LocalizedText(title),
            Answer = new LocalizedText(answer),
            Ordlyd = section.Ordlyd,
            Words = [],
            Questions = [],
            Related = [.. siblings.Where(other => other > at).Concat(siblings).Distinct().Take(MostRelated).Select(other => ids[other])],
            Actions = [],
        };
    }
}
