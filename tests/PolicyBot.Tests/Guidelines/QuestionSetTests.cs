using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Evaluation;
using PolicyBot.Municipalities;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Guidelines;

/// <summary>
/// The packs that come with the product, asked what people ask. The files in <c>Questions</c> were written from the meaning of the
/// rules, not from the search; <see cref="ExpectedAnswer.IsKeptApart"/> tells the part that is only measured.
/// </summary>
public sealed class QuestionSetTests(ITestOutputHelper output)
{
    private const double LeastFirst = 0.96;
    private const double LeastAmongThree = 0.99;
    private const double LeastRecognised = 0.96;
    private const double MostTurnedAway = 0.01;

    // Of any file alone: few enough that one question counts for a per cent or more, and that other dice move two or three.
    private const double LeastFirstInFile = 0.92;
    private const double LeastAmongThreeInFile = 0.97;
    private const double LeastRecognisedInFile = 0.92;
    private const double MostTurnedAwayInFile = 0.02;

    [Fact]
    public void Given_the_question_set_when_it_is_asked_then_most_get_the_right_section_and_most_uncovered_get_none()
    {
        var guidelines = new[] { "gausdal", "ringebu" }.ToDictionary(id => id, Load);
        var searches = guidelines.ToDictionary(pair => pair.Key, pair => new GuidelineSearch(pair.Value));
        // A question that stands word for word among a pack's examples measures nothing.
        var learnt = guidelines.Values.SelectMany(Examples).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var byFile = QuestionSet.Files()
            .Select(file => (file.Name, Asked: EvaluationReport.Ask(file.Questions.Where(question => !learnt.Contains(question.Question)), searches))).ToList();
        var asked = byFile.SelectMany(file => file.Asked).ToList();

        var report = EvaluationReport.Write(asked, EvaluationReport.Seed, withMisses: true);
        output.WriteLine(report);
        Assert.All(byFile, file => AssertFile(file.Name, file.Asked));
        var figures = Figures.Of(asked);
        Assert.True(figures.Uncovered * 5 >= asked.Count, "a fifth of the set or more is not covered");
        Assert.True(figures.First >= LeastFirst * figures.Covered, report);
        Assert.True(figures.AmongThree >= LeastAmongThree * figures.Covered, report);
        Assert.True(figures.TurnedAway <= MostTurnedAway * figures.Covered, report);
        Assert.True(figures.Recognised >= LeastRecognised * figures.Uncovered, report);
    }

    // A set that is good as a whole may hide a new file that is not.
    private void AssertFile(string name, IReadOnlyList<AskedQuestion> asked)
    {
        var figures = Figures.Of(asked);
        var line = EvaluationReport.Lines([new NamedFigures(name, figures)]);
        output.WriteLine(line);
        Assert.True(figures.First >= LeastFirstInFile * figures.Covered, line);
        Assert.True(figures.AmongThree >= LeastAmongThreeInFile * figures.Covered, line);
        Assert.True(figures.TurnedAway <= MostTurnedAwayInFile * figures.Covered, line);
        Assert.True(figures.Recognised >= LeastRecognisedInFile * figures.Uncovered, line);
    }

    private static IEnumerable<string> Examples(Guideline guideline) =>
        guideline.Sections.SelectMany(section => section.Questions).Concat(guideline.NotCovered.SelectMany(matter => matter.Questions));

    private static Guideline Load(string municipality)
    {
        var errors = new List<PackError>();
        var guideline = GuidelineFile.Load(Path.Combine(AppContext.BaseDirectory, "Packs", municipality), errors);
        Assert.Empty(errors);
        return guideline!;
    }
}
