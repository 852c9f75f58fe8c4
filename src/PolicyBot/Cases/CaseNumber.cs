namespace PolicyBot.Cases;

/// <summary>The number that a case gets when it is reported, such as <c>SAK-GAU-2026-0001</c>; no gaps per municipality and year.</summary>
/// <param name="Prefix">The municipality's prefix.</param>
/// <param name="Year">The year in Oslo when it was reported.</param>
/// <param name="Count">Counted from 1.</param>
public sealed record CaseNumber(string Prefix, int Year, int Count)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SAK-{Prefix}-{Year}-{Count:0000}");
}
