namespace PolicyBot.Guidelines.Import;

/// <summary>What a block is.</summary>
internal enum BlockKind
{
    /// <summary>It names what stands below it.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    Item,
}
