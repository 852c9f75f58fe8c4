using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Municipalities;

/// <summary>One YAML file of a pack. It is read to the end however much is wrong with it, and each error keeps its line.</summary>
internal sealed class PackFile(string path, ICollection<PackError> errors)
{
    /// <summary>Reads a file.</summary>
    /// <returns>The top of the file, or <c>null</c> where there is none to read; the reason is then among the errors.</returns>
    public static PackMapping? Read(string path, ICollection<PackError> errors)
    {
        var file = new PackFile(path, errors);
        if (!File.Exists(path))
        {
            file.Report(0, "the file is missing; a pack has municipality.yaml, guidelines.yaml and plan.yaml");
            return null;
        }
        try
        {
            using var text = File.OpenText(path);
            var yaml = new YamlStream();
            yaml.Load(text);
            if (yaml.Documents.Count == 1 && yaml.Documents[0].RootNode is YamlMappingNode top)
            {
                return new PackMapping(file, top);
            }
            file.Report(1, "expected one YAML document with names and values at its top");
        }
        catch (YamlException error)
        {
            file.Report((int)error.Start.Line, $"not readable as YAML: {error.Message}");
        }
        return null;
    }

    public PackPlace PlaceOf(YamlNode node) => new(path, (int)node.Start.Line);

    public void Report(YamlNode at, string message) => Report((int)at.Start.Line, message);

    private void Report(int line, string message) => errors.Add(new PackError(path, line, message));
}
