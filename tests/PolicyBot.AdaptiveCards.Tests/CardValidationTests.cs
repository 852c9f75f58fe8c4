using PolicyBot.Testing;

namespace PolicyBot.AdaptiveCards.Tests;

/// <summary>Microsoft's own library reads every card that any test of the solution has approved.</summary>
public sealed class CardValidationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cards-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [NodeFact]
    public async Task Given_all_approved_cards_when_read_by_the_library_then_it_finds_no_fault()
    {
        var result = await Node.RunAsync("validate-cards.mjs", [Repository.PathTo("tests")]);
        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
    }

    [NodeFact]
    public async Task Given_cards_with_faults_when_read_then_each_fault_is_named()
    {
        (string Part, string Fault)[] faulty =
        [
            ("""{ "type": "CodeBlock" }""", "Unknown element type"),
            ("""{ "type": "TextBlock", "text": "x", "colour": "good" }""", "TextBlock has an unknown property \"colour\""),
            ("""{ "type": "TextBlock", "text": "x", "size": "huge" }""", "Invalid value \"huge\""),
            ("""{ "type": "Input.Text", "id": "a" }""", "Input.Text \"a\" has no label"),
            ("""{ "type": "Input.Text", "id": "a", "label": "A", "isRequired": true }""", "is required but has no errorMessage"),
            ("""{ "type": "Image", "url": "https://kommune.example/a.png" }""", "Image has no altText"),
            ("""{ "type": "ActionSet", "actions": [{ "type": "Action.Execute", "title": "A" }] }""", "has no fallback"),
            ($$"""{ "type": "TextBlock", "text": "{{new string('å', AdaptiveCard.MaxSizeInBytes / 2)}}" }""", "the limit is 28672"),
        ];
        var files = faulty.Select((fault, index) => Path.Combine(_folder, $"{index}.json")).ToList();
        foreach (var ((part, _), file) in faulty.Zip(files))
        {
            await File.WriteAllTextAsync(file, $$"""{ "type": "AdaptiveCard", "version": "1.5", "fallbackText": "x", "body": [{{part}}] }""");
        }
        var result = await Node.RunAsync("validate-cards.mjs", files);
        var lines = result.Output.Split('\n');
        Assert.Equal(1, result.ExitCode);
        Assert.All(faulty.Zip(files), pair => Assert.Contains(lines, line =>
            line.StartsWith(pair.Second + ": ", StringComparison.Ordinal) && line.Contains(pair.First.Fault, StringComparison.Ordinal)));
    }

    [NodeFact]
    public async Task Given_no_card_at_all_when_asked_then_that_is_a_fault() =>
        Assert.Equal(1, (await Node.RunAsync("validate-cards.mjs", [_folder])).ExitCode);
}
