using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OpenXmlAlternate = DocumentFormat.OpenXml.AlternateContentFallback;

namespace PolicyBot.Guidelines.Import;

/// <summary>A Word document (.docx): a line for each paragraph, with what its style and its list say of it.</summary>
internal static class WordDocument
{
    // Text of some hundred pages; a small file can hold far more than it seems to.
    private const long LargestPart = 50_000_000;

    /// <summary>The paragraphs of a document. What was struck out with changes tracked, tables of contents, headers and footers are left out.</summary>
    /// <exception cref="PolicyBot.Municipalities.PackException">The file is damaged, protected, or no Word document.</exception>
    public static IReadOnlyList<DocumentLine> Lines(string path, ImportNotes notes)
    {
        CheckFile(path);
        try
        {
            using var document = WordprocessingDocument.Open(path, isEditable: false);
            return document.MainDocumentPart?.Document?.Body is { } body
                ? Read(body, document.MainDocumentPart, notes)
                : throw DocumentFile.Unreadable(path, "this is not a Word document");
        }
        catch (Exception error) when (error is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException or InvalidOperationException or ArgumentException)
        {
            throw DocumentFile.Unreadable(path, $"the Word document is damaged ({error.Message.TrimEnd('.')}); open it in Word and save it again");
        }
    }

    private static List<DocumentLine> Read(Body body, MainDocumentPart main, ImportNotes notes)
    {
        var styles = new WordStyles(main.StyleDefinitionsPart?.Styles);
        var numbering = new WordNumbering(main.NumberingDefinitionsPart?.Numbering);
        var lines = new List<DocumentLine>();
        var number = 0;
        foreach (var paragraph in body.Descendants<Paragraph>().Where(paragraph => !paragraph.Ancestors<OpenXmlAlternate>().Any()))
        {
            number++;
            var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
            if (styles.IsContents(style))
            {
                continue;
            }
            if (paragraph.Ancestors<TableCell>().FirstOrDefault() is { } cell && cell.Descendants<Paragraph>().First() == paragraph && cell.Parent?.PreviousSibling<TableRow>() is null && cell.PreviousSibling<TableCell>() is null)
            {
                notes.Add(number, "a table begins here; it was read cell by cell, row by row");
            }
            var list = paragraph.ParagraphProperties?.NumberingProperties ?? styles.Numbering(style);
            var line = new DocumentLine(number, TextDocument.Clean(TextOf(paragraph)).Trim()) { IsWhole = true, IsHeading = styles.IsHeading(style, paragraph) };
            lines.Add(line.IsBlank ? line : line with { Mark = numbering.Next(list, styles.Numbering(style)) });
        }
        return lines;
    }

    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants().Where(element => element.Ancestors<Paragraph>().First() == paragraph))
        {
            text.Append(element switch
            {
                Text run => run.Text,
                TabChar or Break or CarriageReturn => " ",
                NoBreakHyphen => "-",
                _ => "",
            });
        }
        return text.ToString();
    }

    private static void CheckFile(string path)
    {
        Span<byte> head = stackalloc byte[4];
        using var file = File.OpenRead(path);
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read == 0)
        {
            throw DocumentFile.Unreadable(path, "the file is empty");
        }
        // The old container of Office: a .doc under another name, or a .docx that is encrypted.
        if (head.SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw DocumentFile.Unreadable(path, "the document is protected with a password, or it is of the Word format from before 2007; save it as .docx without a password");
        }
        if (!head.StartsWith("PK"u8))
        {
            throw DocumentFile.Unreadable(path, "this is not a Word document, whatever its name says");
        }
        file.Position = 0;
        try
        {
            using var parts = new ZipArchive(file);
            if (parts.Entries.Any(part => part.FullName.EndsWith(".xml", StringComparison.Ordinal) && part.Length > LargestPart))
            {
                throw DocumentFile.Unreadable(path, "there is far more in the document than guidelines have; save the text alone");
            }
        }
        catch (InvalidDataException)
        {
            throw DocumentFile.Unreadable(path, "the Word document is damaged; open it in Word and save it again");
        }
    }
}
