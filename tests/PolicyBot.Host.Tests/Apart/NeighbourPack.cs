using PolicyBot.Municipalities;

namespace PolicyBot.Host.Tests.Apart;

/// <summary>A municipality with Gausdal's own rules, form and roles under another name: nothing but the municipality keeps the two apart.</summary>
internal sealed class NeighbourPack
{
    public const string Id = "nabo";

    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("policybot-packs-");

    public NeighbourPack()
    {
        var pack = parent.CreateSubdirectory(Id);
        foreach (var file in Directory.GetFiles(Path.Combine(MunicipalityDirectory.BuiltInFolder, "gausdal")))
        {
            File.Copy(file, Path.Combine(pack.FullName, Path.GetFileName(file)));
        }
        Replace("municipality.yaml", "id: gausdal", $"id: {Id}");
        Replace("municipality.yaml", "planPrefix: GAU", "planPrefix: NAB");
        // Ids of versions are the municipality's own too.
        Replace("guidelines.yaml", "version: \"2011-03-29\"", "version: \"2012-01-01\"");

        void Replace(string file, string old, string now)
        {
            var path = Path.Combine(pack.FullName, file);
            var text = File.ReadAllText(path);
            Assert.Contains(old, text, StringComparison.Ordinal);
            File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
        }
    }

    public string Setting => $"--Municipalities:PackFolders:0={parent.FullName}";

    public void Delete() => parent.Delete(recursive: true);
}
