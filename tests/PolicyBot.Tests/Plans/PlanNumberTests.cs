using PolicyBot.Plans;

namespace PolicyBot.Tests.Plans;

public sealed class PlanNumberTests
{
    [Theory]
    [InlineData(7, "GAU-2026-0007")]
    [InlineData(9999, "GAU-2026-9999")]
    [InlineData(10000, "GAU-2026-10000")]
    public void Given_a_count_when_the_number_is_written_then_it_has_at_least_four_digits(int count, string number) =>
        Assert.Equal(number, $"{new PlanNumber("GAU", 2026, count)}");

    [Fact]
    public void Given_an_id_when_it_is_written_and_read_then_it_is_the_same()
    {
        Assert.True(PlanId.TryParse($"{A.Id}", out var read));
        Assert.Equal(A.Id, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("{01930000-0000-7000-8000-000000000001}")]
    public void Given_anything_else_from_a_card_when_it_is_read_then_it_is_no_id(string? text) => Assert.False(PlanId.TryParse(text, out _));
}
