namespace PolicyBot.Guidelines.Evaluation;

/// <summary>
/// Reads files of questions with their answers: tab-separated, the first line <c>municipality style question expected</c>, and as
/// expected the ids of the rules that answer, parted by spaces, or <c>-</c> where the guidelines do not cover the question.
/// </summary>
public static class QuestionFile
{
    private const string Head = "municipality\tstyle\tquestion\texpected";

    /// <summary>Reads one file.</summary>
    /// <exception cref="FormatException">A line is not of the format; the message has its number.</exception>
    public static IReadOnlyList<ExpectedAnswer> Read(TextReader file)
    {
        if (file.ReadLine() != Head)
        {
            throw new FormatException($"Line 1 must be '{Head.Replace("\t", "<tab>", StringComparison.Ordinal)}'.");
        }
        var questions = new List<ExpectedAnswer>();
        for (var number = 2; file.ReadLine() is { } line; number++)
        {
            if (line.Length > 0)
            {
                questions.Add(ReadLine(line, number));
            }
        }
        return questions;
    }

    private static ExpectedAnswer ReadLine(string line, int number)
    {
        if (line.Split('\t') is not [var municipality, var style, var question, var expected] || expected.Length == 0)
        {
            throw new FormatException($"Line {number} has not four columns: municipality, style, question, expected.");
        }
        var sections = expected == "-" ? [] : expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new SectionId(id)).ToList();
        return new ExpectedAnswer(municipality, style, question, sections);
    }
}
