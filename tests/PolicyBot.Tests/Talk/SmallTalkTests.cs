using PolicyBot.Guidelines.Search;
using PolicyBot.Talk;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Talk;

/// <summary>What is small talk and what is a question; the files beside this were written by hand, the questions are those of the question sets.</summary>
public sealed class SmallTalkTests
{
    private static readonly string[] Greetings = ["hei", "hi,", "hello,"];

    public static IEnumerable<object[]> Said => Rows("Talk/small-talk.tsv");

    [Theory, MemberData(nameof(Said))]
    public void Given_what_people_say_to_a_bot_when_it_is_read_then_it_is_known_for_what_it_is(string kind, string text) =>
        Assert.Equal(kind, SmallTalk.KindOf(Folding.Words(text), text.EndsWith('?'))?.ToString() ?? "-");

    [Fact]
    public void Given_questions_with_greetings_and_thanks_when_they_are_asked_then_the_answers_are_those_without()
    {
        var rows = Rows("Talk/courteous.tsv");
        Assert.Equal(80, rows.Count);
        Assert.All(rows, row =>
        {
            var words = Folding.Words(row[2]);
            Assert.Null(SmallTalk.KindOf(words, isQuestion: false));
            Assert.Equal(string.Join(' ', Folding.Words(row[1])), string.Join(' ', Folding.Words(SmallTalk.WithoutCourtesy(row[2], words))));
        });
    }

    [Fact]
    public void Given_real_questions_when_they_are_read_then_none_is_small_talk_or_another_language_or_loses_a_word()
    {
        var questions = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Guidelines", "Questions"), "*.tsv").SelectMany(file => Rows(file).Select(row => row[2]))
            .Concat(new[] { A.Gausdal, A.Ringebu }.SelectMany(municipality => municipality.Guideline.Sections.SelectMany(section => section.Questions)
                .Concat(municipality.Guideline.NotCovered.SelectMany(matter => matter.Questions))))
            .Distinct().ToList();

        Assert.True(questions.Count > 2000);
        // Among what no rule answers, some are said to the bot itself.
        Assert.DoesNotContain(questions, question => SmallTalk.KindOf(Folding.Words(question), question.EndsWith('?')) is not (null or SmallTalkKind.Who or SmallTalkKind.HowAreYou));
        Assert.DoesNotContain(questions, question => OtherLanguages.IsIn(question, Folding.Words(question)));
        Assert.DoesNotContain(questions, question => !Greetings.Any(greeting => question.StartsWith(greeting, StringComparison.OrdinalIgnoreCase)) && SmallTalk.WithoutCourtesy(question, Folding.Words(question)) != question);
    }

    [Theory]
    [InlineData("Darf ich Fotos von den Kindern auf Facebook veröffentlichen?")]
    [InlineData("Muss ich auf jeden Kommentar antworten?")]
    [InlineData("Czy mogę używać Facebooka w pracy?")]
    [InlineData("Kto musi zatwierdzić plan przed założeniem konta?")]
    [InlineData("Kas gali naudoti darbo telefoną ir kaip?")]
    [InlineData("Puis-je utiliser mon adresse de travail sur Facebook ?")]
    [InlineData("¿Puedo publicar fotos de los niños en Facebook?")]
    [InlineData("هل يمكنني استخدام فيسبوك في العمل؟")]
    [InlineData("Можу я користуватися Facebook на роботі?")]
    [InlineData("ስራሕ ሰዓት ፌስቡክ ክጥቀም ይኽእል ዶ?")]
    public void Given_a_question_in_another_language_when_it_is_read_then_that_is_known(string text) =>
        Assert.True(OtherLanguages.IsIn(text, Folding.Words(text)));

    internal static List<string[]> Rows(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Skip(1).Select(line => line.Split('\t'))];
}
