using System.Text;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;
using PolicyBot.Questions;
using PolicyBot.Suggestions;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Questions;

public sealed class QuestionCardsTests
{
    private static readonly string Largest = string.Concat(Enumerable.Repeat("😀", QuestionRules.TextLimit / 2));

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory, MemberData(nameof(Languages))]
    public void Given_a_language_when_the_askers_cards_are_made_then_they_are_in_it(Language language)
    {
        Approve("ask", language, AskCard.For(AQuestion.Id, AQuestion.Text, showName: false, A.Gausdal, language));
        Approve("sent", language, PassedCard.For(AQuestion.Passed(), A.Gausdal, language, masked: false));
        Approve("kept", language, PassedCard.For(AQuestion.Passed(name: "Kari") with { DeliveredTo = [] }, A.Gausdal, language, masked: true));
        Approve("answer", language, AnsweredCard.For(AQuestion.Passed(AQuestion.Answer), A.Gausdal, language));
        Approve("not-for-us", language, AnsweredCard.For(AQuestion.Passed(AQuestion.Reason), A.Gausdal, language));
        Approve("ask-again", language, AskCard.ForAgain(AQuestion.Passed(AQuestion.Answer), "", A.Gausdal, language));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Given_a_language_when_the_advisers_cards_are_made_then_they_are_in_it(Language language)
    {
        Approve("question", language, QuestionCard.For(AQuestion.Passed(), 1, A.Gausdal, language));
        Approve("question-answered", language, QuestionCard.For(AQuestion.Passed(AQuestion.Answer), 1, A.Gausdal, language, QuestionWords.AlreadyRepliedBy(AQuestion.Answer, new QuestionTexts(language))));
        Approve("question-not-for-us", language, QuestionCard.For(AQuestion.Passed(AQuestion.Reason), 1, A.Gausdal, language, QuestionWords.AlreadyRepliedBy(AQuestion.Reason, new QuestionTexts(language))));
        Approve("question-again", language, QuestionCard.For(AQuestion.PassedAgain(), 2, A.Gausdal, language, new QuestionTexts(language).StillWaits(2)));
        Approve("reply", language, ReplyCard.For(AQuestion.Passed(), 1, ReplyKind.Answered, A.Gausdal, language));
        Approve("reason", language, ReplyCard.For(AQuestion.Passed(), 1, ReplyKind.NotForUs, A.Gausdal, language, "", FieldProblem.Missing));
        Approve("open", language, OpenQuestionsCard.For([AQuestion.PassedAgain(), AQuestion.Passed()], A.Gausdal, language, before: 0, A.Now.AddDays(1).AddHours(2)));
        Approve("suggestions", language, SuggestionCard.For([Suggestion.Of(AQuestion.Passed(AQuestion.Answer), 1)!], language, before: 0));
    }

    [Fact]
    public void Given_a_municipality_with_another_word_for_the_adviser_when_the_cards_are_made_then_they_use_it()
    {
        Assert.Contains("Spør informasjonsansvarlig", AskCard.For(AQuestion.Id, "", false, A.Ringebu, Language.Nb).ToJson(), StringComparison.Ordinal);
        Assert.Contains("Svar fra informasjonsansvarlig", AnsweredCard.For(AQuestion.Passed(AQuestion.Answer), A.Ringebu, Language.Nb).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_names_and_texts_with_markup_when_the_cards_are_made_then_they_show_it_as_it_was_written()
    {
        var reply = AQuestion.Answer with { ByName = "*Rita* <at>alle</at>", Text = "**Ja** {{DATE(2026-11-05T08:00:00Z)}} [her](https://x.example)" };

        Approved.Json("markup", QuestionCard.For(AQuestion.Passed(reply, name: "_Kari_ <at>alle</at>"), 1, A.Gausdal, Language.Nb, QuestionWords.AlreadyRepliedBy(reply, new QuestionTexts(Language.Nb))).ToJson());
    }

    [Fact]
    public void Given_the_longest_texts_in_the_widest_characters_when_the_cards_are_made_then_each_is_under_28_KB()
    {
        var reply = AQuestion.Answer with { Text = Largest };
        var question = AQuestion.Passed() with { Exchanges = [new Exchange(Largest, A.Now, reply), new Exchange(Largest, A.Now, reply)] };
        AdaptiveCard[] cards =
        [
            AskCard.For(AQuestion.Id, Largest, true, A.Gausdal, Language.Nb, FieldProblem.TooLong), AskCard.ForAgain(question, Largest, A.Gausdal, Language.Nb),
            PassedCard.For(question, A.Gausdal, Language.Nb, true), AnsweredCard.For(question, A.Gausdal, Language.Nb), QuestionCard.For(question, 2, A.Gausdal, Language.Nb),
            ReplyCard.For(question, 2, ReplyKind.Answered, A.Gausdal, Language.Nb, Largest),
            OpenQuestionsCard.For([.. Enumerable.Repeat(question, 11)], A.Gausdal, Language.Nb, 20, A.Now),
            SuggestionCard.For([.. Enumerable.Repeat(Suggestion.Of(question, 1)!, 6)], Language.Nb, 20),
            AnswerCard.NotCovered(A.Turn(), Largest), AnswerCard.Choose([.. A.Gausdal.Guideline.Sections.Take(3)], A.Turn(), AnswerPath.New(), Largest),
            .. A.Ringebu.Guideline.Sections.Select(section => AnswerCard.For(section, A.Turn(municipality: A.Ringebu), AnswerPath.New(), Largest)),
        ];

        Assert.All(cards, card => Assert.True(card.SizeInBytes < AdaptiveCard.MaxSizeInBytes, $"{card.FallbackText}: {card.SizeInBytes}"));
    }

    [Fact]
    public void Given_an_ordinary_question_of_the_most_characters_when_a_button_carries_it_then_nothing_is_cut()
    {
        var longest = new StringBuilder().Insert(0, "Blåbærsyltetøy. ", 125).ToString()[..1990];

        Assert.Equal(longest.Trim(), AskCard.Carried(longest));
        Assert.InRange(AskCard.Carried(Largest).Length, 500, 1000);
        Assert.Equal("Gjelder det […]?", AskCard.Carried("Gjelder det 13097248022?"));
    }

    private static void Approve(string name, Language language, AdaptiveCard card) =>
        Approved.Json($"{name}.{language.ToString().ToLowerInvariant()}", card.ToJson());
}
