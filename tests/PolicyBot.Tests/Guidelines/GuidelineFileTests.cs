using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Tests.Guidelines;

public sealed class GuidelineFileTests : IDisposable
{
    private const string Head = "document: Regler\nadopted: 2020-01-02\nadoptedBy: utvalget\nversion: \"1\"\nsections:\n";
    private const string Rule = "  - id: a.1\n    heading: Overskrift\n    title: Tittel\n    answer: Svar\n";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Given_a_whole_file_when_it_is_read_then_every_value_is_there()
    {
        var (guideline, errors) = Load(
            Head.Replace("sections:", "link: https://example.org/regler\nsections:", StringComparison.Ordinal)
            + "  - id: a.1\n    heading: Overskrift\n    item: 2\n    title: Tittelen\n    answer: Svar\n    ordlyd: Ordrett\n"
            + "    words: [ord]\n    questions: [Hva da?]\n    related: [a.2]\n    actions: [start-plan, ask-adviser]\n"
            + Rule.Replace("a.1", "a.2", StringComparison.Ordinal));

        Assert.Empty(errors);
        Assert.Equal(new DateOnly(2020, 1, 2), guideline!.Source.Adopted);
        Assert.Equal(new Uri("https://example.org/regler"), guideline.Source.Link);
        var section = guideline.Find(new SectionId("a.1"))!;
        Assert.Equal((2, "Tittelen", "Ordrett"), (section.Item, section.Title.Own, section.Ordlyd));
        Assert.Equal([new SectionId("a.2")], section.Related);
        Assert.Equal([SectionAction.StartPlan, SectionAction.AskAdviser], section.Actions);
        Assert.Null(guideline.Find(new SectionId("a.2"))!.Item);
    }

    [Theory]
    [InlineData("related: [a.9]", 10, "there is no section 'a.9'")]
    [InlineData("related: [a.1]", 10, "not related to itself")]
    [InlineData("actions: [dance]", 10, "'dance' is no action")]
    [InlineData("item: first", 10, "'item' must be a whole number")]
    [InlineData("wrods: [ord]", 10, "'wrods' is not known here")]
    [InlineData("questions: ord", 10, "'questions' must be a list")]
    public void Given_a_bad_value_in_a_section_when_it_is_read_then_the_error_has_its_line(string line, int at, string message)
    {
        var (guideline, errors) = Load(Head + Rule + "    " + line + "\n");

        Assert.Null(guideline);
        var error = Assert.Single(errors);
        Assert.Equal(at, error.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_an_id_that_stands_twice_when_it_is_read_then_the_second_is_the_error()
    {
        var error = Assert.Single(Load(Head + Rule + Rule).Errors);

        Assert.Equal((10, "the id 'a.1' stands more than once"), (error.Line, error.Message));
    }

    [Theory]
    [InlineData("id: a.1", "id: A 1", 6, "lower-case")]
    [InlineData("id: a.1", "id:", 6, "'id' is missing or empty")]
    [InlineData("title: Tittel", "title:", 8, "'title' is missing or empty")]
    [InlineData("adopted: 2020-01-02", "adopted: 2.1.2020", 2, "must be a date")]
    [InlineData("version: \"1\"", "version: \"1\"\nlink: regler.no", 5, "must be a whole address")]
    public void Given_a_bad_value_when_it_is_read_then_the_error_has_its_line(string good, string bad, int at, string message)
    {
        var error = Assert.Single(Load((Head + Rule).Replace(good, bad, StringComparison.Ordinal)).Errors);

        Assert.Equal(at, error.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Tittel", "title: ", 61, 8)]
    [InlineData("answer: Svar", "answer: ", 1201, 9)]
    [InlineData("answer: Svar", "answer: Svar\n    questions:\n      - Hva?\n      - ", 401, 12)]
    public void Given_a_text_over_its_limit_when_it_is_read_then_the_error_says_by_how_much(string good, string bad, int length, int at)
    {
        var error = Assert.Single(Load((Head + Rule).Replace(good, bad + new string('x', length), StringComparison.Ordinal)).Errors);

        Assert.Equal(at, error.Line);
        Assert.Contains($"has {length} characters; at most {length - 1}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("document: Regler\nadopted: 2020-01-02\nadoptedBy: utvalget\nversion: \"1\"\nsections: []\n", "'sections' has no section")]
    [InlineData("- bare en liste\n", "names and values at its top")]
    [InlineData("document: [\n", "not readable as YAML")]
    public void Given_a_file_without_sections_when_it_is_read_then_that_is_the_error(string file, string message)
    {
        var (guideline, errors) = Load(file);

        Assert.Null(guideline);
        Assert.Contains(message, Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_no_file_when_it_is_read_then_the_error_names_it()
    {
        var errors = new List<PackError>();

        Assert.Null(GuidelineFile.Load(folder.FullName, errors));
        Assert.EndsWith(GuidelineFile.Name, Assert.Single(errors).File, StringComparison.Ordinal);
    }

    private (Guideline? Guideline, List<PackError> Errors) Load(string file)
    {
        File.WriteAllText(Path.Combine(folder.FullName, GuidelineFile.Name), file);
        var errors = new List<PackError>();
        return (GuidelineFile.Load(folder.FullName, errors), errors);
    }
}
