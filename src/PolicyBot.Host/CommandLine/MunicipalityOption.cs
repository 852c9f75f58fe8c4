using System.CommandLine;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>--municipality</c>, completed with the packs that come along.</summary>
internal static class MunicipalityOption
{
    /// <summary>The ids of the packs that come along, sorted.</summary>
    public static IEnumerable<string> BuiltIn => Directory.EnumerateDirectories(MunicipalityDirectory.BuiltInFolder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public static Option<string> Build(string description, bool required = false)
    {
        var option = new Option<string>("--municipality", "-m") { Description = description, Required = required };
        option.CompletionSources.Add(_ => BuiltIn.Select(id => new System.CommandLine.Completions.CompletionItem(id)));
        return option;
    }
}
