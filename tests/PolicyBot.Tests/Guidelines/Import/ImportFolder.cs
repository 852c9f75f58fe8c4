using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Import;

namespace PolicyBot.Tests.Guidelines.Import;

/// <summary>A folder for documents and packs that goes away with the test.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("import-");

    public string Path => folder.FullName;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a pack from a document into the folder itself.</summary>
    /// <param name="document">The rules.</param>
    /// <param name="pack">What the document does not say.</param>
    /// <param name="matters">What people ask elsewhere; left out: nothing is known.</param>
    public ImportNotes Import(ImportedDocument document, NewPack pack, IReadOnlyList<NotCoveredMatter>? matters = null)
    {
        var notes = new ImportNotes("dokument");
        foreach (var (name, text) in PackWriter.Write(document, pack, matters ?? [], new DateOnly(2026, 3, 2), notes))
        {
            Write(name, text);
        }
        return notes;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
