using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines.Import;

/// <summary>What the import was unsure of, for a person to look through.</summary>
/// <param name="file">Path of the document, as it was given.</param>
internal sealed class ImportNotes(string file)
{
    private readonly List<PackError> notes = [];

    /// <summary>All notes, by line; those of the whole document first.</summary>
    public IReadOnlyList<PackError> All => [.. notes.OrderBy(note => note.Line)];

    /// <summary>Notes something at a line; 0: of the whole document.</summary>
    public void Add(int line, string message) => notes.Add(new PackError(file, line, message));
}
