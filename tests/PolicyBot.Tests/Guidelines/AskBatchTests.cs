using System.Text.Json;
using PolicyBot.Guidelines;

namespace PolicyBot.Tests.Guidelines;

public sealed class AskBatchTests
{
    private static readonly GuidelineSearch Search = new(TestPack.Guideline);

    [Fact]
    public async Task Given_a_question_when_it_is_answered_then_the_line_has_the_section_and_the_next_best()
    {
        var line = Assert.Single(await RunAsync("Kan jeg bruke jobbmailen på Facebook?\n"));

        Assert.StartsWith("""{"question":"Kan jeg bruke jobbmailen på Facebook?","outcome":"answer","section":"epost","score":0.""", line, StringComparison.Ordinal);
        var alternatives = JsonDocument.Parse(line).RootElement.GetProperty("alternatives").EnumerateArray().Select(id => id.GetString()).ToList();
        Assert.DoesNotContain("epost", alternatives);
        Assert.InRange(alternatives.Count, 1, 4);
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("Når kommer lønna?\n", "Når kommer lønna?")]
    public async Task Given_what_nothing_covers_when_it_is_asked_then_the_section_is_null(string input, string question)
    {
        var line = JsonDocument.Parse(Assert.Single(await RunAsync(input))).RootElement;

        Assert.Equal(question, line.GetProperty("question").GetString());
        Assert.Equal("none", line.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, line.GetProperty("section").ValueKind);
    }

    [Fact]
    public async Task Given_ten_thousand_lines_when_they_are_asked_then_each_has_its_answer_in_order()
    {
        var questions = Enumerable.Range(0, 10_000).Select(i => $"Hvor fort må vi svare på spørsmål nummer {i}?").ToList();

        var lines = await RunAsync(string.Join('\n', questions));

        Assert.Equal(questions, lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()));
    }

    [Fact]
    public async Task Given_a_line_of_ten_thousand_characters_when_it_is_asked_then_it_is_answered_like_any_other()
    {
        var longest = string.Concat(Enumerable.Repeat("Hvor fort må vi svare \ud83d\ude00 ", 440))[..10_000];

        Assert.Equal(2, (await RunAsync(longest + "\n" + new string('x', 10_000))).Count);
    }

    private static async Task<List<string>> RunAsync(string input)
    {
        using var answers = new StringWriter { NewLine = "\n" };
        await AskBatch.RunAsync(Search, new StringReader(input), answers, CancellationToken.None);
        return [.. answers.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
