namespace PolicyBot.Guidelines;

/// <summary>The id of a rule within a municipality's guidelines, such as <c>g.ansatt.2</c>.</summary>
public readonly record struct SectionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
