using PolicyBot.Feedback;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Feedback;

public sealed class QuestionGroupsTests
{
    [Fact]
    public void Given_questions_in_other_words_when_they_are_grouped_then_those_that_ask_the_same_stand_together()
    {
        var groups = QuestionGroups.Of(
            Asked(
                ("Kan jeg parkere ved rådhuset?", 2), ("hvor kan man parkere", 1), ("parkering for ansatte?", 1),
                ("Når kommer lønnen?", 2), ("hvorfor har jeg ikke fått lønn", 1),
                ("Får jeg ferie i juli?", 1)),
            A.Gausdal.Search,
            out var unshown);

        Assert.Equal([new QuestionGroup(4, "Kan jeg parkere ved rådhuset?"), new QuestionGroup(3, "Når kommer lønnen?")], groups);
        Assert.Equal(1, unshown);
    }

    [Fact]
    public void Given_a_group_that_is_asked_twice_when_it_is_told_then_no_text_is()
    {
        Assert.Empty(QuestionGroups.Of(Asked(("hvor kan man parkere", 2)), A.Gausdal.Search, out var unshown));
        Assert.Equal(2, unshown);
    }

    [Fact]
    public void Given_a_word_that_nobody_knows_when_one_text_alone_has_it_then_the_example_is_without_it()
    {
        var groups = QuestionGroups.Of(Asked(("kan qzwxkjbv parkere ved rådhuset", 2), ("parkere ved rådhuset", 1)), A.Gausdal.Search, out _);

        Assert.Equal("kan […] parkere ved rådhuset", Assert.Single(groups).Example);
    }

    [Fact]
    public void Given_no_questions_when_they_are_grouped_then_there_are_none()
    {
        Assert.Empty(QuestionGroups.Of([], A.Gausdal.Search, out var unshown));
        Assert.Equal(0, unshown);
    }

    private static IEnumerable<KeyValuePair<string, int>> Asked(params IEnumerable<(string Text, int Times)> questions) =>
        questions.Select(question => KeyValuePair.Create(question.Text, question.Times));
}
