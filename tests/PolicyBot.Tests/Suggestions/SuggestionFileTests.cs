using PolicyBot.Suggestions;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;
using PolicyBot.Tests.Questions;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Tests.Suggestions;

public sealed class SuggestionFileTests
{
    private static readonly SuggestionId Id = new(AQuestion.Id, 1);

    [Fact]
    public void Given_suggestions_when_they_are_written_then_each_is_a_section_to_be_completed_with_its_date_and_no_names() => Approved.Text("suggestions", ".yaml", SuggestionFile.Write(
    [
        Suggestion.Of(AQuestion.Passed(AQuestion.Answer, name: "Kari"), 1)!,
        new Suggestion(Id, "Hva med «fri bruk»?", "Første linje.\nAndre linje: ja.", A.Now.AddHours(20)),
    ]));

    [Fact]
    public void Given_no_suggestions_when_they_are_written_then_the_list_is_empty() => Assert.EndsWith("[]\n", SuggestionFile.Write([]), StringComparison.Ordinal);

    [Theory]
    [InlineData("- id: x")]
    [InlineData("# not a comment")]
    [InlineData("quote \" backslash \\ tab\tend")]
    [InlineData("{a: b} *c &d !e %f @g `h")]
    [InlineData("😀 \u0007 linje\r\nto\u2028tre")]
    [InlineData("null")]
    public void Given_whatever_somebody_typed_when_it_is_written_then_it_is_read_as_the_same_text(string typed)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(SuggestionFile.Write([new Suggestion(Id, typed, typed, A.Now)])));

        var section = (YamlMappingNode)((YamlSequenceNode)stream.Documents[0].RootNode)[0];
        Assert.Equal(typed.ReplaceLineEndings("\n"), ((YamlScalarNode)section["answer"]).Value);
        Assert.Equal(typed.ReplaceLineEndings("\n"), ((YamlScalarNode)((YamlSequenceNode)section["questions"])[0]).Value);
    }

    [Fact]
    public void Given_a_question_that_is_not_answered_when_it_is_to_be_a_suggestion_then_it_is_none()
    {
        Assert.Null(Suggestion.Of(AQuestion.Passed(), 1));
        Assert.Null(Suggestion.Of(AQuestion.Passed(AQuestion.Reason), 1));
        Assert.Null(Suggestion.Of(AQuestion.Passed(AQuestion.Answer), 2));
        Assert.Null(Suggestion.Of(AQuestion.Passed(AQuestion.Answer), 0));
    }
}
