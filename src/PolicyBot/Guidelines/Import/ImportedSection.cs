namespace PolicyBot.Guidelines.Import;

/// <summary>A rule as it stands in the document.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Heading">The heading that it stands under.</param>
/// <param name="Item">Its number below the heading; <c>null</c>: it has none.</param>
/// <param name="Ordlyd">The adopted wording, word for word; lists have a line for each item.</param>
internal sealed record ImportedSection(int Line, string Heading, int? Item, string Ordlyd)
{
    /// <summary>What the item goes on from, where it is no sentence without it, such as <c>Alle ansatte skal:</c>; <c>null</c>: it stands alone.</summary>
    public string? Introduction { get; init; }
}
