using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Evaluation;

namespace PolicyBot.Tests.Guidelines;

public sealed class EvaluationTests
{
    private const string Head = "municipality\tstyle\tquestion\texpected\n";

    [Fact]
    public void Given_a_question_file_when_it_is_read_then_each_line_has_its_right_sections_or_none()
    {
        var questions = QuestionFile.Read(new StringReader(Head + "by\tdirect\tHvor fort?\tfrist bilder\n\nby\toutside\tHva koster SFO?\t-\n"));

        Assert.Equal(["frist", "bilder"], questions[0].Sections.Select(id => id.Value));
        Assert.False(questions[1].IsCovered);
    }

    [Theory]
    [InlineData("question\n", "Line 1 ")]
    [InlineData(Head + "by\tdirect\tHvor fort?\n", "Line 2 ")]
    [InlineData(Head + "by\tdirect\tHvor fort?\t\n", "Line 2 ")]
    public void Given_a_line_that_is_not_of_the_format_when_it_is_read_then_the_error_has_its_number(string file, string where) =>
        Assert.StartsWith(where, Assert.Throws<FormatException>(() => QuestionFile.Read(new StringReader(file))).Message, StringComparison.Ordinal);

    [Fact]
    public void Given_answers_when_they_are_counted_then_a_covered_question_that_was_turned_away_is_neither_first_nor_among_three()
    {
        var asked = EvaluationReport.Ask(
            [
                Question("Kan jeg bruke jobbmailen på Facebook?", "epost"),
                Question("Hvor fort må vi svare?", "venner"),
                Question("Når kommer lønna?", "frist"),
                Question("Hvor kan jeg parkere bilen?"),
            ],
            new Dictionary<string, GuidelineSearch> { ["by"] = new(TestPack.Guideline) });

        var figures = Figures.Of(asked);
        Assert.Equal((3, 1, 1), (figures.Covered, figures.First, figures.TurnedAway));
        Assert.Equal((1, 1), (figures.Uncovered, figures.Recognised));
        Assert.Contains("venner taken for frist", EvaluationReport.Write(asked, 3, withMisses: true) + EvaluationReport.Write(asked, 4, withMisses: true) + EvaluationReport.Write(asked, 5, withMisses: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_many_questions_when_they_are_split_then_each_part_has_about_half_and_another_seed_splits_otherwise()
    {
        var questions = Enumerable.Range(0, 400).Select(number => Question($"Spørsmål {number}?", "frist")).ToList();

        Assert.InRange(questions.Count(question => question.IsKeptApart(1)), 150, 250);
        Assert.InRange(questions.Count(question => question.IsKeptApart(1) != question.IsKeptApart(2)), 100, 300);
    }

    [Fact]
    public void Given_a_guideline_when_its_examples_are_left_out_in_turn_then_each_is_asked_once()
    {
        var guideline = new Guideline(TestPack.Guideline.Source, TestPack.Guideline.Sections, [new NotCoveredMatter("lønn", ["Når kommer lønna?", "Hva tjener jeg?"])]);

        var asked = LeaveOut.Ask(guideline, "by", parts: 2);

        Assert.Equal(guideline.Sections.Sum(section => section.Questions.Count) + 2, asked.Count);
    }

    private static ExpectedAnswer Question(string question, params string[] sections) => new("by", "direct", question, [.. sections.Select(id => new SectionId(id))]);
}
