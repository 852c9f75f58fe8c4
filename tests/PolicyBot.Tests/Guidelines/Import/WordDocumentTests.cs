using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyBot.Guidelines.Import;

namespace PolicyBot.Tests.Guidelines.Import;

public sealed class WordDocumentTests : IDisposable
{
    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Given_styles_and_lists_when_read_then_headings_and_items_are_as_word_shows_them()
    {
        var path = Document(
            Paragraph("Retningslinjer for Å kommune", style: "Tittel"),
            Paragraph("Innhold ............ 2", style: "INNH1"),
            Paragraph("Svar", style: "Overskrift1"),
            Paragraph("Svar på alle spørsmål innen et døgn.", list: 1),
            Paragraph("Steng sida når ingen følger med.", list: 1),
            Paragraph("Si fra når den åpner igjen.", list: 1, level: 1),
            Paragraph("Takk for skryt.", list: 1),
            Paragraph("Publisering", style: "Overskrift1"),
            Paragraph("Alle ansatte skal:", null),
            Paragraph("spørre før de legger ut bilder", list: 2),
            Paragraph("rette feil når de ser dem", list: 2),
            new Paragraph(new Run(new Text("Du skal ikke ")), new DeletedRun(new Run(new DeletedText("aldri "))), new InsertedRun(new Run(new Text("legge ut personopplysninger.")))));

        var document = ImportedDocument.Read(path, new ImportNotes(path));

        Assert.Equal("Retningslinjer for Å kommune", document.Title);
        Assert.Equal(
            [
                ("Svar", 1, "Svar på alle spørsmål innen et døgn."),
                ("Svar", 2, "Steng sida når ingen følger med.\na) Si fra når den åpner igjen."),
                ("Svar", 3, "Takk for skryt."),
                ("Alle ansatte skal", 1, "spørre før de legger ut bilder"),
                ("Alle ansatte skal", 2, "rette feil når de ser dem"),
                ("Alle ansatte skal", null, "Du skal ikke legge ut personopplysninger."),
            ],
            document.Sections.Select(section => (section.Heading, section.Item, section.Ordlyd)));
        Assert.Equal("Alle ansatte skal: rette feil når de ser dem", ShortTexts.Answer(document.Sections[4]));
    }

    private string Document(params OpenXmlElement[] paragraphs)
    {
        var path = System.IO.Path.Combine(folder.Path, "a.docx");
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.Document = new Document(new Body(paragraphs));
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            new Style(new StyleName { Val = "Title" }) { StyleId = "Tittel", Type = StyleValues.Paragraph },
            new Style(new StyleName { Val = "toc 1" }) { StyleId = "INNH1", Type = StyleValues.Paragraph },
            new Style(new StyleName { Val = "heading 1" }) { StyleId = "Overskrift1", Type = StyleValues.Paragraph });
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(Level(0, NumberFormatValues.Decimal), Level(1, NumberFormatValues.LowerLetter)) { AbstractNumberId = 7 },
            new AbstractNum(Level(0, NumberFormatValues.Bullet)) { AbstractNumberId = 8 },
            new NumberingInstance(new AbstractNumId { Val = 7 }) { NumberID = 1 },
            new NumberingInstance(new AbstractNumId { Val = 8 }) { NumberID = 2 });
        return path;
    }

    private static Level Level(int index, NumberFormatValues format) =>
        new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = $"%{index + 1}." }) { LevelIndex = index };

    private static Paragraph Paragraph(string text, string? style = null, int? list = null, int level = 0)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
        {
            properties.Append(new ParagraphStyleId { Val = style });
        }
        if (list is { } id)
        {
            properties.Append(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = id }));
        }
        return new Paragraph(properties, new Run(new Text(text)));
    }
}
