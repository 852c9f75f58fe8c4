using System.Text.Json;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Manifest;

/// <summary>The app's manifest names what the program knows.</summary>
public sealed class ManifestTests
{
    private static readonly JsonElement Manifest = Read("manifest.json");

    private static readonly IReadOnlyList<JsonElement> Commands = [.. Manifest.GetProperty("composeExtensions")[0].GetProperty("commands").EnumerateArray()];

    [Fact]
    public async Task Given_each_command_of_the_message_extension_when_it_is_chosen_then_the_program_knows_it()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = new ExtensionUser(stage);
        foreach (var command in Commands)
        {
            var id = command.GetProperty("id").GetString()!;
            var answer = command.GetProperty("type").GetString() == "query" ? (await kari.TypesAsync("", command: id)).Result : (await kari.ChoosesOnAsync("jobbmail", id)).Task;
            Assert.DoesNotContain("annen utgave", answer.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Given_the_search_when_its_parameter_is_read_then_it_is_the_one_that_the_program_reads() => Assert.Equal(
        Extension.RuleSearch.Parameter,
        Assert.Single(Commands.Single(command => command.GetProperty("id").ValueEquals(Extension.RuleSearch.Command)).GetProperty("parameters").EnumerateArray()).GetProperty("name").GetString());

    [Theory]
    [InlineData("nn.json")]
    [InlineData("en.json")]
    public void Given_a_language_file_when_its_keys_are_read_then_it_has_all_texts_of_the_manifest_that_can_be_translated(string file) =>
        Assert.Equal(ManifestText.Of(Manifest).Select(text => text.Name).Order(StringComparer.Ordinal), Read(file).EnumerateObject().Select(property => property.Name).Where(name => name != "$schema").Order(StringComparer.Ordinal));

    private static JsonElement Read(string file) => JsonElement.Parse(File.ReadAllBytes(Repository.PathTo("manifest", file)));
}
