using System.Globalization;

namespace PolicyBot.Plans;

/// <summary>The number that a plan gets when it is first sent, such as <c>GAU-2026-0007</c>; no gaps per municipality and year.</summary>
/// <param name="Prefix">The municipality's prefix.</param>
/// <param name="Year">The year in Oslo when it was first sent.</param>
/// <param name="Count">Counted from 1.</param>
public sealed record PlanNumber(string Prefix, int Year, int Count)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{Year}-{Count:0000}");
}
