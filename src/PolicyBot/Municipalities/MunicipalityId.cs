namespace PolicyBot.Municipalities;

/// <summary>A municipality's name in settings, commands and the database, such as <c>gausdal</c>.</summary>
public readonly record struct MunicipalityId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
