using System.Collections.Frozen;

namespace PolicyBot.Guidelines;

/// <summary>A municipality's adopted guidelines.</summary>
public sealed class Guideline
{
    private readonly FrozenDictionary<SectionId, Section> byId;

    /// <summary>Gathers the sections of one document.</summary>
    /// <param name="source">Where the rules come from.</param>
    /// <param name="sections">Every rule, in the order of the document.</param>
    /// <param name="notCovered">Matters that people ask about and that the document has no rule for; left out: none is known.</param>
    /// <exception cref="ArgumentException">Two sections have the same id.</exception>
    public Guideline(GuidelineSource source, IReadOnlyList<Section> sections, IReadOnlyList<NotCoveredMatter>? notCovered = null)
    {
        NotCovered = notCovered ?? [];
        Source = source;
        Sections = sections;
        byId = sections.ToFrozenDictionary(section => section.Id);
    }

    /// <summary>Where the rules come from.</summary>
    public GuidelineSource Source { get; }

    /// <summary>Every rule, in the order of the document.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>Matters that people ask about and that the document has no rule for.</summary>
    public IReadOnlyList<NotCoveredMatter> NotCovered { get; }

    /// <summary>The same guidelines with other texts: the rules, their ids and their order stay.</summary>
    public Guideline With(GuidelineSource source, IReadOnlyList<Section> sections) => new(source, sections, NotCovered);

    /// <summary>A rule by its id; <c>null</c>: this guideline has none such.</summary>
    public Section? Find(SectionId id) => byId.GetValueOrDefault(id);
}
