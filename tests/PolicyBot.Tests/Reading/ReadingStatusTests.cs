using PolicyBot.Reading;

namespace PolicyBot.Tests.Reading;

/// <summary>Counts per unit that nobody can be told from.</summary>
public sealed class ReadingStatusTests
{
    [Fact]
    public void Given_large_and_small_units_when_they_are_counted_then_those_with_fewer_than_five_are_shown_together()
    {
        var status = ReadingStatus.Of([.. People("Skolen", 20, 12), .. People("skolen", 2, 2), .. People("Biblioteket", 5, 0), .. People("Kinoen", 4, 1), .. People("Museet", 1, 1), .. People(null, 3, 0)]);

        Assert.Equal([("Biblioteket", new UnitCount(5, 0)), ("Skolen", new UnitCount(22, 14))], status.Units);
        Assert.Equal(new UnitCount(5, 2), status.Others);
        Assert.Equal((new UnitCount(35, 16), 3), (status.All, status.WithoutUnit));
    }

    [Fact]
    public void Given_a_few_that_would_be_left_alone_when_they_are_counted_then_the_smallest_unit_goes_with_them()
    {
        var status = ReadingStatus.Of([.. People("Skolen", 20, 12), .. People("Biblioteket", 6, 0), .. People("Kinoen", 1, 1)]);

        Assert.Equal(["Skolen"], status.Units.Select(unit => unit.Unit));
        Assert.Equal(new UnitCount(7, 1), status.Others);
    }

    [Fact]
    public void Given_fewer_than_five_in_all_when_they_are_counted_then_no_unit_is_shown()
    {
        var status = ReadingStatus.Of([.. People("Kinoen", 3, 1), .. People("Museet", 1, 1)]);

        Assert.Empty(status.Units);
        Assert.Null(status.Others);
        Assert.Equal(new UnitCount(4, 2), status.All);
    }

    private static IEnumerable<(string? Unit, bool HasConfirmed)> People(string? unit, int people, int confirmed) => Enumerable.Range(0, people).Select(number => (unit, number < confirmed));
}
