namespace PolicyBot.Guidelines.Versions;

/// <summary>What the guidelines said under a version.</summary>
internal sealed record GuidelineVersion
{
    /// <summary>As the pack names it, such as <c>2011-03-29</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Date of adoption.</summary>
    public required DateOnly Adopted { get; init; }

    /// <summary>Every rule, in the order of the document.</summary>
    public required IReadOnlyList<RecordedRule> Rules { get; init; }

    /// <summary>The version that a pack has now.</summary>
    public static GuidelineVersion Of(Guideline guideline) => new()
    {
        Name = guideline.Source.Version,
        Adopted = guideline.Source.Adopted,
        Rules = [.. guideline.Sections.Select(section => new RecordedRule(section.Id, section.Heading, section.Item, section.Title, section.Answer, section.Ordlyd))],
    };

    /// <summary>A rule by its id; <c>null</c>: this version has none such.</summary>
    public RecordedRule? Find(SectionId id) => Rules.FirstOrDefault(rule => rule.Id == id);
}
