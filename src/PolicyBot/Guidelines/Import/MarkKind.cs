namespace PolicyBot.Guidelines.Import;

/// <summary>How the items of a list are marked.</summary>
internal enum MarkKind
{
    /// <summary><c>1.</c>, <c>1)</c>, <c>§ 1</c>, <c>2.1</c>.</summary>
    Number,

    /// <summary><c>a)</c>.</summary>
    Letter,

    /// <summary>A hyphen, a dot or another sign.</summary>
    Bullet,
}
