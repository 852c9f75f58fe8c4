using PolicyBot.Guidelines;

namespace PolicyBot.Tests.Guidelines;

public sealed class GuidelineSearchTests
{
    private static readonly GuidelineSearch Search = new(TestPack.Guideline);

    [Theory]
    [InlineData("Kan jeg bruke jobbmailen på Facebook?", "epost")]
    [InlineData("KAN JEG BRUKE JOBBMAILEN PÅ FACEBOOK??? 😀", "epost")]
    [InlineData("kan eg nytte e-postadressa frå arbeidet på nett", "epost")]
    [InlineData("svarfrist", "frist")]
    [InlineData("Kor raskt må vi svare på spørsmål?", "frist")]
    [InlineData("How quickly must we answer?", "frist")]
    [InlineData("vennefoerespoersel fra elev", "venner")]
    [InlineData("Bør jeg godta en venneforespørsle fra en elev?", "venner")]
    [InlineData("tausetsplikt på nett", "taushet")]
    [InlineData("Do I need consent to publish photos?", "bilder")]
    public void Given_a_question_in_its_own_words_when_it_is_asked_then_the_right_section_comes_first(string question, string section) =>
        Assert.Equal(section, Search.Ask(question).Ranking[0].Section.Id.Value);

    [Theory]
    [InlineData("Kan jeg bruke jobbmailen på Facebook?")]
    [InlineData("Hvor fort må vi svare?")]
    [InlineData("Bør jeg godta en venneforespørsel fra en elev?")]
    public void Given_a_question_that_one_section_answers_when_it_is_asked_then_the_answer_is_sure(string question) =>
        Assert.IsType<Answer.Sure>(Search.Ask(question));

    [Theory]
    [InlineData("")]
    [InlineData("   ?! ")]
    [InlineData("og det er at")]
    [InlineData("Når kommer lønna?")]
    [InlineData("Hvor kan jeg parkere bilen?")]
    [InlineData("Kan jeg installere et program på jobb-PC-en?")]
    [InlineData("xyzzy qwrtp")]
    public void Given_what_no_section_is_about_when_it_is_asked_then_it_is_not_covered(string question) =>
        Assert.IsType<Answer.NotCovered>(Search.Ask(question));

    [Fact]
    public void Given_any_question_when_it_is_asked_then_the_ranking_is_short_and_falls()
    {
        var ranking = Search.Ask("Kan jeg svare en elev på e-post med bilder om taushetsplikt?").Ranking;

        Assert.InRange(ranking.Count, 2, 5);
        Assert.All(ranking, ranked => Assert.InRange(ranked.Score, 0, 1));
        Assert.Equal(ranking.OrderByDescending(ranked => ranked.Score).Select(ranked => ranked.Score), ranking.Select(ranked => ranked.Score));
    }

    [Fact]
    public void Given_a_document_alone_when_it_is_asked_then_its_own_text_is_enough()
    {
        var search = new GuidelineSearch(TestPack.Of(
            [.. TestPack.Guideline.Sections.Select(section => section with { Words = [], Questions = [] })]));

        Assert.Equal("bilder", search.Ask("Må folk samtykke til at vi legger ut bilder?").Ranking[0].Section.Id.Value);
        Assert.Equal("frist", search.Ask("Hvor fort må spørsmål besvares?").Ranking[0].Section.Id.Value);
        Assert.IsType<Answer.NotCovered>(search.Ask("Hvor mange feriedager har jeg?"));
    }

    [Fact]
    public void Given_one_section_when_it_is_asked_about_then_it_is_the_answer()
    {
        var search = new GuidelineSearch(TestPack.Of(TestPack.Guideline.Sections[0]));

        Assert.IsType<Answer.Sure>(search.Ask("Kan jeg bruke jobbmailen på Facebook?"));
    }

    [Fact]
    public void Given_many_threads_when_they_ask_then_each_gets_the_same_answer()
    {
        const string Question = "Kan jeg bruke jobbmailen på Facebook?";
        var alone = Search.Ask(Question).Ranking[0];

        Parallel.For(0, 200, _ => Assert.Equal(alone, Search.Ask(Question).Ranking[0]));
    }

    [Fact]
    public void Given_a_compound_when_it_is_explained_then_its_parts_and_their_meaning_are_told()
    {
        var words = Search.Explain("jobbmailen");

        Assert.Contains(words, word => word.Meanings.Contains("email") && word.IsInNearest);
    }
}
