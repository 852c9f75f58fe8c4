namespace PolicyBot.OwnData;

/// <summary>One thing that is stored about somebody.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Tells it from others of its kind.</param>
/// <param name="Name">What people know it by, such as a plan's number; empty: it has no name.</param>
/// <param name="At">When it came to be, UTC; <c>null</c>: not known.</param>
public sealed record OwnRecord(OwnDataKind Kind, string Id, string Name, DateTimeOffset? At)
{
    /// <summary>What stands in it that the person wrote, or has been shown.</summary>
    public IReadOnlyList<OwnText> Texts { get; init; } = [];

    /// <summary>Whether others still wait for something to come of it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the person may have to be told of it.</summary>
    public bool NeedsContact { get; init; }
}

/// <summary>A text in a record.</summary>
/// <param name="Question">The question of the plan's form that it answers; <c>null</c>: it answers none.</param>
/// <param name="Text">As it is stored.</param>
public sealed record OwnText(string? Question, string Text);
