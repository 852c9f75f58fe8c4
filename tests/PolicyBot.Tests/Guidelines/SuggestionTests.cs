using PolicyBot.Guidelines;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Guidelines;

public sealed class SuggestionTests
{
    private static GuidelineSearch Gausdal => A.Gausdal.Search;

    [Theory]
    [InlineData("jobbm", "E-postadressen du har på jobben")]
    [InlineData("kan jeg bruke jobbm", "E-postadressen du har på jobben")]
    [InlineData("work em", "E-postadressen du har på jobben")]
    [InlineData("svarf", "Overvåking og svarfrist")]
    [InlineData("SVARFR", "Overvåking og svarfrist")]
    [InlineData("godkj", "Planen må godkjennes først")]
    public void Given_a_word_that_is_half_typed_when_rules_are_suggested_then_the_one_that_is_meant_stands_first(string typed, string title) =>
        Assert.Equal(title, Gausdal.Suggest(typed, 8)[0].Title.Own);

    [Theory]
    [InlineData("jobbmail")]
    [InlineData("jobbmail ")]
    [InlineData("Hvem godkjenner planen?")]
    public void Given_a_question_that_is_whole_when_rules_are_suggested_then_the_first_is_the_one_that_answers_it(string typed) =>
        Assert.Equal(Gausdal.Ask(typed).Ranking[0].Section.Id, Gausdal.Suggest(typed, 8)[0].Id);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-?🙂")]
    public void Given_no_word_when_rules_are_suggested_then_they_are_the_first_of_the_document(string typed) =>
        Assert.Equal(A.Gausdal.Guideline.Sections.Take(5).Select(section => section.Id), Gausdal.Suggest(typed, 5).Select(section => section.Id));

    [Theory]
    [InlineData("når går bussen")]
    [InlineData("xyzzy")]
    [InlineData("ååååååååååååååååååååååååååååååååååååååååååååååå")]
    public void Given_words_that_fit_no_rule_when_rules_are_suggested_then_there_are_none(string typed) => Assert.Empty(Gausdal.Suggest(typed, 8));

    [Fact]
    public void Given_a_single_letter_when_rules_are_suggested_then_there_are_no_more_than_asked_for_and_none_twice()
    {
        foreach (var letter in "abcdefghijklmnoprstuvæøå")
        {
            var found = Gausdal.Suggest(letter.ToString(), 8).Select(section => section.Id).ToList();
            Assert.InRange(found.Count, 0, 8);
            Assert.Equal(found.Distinct(), found);
        }
    }
}
