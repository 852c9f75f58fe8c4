using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Publishing;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Publishing;

/// <summary>Every card on answers and posts, as it was approved.</summary>
public sealed class PublishingCardsTests
{
    [Theory]
    [InlineData(Language.Nb)]
    [InlineData(Language.Nn)]
    [InlineData(Language.En)]
    public async Task Given_each_card_when_it_is_shown_in_each_language_then_it_is_as_approved(Language language)
    {
        var gausdal = A.Turn() with { Language = language };
        var ringebu = A.Turn(municipality: A.Ringebu) with { Language = language };
        await ApproveAsync("answer-help.form", gausdal, AnswerHelpDialog.New);
        await ApproveAsync("answer-help.missing", gausdal, AnswerHelpDialog.Judge);
        await ApproveAsync("answer-help.question", gausdal, AnswerHelpDialog.Judge, ("tekst", "Når åpner biblioteket på *lørdag*?"));
        await ApproveAsync("answer-help.several", gausdal, AnswerHelpDialog.Judge, ("tekst", "Elendig av ordføreren! Jeg klager på vedtaket. Fødselsnummer 27888948231."));
        await ApproveAsync("answer-help.threat", ringebu, AnswerHelpDialog.Judge, ("tekst", "Pass deg, jeg vet hvor du bor"));
        await ApproveAsync("answer-help.neutral", ringebu, AnswerHelpDialog.Judge, ("tekst", "Da er vinteren her igjen"));
        await ApproveAsync("post-check.form", gausdal, PostCheckDialog.New);
        await ApproveAsync("post-check.stop", gausdal, PostCheckDialog.Check, ("innlegg", "Ola i 3. klasse har fått diagnosen adhd, ring 900 00 012"), ("sarbare", "true"), ("andres", "true"));
        await ApproveAsync("post-check.look-over", ringebu, PostCheckDialog.Check, ("innlegg", "Biblioteket er åpent på lørdag."), ("mennesker", "true"));
        await ApproveAsync("post-check.ready", gausdal, PostCheckDialog.Check, ("innlegg", "Biblioteket er åpent på lørdag: https://www.gausdal.kommune.no/bibliotek. Hilsen Kari"));

        async Task ApproveAsync(string name, Turn turn, string verb, params (string Field, string Value)[] typed)
        {
            var card = await CardAsync(turn, verb, typed);
            Approved.Json($"{name}.{CardLanguage.Of(language)}", card.ToJson());
        }
    }

    [Theory]
    [InlineData('æ')]
    [InlineData('"')]
    [InlineData('世')]
    public async Task Given_the_longest_texts_when_cards_are_shown_then_they_are_within_what_Teams_takes(char letter)
    {
        var comment = $"Elendig av ordføreren! Jeg vet hvor du bor. NRK og politiet er varslet om underslag. Når? Takk! 27888948231 {new string(letter, 1890)}";
        Assert.InRange((await CardAsync(A.Turn(), AnswerHelpDialog.Judge, ("tekst", comment))).SizeInBytes, 1, AdaptiveCard.MaxSizeInBytes - 1);
        Assert.InRange((await CardAsync(A.Turn(), PostCheckDialog.Check, ("innlegg", comment + new string(letter, 1000)), ("sarbare", "true"), ("andres", "true"))).SizeInBytes, 1, AdaptiveCard.MaxSizeInBytes - 1);
    }

    [Theory]
    [InlineData(AnswerHelpDialog.Judge, "tekst", 2001)]
    [InlineData(PostCheckDialog.Check, "innlegg", 3001)]
    public async Task Given_a_text_that_is_too_long_when_it_is_sent_then_the_field_says_so(string verb, string field, int length) =>
        Assert.Contains("⚠", (await CardAsync(A.Turn(), verb, (field, new string('a', length)))).ToJson(), StringComparison.Ordinal);

    private static async Task<AdaptiveCard> CardAsync(Turn turn, string verb, params (string Field, string Value)[] typed)
    {
        IDialog dialog = verb.StartsWith("post", StringComparison.Ordinal) ? new PostCheckDialog() : new AnswerHelpDialog();
        var reply = await dialog.HandleAsync(turn, new Press(verb, typed.ToDictionary(one => one.Field, one => one.Value), null), CancellationToken.None);
        var card = Assert.IsType<Reply.Card>(reply);
        Assert.True(card.HoldsSecret);
        return card.Content;
    }
}
