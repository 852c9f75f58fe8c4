namespace PolicyBot.Guidelines.Import;

/// <summary>A line of a document, with what its file format itself says of it.</summary>
/// <param name="Number">Counted from 1; of a Word document the number of the paragraph.</param>
/// <param name="Text">As it stands, with its indent; without a list's mark that <see cref="Mark"/> has.</param>
internal sealed record DocumentLine(int Number, string Text)
{
    /// <summary>It is a heading by its style or its markup.</summary>
    public bool IsHeading { get; init; }

    /// <summary>The mark that the file format keeps apart from the text; <c>null</c>: any mark stands in the text.</summary>
    public ListMark? Mark { get; init; }

    /// <summary>It is a paragraph of its own: nothing is wrapped.</summary>
    public bool IsWhole { get; init; }

    /// <summary>It is the first of a page.</summary>
    public bool StartsPage { get; init; }

    /// <summary>Nothing is written on it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Columns before the text.</summary>
    public int Indent => Text.Length - Text.TrimStart().Length;
}
