using PolicyBot.Municipalities;
using PolicyBot.Tests.Conversation;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Municipalities;

/// <summary>The two packs that come along can be read in full in each language.</summary>
public sealed class PackLanguageTests
{
    public static TheoryData<string> Packs => ["gausdal", "ringebu"];

    [Theory, MemberData(nameof(Packs))]
    public void Given_a_pack_when_its_texts_are_read_then_each_is_there_in_nynorsk_and_in_English(string pack) =>
        Assert.All(TextsOf(pack), text =>
        {
            Assert.True(text.Text.Nn is not null && text.Text.En is not null, text.Where);
            LanguageSlips.AssertNynorsk(text.Text.Nn);
            LanguageSlips.AssertEnglish(text.Text.En);
        });

    [Theory, MemberData(nameof(Packs))]
    public void Given_a_pack_when_its_texts_are_translated_then_they_have_the_same_paragraphs_points_and_years(string pack) =>
        Assert.All(
            from text in TextsOf(pack)
            from language in new[] { Language.Nn, Language.En }
            select (text.Text.Own, Translated: text.Text.In(language)),
            text =>
            {
                Assert.Equal(Outline(text.Own), Outline(text.Translated));
                Assert.Equal(Years(text.Own), Years(text.Translated));
            });

    [Theory, MemberData(nameof(Packs))]
    public void Given_a_pack_when_it_is_translated_then_it_still_knows_what_it_does_not_cover(string pack) =>
        Assert.NotEmpty((pack == "gausdal" ? A.Gausdal : A.Ringebu).Guideline.NotCovered);

    private static IEnumerable<(string Where, LocalizedText Text)> TextsOf(string pack) => TextsOf(pack == "gausdal" ? A.Gausdal : A.Ringebu);

    private static IEnumerable<(string Where, LocalizedText Text)> TextsOf(Municipality municipality) =>
    [
        ($"{municipality.Id} radmannsteam", municipality.Roles.Radmannsteam),
        ($"{municipality.Id} informasjonsradgiver", municipality.Roles.Informasjonsradgiver),
        ($"{municipality.Id} document", municipality.Guideline.Source.Document),
        ($"{municipality.Id} adoptedBy", municipality.Guideline.Source.AdoptedBy),
        .. municipality.Guideline.Sections.SelectMany(section => new[] { ($"{section.Id} title", section.Title), ($"{section.Id} answer", section.Answer) }),
        .. from step in municipality.Questionnaire.Steps
           from text in new[] { step.Title, step.Intro }.OfType<LocalizedText>()
           select ($"{municipality.Id} step {step.Id}", text),
        .. from question in municipality.Questionnaire.Questions
           from text in new[] { question.Label, question.Hint }.OfType<LocalizedText>().Concat(question.Choices.Select(choice => choice.Text))
           select ($"{municipality.Id} question {question.Id}", text),
    ];

    private static string Outline(string text) => string.Concat(text.Split('\n').Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? '-' : line.Length == 0 ? '|' : 'x'));

    private static string Years(string text) => string.Join(' ', text.Split(' ', '.', ',').Where(word => word.Length == 4 && word.All(char.IsAsciiDigit)));
}
