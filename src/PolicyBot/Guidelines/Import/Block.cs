namespace PolicyBot.Guidelines.Import;

/// <summary>A heading, a paragraph or an item of a list, with its lines put together.</summary>
/// <param name="Kind">Which of them; what is no heading by its style may be found to be one later.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="Text">Its words; lines that the author ended on purpose are parted by <c>\n</c>.</param>
internal sealed record Block(BlockKind Kind, int Line, string Text)
{
    /// <summary>What stands before an item; <c>null</c>: it is none.</summary>
    public ListMark? Mark { get; init; }

    /// <summary>Columns before it.</summary>
    public int Indent { get; init; }

    /// <summary>There is more space above it than between two lines.</summary>
    public bool IsSpaced { get; init; }

    /// <summary>It is what it is by the style or the markup of the document.</summary>
    public bool IsStyled { get; init; }

    /// <summary>How many words it has.</summary>
    public int Words => Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Its mark and text, as it stands in a text of several blocks.</summary>
    public string Marked => Mark switch
    {
        null => Text,
        { Kind: MarkKind.Bullet } => $"- {Text}",
        _ => $"{Mark.Shown} {Text}",
    };
}
