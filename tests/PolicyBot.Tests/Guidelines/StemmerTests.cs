using PolicyBot.Guidelines.Search;

namespace PolicyBot.Tests.Guidelines;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("side", "siden", "sider", "sidene", "sida", "sidenes")]
    [InlineData("elev", "eleven", "elever", "elevar", "elevane", "elevenes")]
    [InlineData("svar", "svaret", "svare", "svarer", "svarar", "svara", "svarte")]
    [InlineData("venn", "ven", "venner", "vennen", "vener", "venene")]
    [InlineData("stenge", "stenger", "stengte", "stengde")]
    public void Given_forms_of_a_word_when_they_are_stemmed_then_they_are_one(string word, params string[] forms)
    {
        foreach (var form in forms)
        {
            Assert.Equal(Stemmer.Stem(word).ToString(), Stemmer.Stem(form).ToString());
        }
    }

    [Theory]
    [InlineData("sak", "sang")]
    [InlineData("vente", "venn")]
    [InlineData("sende", "sene")]
    [InlineData("ferie", "fer")]
    public void Given_different_words_when_they_are_stemmed_then_they_stay_apart(string one, string other) =>
        Assert.NotEqual(Stemmer.Stem(one).ToString(), Stemmer.Stem(other).ToString());
}
