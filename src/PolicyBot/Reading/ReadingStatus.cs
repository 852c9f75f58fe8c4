namespace PolicyBot.Reading;

/// <summary>How many have confirmed, unit by unit, such that nobody can be told from the numbers.</summary>
internal sealed record ReadingStatus
{
    /// <summary>A unit with fewer people is shown together with others.</summary>
    public const int FewestOfUnit = 5;

    /// <summary>Of all who were asked.</summary>
    public required UnitCount All { get; init; }

    /// <summary>Units that are large enough, by name.</summary>
    public required IReadOnlyList<(string Unit, UnitCount Count)> Units { get; init; }

    /// <summary>Those of the other units, together; <c>null</c>: there are none, or they are too few to be shown.</summary>
    public UnitCount? Others { get; init; }

    /// <summary>How many have not told their unit.</summary>
    public required int WithoutUnit { get; init; }

    /// <summary>Counts.</summary>
    /// <param name="people">The unit of each, as they typed it, and whether they have confirmed. Units that differ in case only are one.</param>
    public static ReadingStatus Of(IReadOnlyCollection<(string? Unit, bool HasConfirmed)> people)
    {
        var units = people
            .Where(person => person.Unit is not null)
            .GroupBy(person => person.Unit!, StringComparer.OrdinalIgnoreCase)
            .Select(unit => (Name: MostCommon(unit.Select(person => person.Unit!)), Count: UnitCount.Of(unit)))
            .OrderByDescending(unit => unit.Count.People).ThenBy(unit => unit.Name, StringComparer.Ordinal)
            .ToList();
        var shown = units.Count(unit => unit.Count.People >= FewestOfUnit);
        // Few that are left alone could be told from the sum: the smallest of the shown goes with them.
        while (shown > 0 && units.Skip(shown).Sum(unit => unit.Count.People) is > 0 and < FewestOfUnit)
        {
            shown--;
        }
        var others = units.Skip(shown).Select(unit => unit.Count).Aggregate(default(UnitCount), (sum, count) => sum + count);
        return new ReadingStatus
        {
            All = UnitCount.Of(people),
            Units = [.. units.Take(shown).OrderBy(unit => unit.Name, StringComparer.OrdinalIgnoreCase)],
            Others = others.People >= FewestOfUnit ? others : null,
            WithoutUnit = people.Count(person => person.Unit is null),
        };
    }

    private static string MostCommon(IEnumerable<string> spellings) =>
        spellings.GroupBy(spelling => spelling).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key;
}
