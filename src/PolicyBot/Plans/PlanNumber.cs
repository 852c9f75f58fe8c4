using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyBot.Plans;

/// <summary>The number that a plan gets when it is first sent, such as <c>GAU-2026-0007</c>; no gaps per municipality and year.</summary>
/// <param name="Prefix">The municipality's prefix.</param>
/// <param name="Year">The year in Oslo when it was first sent.</param>
/// <param name="Count">Counted from 1.</param>
public sealed record PlanNumber(string Prefix, int Year, int Count)
{
    /// <summary>Reads a number as people write it, in capital letters or small.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PlanNumber? number)
    {
        var parts = text.Trim().ToUpperInvariant().Split('-');
        number = parts is [{ Length: > 0 } prefix, { Length: 4 } year, { Length: >= 4 and <= 9 } count]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var inYear)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var counted)
                ? new PlanNumber(prefix, inYear, counted)
                : null;
        return number is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{Year}-{Count:0000}");
}
