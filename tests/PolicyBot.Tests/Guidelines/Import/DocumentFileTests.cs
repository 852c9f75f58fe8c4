using System.Runtime.Versioning;
using System.Text;
using PolicyBot.Guidelines.Import;
using PolicyBot.Municipalities;

namespace PolicyBot.Tests.Guidelines.Import;

/// <summary>A file that can't be imported is told of in one line, with what to do.</summary>
[UnsupportedOSPlatform("windows")]    // a script stands in for a program
public sealed class DocumentFileTests : IDisposable
{
    private readonly ImportFolder folder = new();

    public static TheoryData<string, byte[], string> Broken => new()
    {
        { "tom.txt", [], "there is no text in the file" },
        { "tom.docx", [], "the file is empty" },
        { "bilde.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "this is not text" },
        { "lukket.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "protected with a password" },
        { "tekst.docx", "Retningslinjer"u8.ToArray(), "this is not a Word document, whatever its name says" },
        { "ødelagt.docx", [.. "PK"u8, 3, 4, 1, 2, 3], "the Word document is damaged" },
        { "gammel.doc", [0xD0, 0xCF, 0x11, 0xE0], "save it as .docx" },
        { "regneark.xlsx", [.. "PK"u8], "the file must be .txt, .md, .docx or .pdf" },
        { "bare-titler.txt", "Retningslinjer\n"u8.ToArray(), "" },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Broken))]
    public void Given_a_file_that_is_no_document_when_read_then_the_message_names_it_and_says_why(string name, byte[] content, string why)
    {
        var path = System.IO.Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, content);
        if (why.Length == 0)
        {
            Assert.Single(ImportedDocument.Read(path, new ImportNotes(path)).Sections);
            return;
        }
        var error = Assert.Throws<PackException>(() => DocumentFile.Read(path, new ImportNotes(path)));

        Assert.Contains(why, Assert.Single(error.Errors).Message, StringComparison.Ordinal);
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_file_of_20_MB_when_read_then_it_is_too_large()
    {
        var path = folder.Write("stor.txt", "");
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(DocumentFile.Largest);
        }

        Assert.Contains("the file has 20.0 MB; less than 20 MB is read", Assert.Throws<PackException>(() => DocumentFile.Read(path, new ImportNotes(path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_file_that_is_not_there_when_read_then_it_is_told() =>
        Assert.Contains("there is no such file", Assert.Throws<PackException>(() => DocumentFile.Read("nei.txt", new ImportNotes("nei.txt"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Given_text_from_an_old_windows_when_read_then_its_letters_are_right_and_it_is_noted()
    {
        var path = System.IO.Path.Combine(folder.Path, "gammel.txt");
        File.WriteAllBytes(path, [.. Encoding.Latin1.GetBytes("Vær høflig på nett "), 0x96, .. Encoding.Latin1.GetBytes(" alltid.")]);
        var notes = new ImportNotes(path);

        Assert.Equal("Vær høflig på nett – alltid.", DocumentFile.Read(path, notes)[0].Text);
        Assert.Contains("not in UTF-8", Assert.Single(notes.All).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_no_pdftotext_when_a_pdf_is_read_then_the_message_says_how_to_get_it() =>
        Assert.Contains("apt install poppler-utils", Assert.Throws<PackException>(() => PdfText.Read("plan.pdf", "pdftotext-som-ikke-finnes")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("echo 'Error: Incorrect password' >&2; exit 1", "protected with a password")]
    [InlineData("echo 'Syntax Error: no trailer' >&2; exit 1", "can't read it: Syntax Error: no trailer")]
    [InlineData("exit 0", "text recognition (OCR)")]
    public void Given_a_pdf_without_text_to_read_when_read_then_the_message_says_why(string script, string why) =>
        Assert.Contains(why, Assert.Throws<PackException>(() => PdfText.Read("plan.pdf", Program(script))).Message, StringComparison.Ordinal);

    [Fact]
    public void Given_a_pdf_when_read_then_its_text_comes_from_the_program() =>
        Assert.Equal("-layout -enc UTF-8 æ", PdfText.Read("plan.pdf", Program("echo \"$1 $2 $3 æ\"")).Trim());

    // Stands in for pdftotext, which a developer's machine may lack.
    private string Program(string script)
    {
        var path = folder.Write("pdftotext", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
