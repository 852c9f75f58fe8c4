using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Guidelines;

/// <summary>Answers one question a line with one JSON object a line, in order.</summary>
public static class AskBatch
{
    private const int MostAlternatives = 4;

    /// <summary>Reads to the end of the questions. An empty line is a question that nothing covers.</summary>
    /// <param name="search">Of the municipality that is asked.</param>
    /// <param name="questions">One a line, of any length.</param>
    /// <param name="answers">Gets <c>{"question":...,"outcome":"answer|choices|none","section":...,"score":...,"alternatives":[...]}</c> a line.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <returns>The number of lines.</returns>
    public static async Task<int> RunAsync(GuidelineSearch search, TextReader questions, TextWriter answers, CancellationToken cancellationToken)
    {
        var lines = 0;
        while (await questions.ReadLineAsync(cancellationToken) is { } question)
        {
            var line = JsonSerializer.Serialize(AskBatchLine.For(question, search.Ask(question), MostAlternatives), AskBatchJson.Lines.AskBatchLine);
            await answers.WriteLineAsync(line.AsMemory(), cancellationToken);
            lines++;
        }
        await answers.FlushAsync(cancellationToken);
        return lines;
    }
}

/// <summary>One line of what <see cref="AskBatch"/> writes.</summary>
/// <param name="Question">As it was read.</param>
/// <param name="Outcome"><c>answer</c>, <c>choices</c> or <c>none</c>.</param>
/// <param name="Section">The best section; <c>null</c>: none.</param>
/// <param name="Score">Of the section that came nearest, 0 to 1, to three decimals; also where the outcome is <c>none</c>.</param>
/// <param name="Alternatives">The next best, best first; where the outcome is <c>none</c>, those that came nearest.</param>
internal sealed record AskBatchLine(string Question, string Outcome, string? Section, double Score, IReadOnlyList<string> Alternatives)
{
    public static AskBatchLine For(string question, Answer answer, int mostAlternatives)
    {
        var outcome = answer switch
        {
            Answer.Sure => "answer",
            Answer.Choices => "choices",
            Answer.NotCovered => "none",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var ids = answer.Ranking.Select(ranked => ranked.Section.Id.Value);
        var section = answer is Answer.NotCovered ? null : answer.Ranking[0].Section.Id.Value;
        var score = answer.Ranking.Count > 0 ? Math.Round(answer.Ranking[0].Score, 3) : 0;
        return new AskBatchLine(question, outcome, section, score, [.. ids.Skip(section is null ? 0 : 1).Take(mostAlternatives)]);
    }
}

/// <summary>Source-generated JSON of <see cref="AskBatch"/>.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AskBatchLine))]
internal sealed partial class AskBatchJson : JsonSerializerContext
{
    /// <summary>With æ, ø and å as they are: the lines go to a terminal or a file, never into a web page.</summary>
    public static AskBatchJson Lines { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
