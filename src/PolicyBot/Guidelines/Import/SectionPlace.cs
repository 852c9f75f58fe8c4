using YamlDotNet.RepresentationModel;

namespace PolicyBot.Guidelines.Import;

/// <summary>Where a section's wording stands in guidelines.yaml, or else the answer that it belongs behind.</summary>
/// <param name="Id">The section.</param>
/// <param name="Line">Of the name <c>ordlyd</c> or <c>answer</c>, from 0.</param>
/// <param name="Indent">Columns before that name.</param>
/// <param name="Ordlyd">The wording that is there; <c>null</c>: none.</param>
internal sealed record SectionPlace(SectionId Id, int Line, int Indent, string? Ordlyd)
{
    /// <summary>The places of all sections of a file that is whole.</summary>
    public static IEnumerable<SectionPlace> Read(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        var sections = (YamlSequenceNode)((YamlMappingNode)yaml.Documents[0].RootNode).Children["sections"];
        foreach (var section in sections.Children.Cast<YamlMappingNode>())
        {
            var wording = section.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: "ordlyd" });
            var name = wording.Key ?? section.Children.First(pair => pair.Key is YamlScalarNode { Value: "answer" }).Key;
            yield return new SectionPlace(
                new SectionId(((YamlScalarNode)section.Children["id"]).Value!.Trim()), (int)name.Start.Line - 1, (int)name.Start.Column - 1, (wording.Value as YamlScalarNode)?.Value);
        }
    }
}
