using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines.Import;

/// <summary>Reads a municipality's document: plain text, Markdown, Word, or PDF through the program <c>pdftotext</c>.</summary>
internal static class DocumentFile
{
    /// <summary>Largest document that is read, in bytes: 20 MB. Guidelines are some pages of text.</summary>
    public const long Largest = 20_000_000;

    /// <summary>Reads a document line by line.</summary>
    /// <param name="path">Its ending tells what it is: <c>.txt</c>, <c>.md</c>, <c>.docx</c> or <c>.pdf</c>.</param>
    /// <param name="notes">Gets what was unsure.</param>
    /// <exception cref="PackException">It can't be read, or there is no text in it; the message says why and what to do.</exception>
    public static IReadOnlyList<DocumentLine> Read(string path, ImportNotes notes)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                throw Unreadable(path, "there is no such file");
            }
            if (file.Length >= Largest)
            {
                throw Unreadable(path, $"the file has {file.Length / 1_000_000.0:0.0} MB; less than {Largest / 1_000_000} MB is read. Take pictures out of it, or save it as plain text");
            }
            var lines = file.Extension.ToUpperInvariant() switch
            {
                ".TXT" or ".TEXT" => TextDocument.Lines(TextDocument.Decode(path, File.ReadAllBytes(path), notes)),
                ".MD" or ".MARKDOWN" => MarkdownDocument.Lines(TextDocument.Decode(path, File.ReadAllBytes(path), notes)),
                ".DOCX" => WordDocument.Lines(path, notes),
                ".PDF" => TextDocument.Lines(PdfText.Read(path, PdfText.Program)),
                ".DOC" => throw Unreadable(path, "this is the Word format from before 2007; open it and save it as .docx"),
                _ => throw Unreadable(path, "the file must be .txt, .md, .docx or .pdf; save it as one of them"),
            };
            return lines.Any(line => !line.IsBlank) ? lines : throw Unreadable(path, "there is no text in the file");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, error.Message);
        }
    }

    /// <summary>The error for a document that can't be read.</summary>
    public static PackException Unreadable(string path, string why) => new([new PackError(path, 0, why)]);
}
