using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Testing;

namespace PolicyBot.Tests.Languages;

public sealed class LanguageCardTests
{
    [Theory]
    [InlineData("nb", Language.Nb, null)]
    [InlineData("nn.teams", Language.Nn, LanguageChoice.Teams)]
    [InlineData("en", Language.En, LanguageChoice.En)]
    public void Given_a_reader_when_they_see_the_languages_then_the_card_is_the_approved_one(string name, Language language, LanguageChoice? choice) =>
        Approved.Json($"language.{name}", LanguageCard.For(language, choice).ToJson());

    [Theory]
    [InlineData("nn", LanguageChoice.Nn)]
    [InlineData("teams", LanguageChoice.Teams)]
    [InlineData("Nn", null)]
    [InlineData("", null)]
    [InlineData("fi", null)]
    public void Given_what_a_button_carried_when_it_is_read_then_only_what_this_card_offers_is_a_choice(string value, LanguageChoice? choice) =>
        Assert.Equal(choice, LanguageCard.ChoiceOf(value));
}
