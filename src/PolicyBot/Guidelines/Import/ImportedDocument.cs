namespace PolicyBot.Guidelines.Import;

/// <summary>A municipality's document, parted into rules.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Adopted">When and by whom it was adopted; <c>null</c>: it does not say.</param>
/// <param name="Sections">Every rule, in order.</param>
internal sealed record ImportedDocument(string Title, Adoption? Adopted, IReadOnlyList<ImportedSection> Sections)
{
    /// <summary>Reads a document and parts it into rules.</summary>
    /// <param name="path">A file that <see cref="DocumentFile"/> reads.</param>
    /// <param name="notes">Gets what was unsure.</param>
    /// <exception cref="PolicyBot.Municipalities.PackException">The file can't be read.</exception>
    public static ImportedDocument Read(string path, ImportNotes notes)
    {
        var lines = LostMarks.Restore(PageFurniture.Remove(DocumentFile.Read(path, notes), notes), notes);
        var blocks = Headings.Find(new BlockReader(lines, notes).Read(), notes);
        var sections = new SectionBuilder(blocks, notes).Build(out var title);
        if (sections.Count == 0)
        {
            throw DocumentFile.Unreadable(path, "no rule was found in the file: there are headings in it, but no text below them");
        }
        return new ImportedDocument(title, blocks.Select(block => Adoption.Read(block.Text)).FirstOrDefault(adoption => adoption is not null), sections);
    }
}
