using PolicyBot.Feedback;
using PolicyBot.Guidelines;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Feedback;

public sealed class TalliesTests
{
    private const string Uncovered = "Kan Kari Xnavn parkere\n ved rådhuset? Ring 99887766";

    private static readonly Week Week = new(2026, 45);

    private readonly Tallies tallies = new();

    [Fact]
    public void Given_answers_when_they_are_counted_then_each_outcome_is_counted_for_its_rules()
    {
        var ranking = A.Gausdal.Guideline.Sections.Take(5).Select(section => new RankedSection(section, 0.5)).ToList();
        tallies.Add(A.Turn(), new Answer.Sure(ranking), "spørsmål");
        tallies.Add(A.Turn(), new Answer.Sure(ranking), "spørsmål");
        tallies.Add(A.Turn(), new Answer.Choices(ranking), "spørsmål");
        tallies.AddOpened(A.Turn(), ranking[1].Section.Id);

        var taken = tallies.Take();

        Assert.Equal(
            [(0, TallyKind.Answered, 2), (0, TallyKind.Offered, 1), (1, TallyKind.Offered, 1), (1, TallyKind.Opened, 1), (2, TallyKind.Offered, 1)],
            taken.Counts.Select(pair => (ranking.FindIndex(ranked => ranked.Section.Id == pair.Key.Section), pair.Key.Kind, pair.Value)).Order());
        Assert.All(taken.Counts.Keys, tally => Assert.Equal((A.Gausdal.Id, Week, A.Gausdal.Guideline.Source.Version), (tally.Municipality, tally.Week, tally.Version)));
        Assert.Empty(taken.Uncovered);
        Assert.True(tallies.Take().IsEmpty);
    }

    [Fact]
    public void Given_a_question_that_is_not_covered_when_it_is_counted_then_its_text_is_kept_without_names_and_numbers()
    {
        tallies.Add(A.Turn(), new Answer.NotCovered([]), Uncovered);
        tallies.Add(A.Turn(), new Answer.NotCovered([]), "123456789 👍");

        var taken = tallies.Take();

        Assert.Equal(2, taken.Counts[new Tally(A.Gausdal.Id, Week, null, A.Gausdal.Guideline.Source.Version, TallyKind.NotCovered)]);
        Assert.Equal([new(new UncoveredQuestion(A.Gausdal.Id, Week, "Kan […] parkere ved rådhuset? Ring […]"), 1)], taken.Uncovered);
    }

    [Theory]
    [InlineData("ord ", 300)]
    [InlineData("a\ud83d\ude00", 299)]
    public void Given_a_very_long_question_when_it_is_counted_then_its_beginning_is_kept(string piece, int length)
    {
        tallies.Add(A.Turn(), new Answer.NotCovered([]), string.Concat(Enumerable.Repeat(piece, 400)));

        var text = Assert.Single(tallies.Take().Uncovered).Key.Text;

        Assert.Equal(length, text.Length);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
        Assert.True(text.IsNormalized());
    }

    [Fact]
    public void Given_numbers_that_could_not_be_stored_when_they_are_put_back_then_they_are_added_to_the_newer_ones()
    {
        tallies.Add(A.Turn(), new Answer.NotCovered([]), Uncovered);
        var taken = tallies.Take();
        tallies.Add(A.Turn(), new Answer.NotCovered([]), Uncovered);

        tallies.PutBack(taken);

        var both = tallies.Take();
        Assert.Equal(2, Assert.Single(both.Counts).Value);
        Assert.Equal(2, Assert.Single(both.Uncovered).Value);
    }
}
