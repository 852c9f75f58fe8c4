using PolicyBot.Absence;
using PolicyBot.Conversation;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Absence;

public sealed class OfferCodeTests
{
    [Fact]
    public void Given_a_thousand_codes_when_they_are_made_then_each_is_another_and_has_no_sign_that_looks_like_another()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => OfferCode.New()).ToList();

        Assert.Equal(1000, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^([A-HJKMNP-Z2-9]{4}-){2}[A-HJKMNP-Z2-9]{4}$", code));
        Assert.All(codes, code => Assert.True(OfferCode.IsMeant(code)));
    }

    [Fact]
    public void Given_a_code_when_it_is_typed_otherwise_then_it_is_the_same_and_in_another_municipality_it_is_another()
    {
        var hash = OfferCode.Hash(A.Gausdal.Id, "K7QM-3XPD-9RTA");

        Assert.Equal(hash, OfferCode.Hash(A.Gausdal.Id, " k7qm 3xpd9rta"));
        Assert.NotEqual(hash, OfferCode.Hash(A.Ringebu.Id, "K7QM-3XPD-9RTA"));
        Assert.Equal(64, hash.Length);
    }

    [Theory]
    [InlineData("overta K7QM-3XPD-9RTA", "k7qm-3xpd-9rta")]
    [InlineData("Overta k7qm 3xpd 9rta.", "k7qm 3xpd 9rta")]
    [InlineData("take over K7QM3XPD9RTA", "k7qm3xpd9rta")]
    [InlineData("overta K7QM-3XPD", "k7qm-3xpd")]
    [InlineData("overta", "")]
    [InlineData("overta kontoen til en kollega", null)]
    [InlineData("overta siden", null)]
    [InlineData("overtakelse 7", null)]
    public void Given_a_text_when_it_is_the_word_with_a_code_then_it_is_a_command_and_else_a_question(string text, string? code)
    {
        var press = CommandWords.PressOf(text);

        Assert.Equal((code is null ? null : OfferDialog.Take, code), (press?.Verb, press?[OfferDialog.CodeKey]));
    }

    [Theory]
    [InlineData("overlat plan")]
    [InlineData("Vikar")]
    [InlineData("fråvær")]
    [InlineData("hand over a plan")]
    public void Given_the_words_for_absence_when_they_are_said_then_they_open_it(string text) =>
        Assert.Equal(AbsenceDialog.List, CommandWords.PressOf(text)?.Verb);
}
