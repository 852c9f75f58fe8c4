using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines;

/// <summary>One rule of the guidelines, restated in plain words under its id.</summary>
public sealed record Section
{
    /// <summary>Unique within the guideline.</summary>
    public required SectionId Id { get; init; }

    /// <summary>The heading that the rule stands under in the adopted document, spelt as there.</summary>
    public required string Heading { get; init; }

    /// <summary>The item's number below the heading; <c>null</c>: the rule has none.</summary>
    public int? Item { get; init; }

    /// <summary>What the rule is about in a few words, for buttons and lists.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The short answer: the whole rule in plain words.</summary>
    public required LocalizedText Answer { get; init; }

    /// <summary>The adopted wording, word for word; <c>null</c>: not imported.</summary>
    public string? Ordlyd { get; init; }

    /// <summary>Words that people use for this and that the answer does not have.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Questions that this rule answers, as people put them.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>Rules to show beside this one.</summary>
    public required IReadOnlyList<SectionId> Related { get; init; }

    /// <summary>What a reader may want to do next.</summary>
    public required IReadOnlyList<SectionAction> Actions { get; init; }
}
