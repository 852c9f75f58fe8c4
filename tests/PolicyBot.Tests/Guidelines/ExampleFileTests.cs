using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Tests.Guidelines;

public sealed class ExampleFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("policybot-examples-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Given_questions_when_they_are_read_then_each_stands_with_its_section_or_its_matter()
    {
        var (examples, errors) = Load("# forklaring\n\n= a.1\nKan jeg?\n= - lønn\nNår kommer lønna?\n= a.1\nFår jeg?\n");

        Assert.Empty(errors);
        Assert.Equal(["Kan jeg?", "Får jeg?"], examples.Of(new SectionId("a.1")));
        var matter = Assert.Single(examples.NotCovered);
        Assert.Equal(("lønn", "Når kommer lønna?"), (matter.Name, Assert.Single(matter.Questions)));
    }

    [Theory]
    [InlineData("= a.2\nKan jeg?", 1)]
    [InlineData("Kan jeg?\n= a.1", 1)]
    public void Given_what_belongs_to_no_section_when_it_is_read_then_the_error_has_its_line(string text, int line) =>
        Assert.Equal(line, Assert.Single(Load(text).Errors).Line);

    [Fact]
    public void Given_no_file_when_it_is_read_then_there_are_no_questions() => Assert.Empty(Load(null).Examples.NotCovered);

    private (Examples Examples, List<PackError> Errors) Load(string? text)
    {
        if (text is not null)
        {
            File.WriteAllText(Path.Combine(folder, ExampleFile.Name), text);
        }
        var errors = new List<PackError>();
        return (ExampleFile.Load(folder, new HashSet<SectionId> { new("a.1") }, errors), errors);
    }
}
