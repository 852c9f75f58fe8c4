namespace PolicyBot.Reading;

/// <summary>How many people of a unit there are, and how many of them have confirmed.</summary>
internal readonly record struct UnitCount(int People, int Confirmed)
{
    public static UnitCount Of(IEnumerable<(string? Unit, bool HasConfirmed)> people) =>
        people.Aggregate(default(UnitCount), (count, person) => count + new UnitCount(1, person.HasConfirmed ? 1 : 0));

    public static UnitCount operator +(UnitCount left, UnitCount right) => new(left.People + right.People, left.Confirmed + right.Confirmed);
}
