using PolicyBot.Plans;

namespace PolicyBot.Tests.Plans;

public sealed class PlanFormTests
{
    [Fact]
    public void Given_a_question_without_an_answer_when_it_is_read_then_the_answer_is_empty() => Assert.Equal("", PlanForm.Empty["navn"]);

    [Theory]
    [InlineData("  Biblioteket \r\n", "Biblioteket")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("a\n\n b", "a\n\n b")]
    public void Given_an_answer_when_it_is_kept_then_its_ends_are_trimmed_and_its_line_breaks_are_one_kind(string typed, string kept) =>
        Assert.Equal(kept, PlanForm.Empty.With("navn", typed)["navn"]);

    [Fact]
    public void Given_an_answer_when_it_is_emptied_then_it_is_gone()
    {
        var form = PlanForm.Empty.With("navn", "Biblioteket").With("navn", " ");

        Assert.Empty(form.Answers);
        Assert.Equal(PlanForm.Empty, form);
    }

    [Fact]
    public void Given_a_form_when_one_answer_changes_then_the_old_form_is_as_it_was()
    {
        var before = PlanForm.Empty.With("navn", "Biblioteket");

        _ = before.With("navn", "Skolen");

        Assert.Equal("Biblioteket", before["navn"]);
    }

    [Fact]
    public void Given_two_forms_with_the_same_answers_when_they_are_compared_then_they_are_equal_in_any_order()
    {
        var one = PlanForm.Empty.With("a", "1").With("b", "2");
        var other = PlanForm.Empty.With("b", "2").With("a", "1");

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other.With("b", "3"));
        Assert.False(one.Equals((object?)null));
    }

    [Fact]
    public void Given_a_list_when_its_lines_are_read_then_empty_ones_are_left_out() =>
        Assert.Equal(["Den ene", "Den andre"], PlanForm.Empty.With("a", " Den ene \n\n  Den andre\n").Lines("a"));
}
