using PolicyBot.Guidelines.Import;

namespace PolicyBot.Tests.Guidelines.Import;

/// <summary>Documents of different looks, all made up: what becomes of them is <c>heading | item | wording</c>, a rule a line.</summary>
public sealed class ImportedDocumentTests : IDisposable
{
    private readonly ImportFolder folder = new();
    private ImportNotes notes = new("");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Given_numbered_headings_with_paragraphs_and_bullets_when_read_then_statements_are_rules_and_names_stay_together()
    {
        var document = Read("nes.txt", """
            RETNINGSLINJER FOR SOSIALE MEDIER
            Vedtatt av kommunestyret 12. mars 2019, sak 14/19

            1. Formål
            Retningslinjene skal gi ansatte trygghet når de er på nett.

            2. Ansattes bruk
            Når du skriver som privatperson, gjelder dette:
            - Du skal ikke dele taushetsbelagte opplysninger.
            - Du må si fra at du skriver på egne vegne når det kan være
              tvil om rollen din.

            3. Andre regler
            Disse gjelder også:
            - Personopplysningsloven
            - Arkivloven
            - Etiske retningslinjer for Nes kommune
            """);

        Assert.Equal("RETNINGSLINJER FOR SOSIALE MEDIER", document.Title);
        Assert.Equal(new Adoption(new DateOnly(2019, 3, 12), "kommunestyret"), document.Adopted);
        Assert.Equal(
            [
                "RETNINGSLINJER FOR SOSIALE MEDIER || Vedtatt av kommunestyret 12. mars 2019, sak 14/19",
                "1. Formål || Retningslinjene skal gi ansatte trygghet når de er på nett.",
                "Når du skriver som privatperson, gjelder dette |1| Du skal ikke dele taushetsbelagte opplysninger.",
                "Når du skriver som privatperson, gjelder dette |2| Du må si fra at du skriver på egne vegne når det kan være tvil om rollen din.",
                "Disse gjelder også || Disse gjelder også:/- Personopplysningsloven/- Arkivloven/- Etiske retningslinjer for Nes kommune",
            ],
            Rules(document));
    }

    [Fact]
    public void Given_markdown_when_read_then_its_marks_are_gone_and_nested_points_stay_with_theirs()
    {
        var document = Read("dal.md", """
            # Kjøreregler for Dal kommune

            Vedteke i formannskapet 3.5.2021.

            ## Når vi svarer

            1. Svar **innen to dager**, og skriv [fornavnet](https://dal.kommune.no) ditt.
            2. Steng sida når ingen kan følge den opp:
               - si fra når den åpner igjen
               - slå av kommentarer
            3. Ikke krangle.

            Bilder
            ------
            Du skal spørre før du legger ut bilder av andre.
            Det gjelder også barn.

            Du skal ikke bruke bilder som andre har laget.
            """);

        Assert.Equal("Kjøreregler for Dal kommune", document.Title);
        Assert.Equal(
            [
                "Kjøreregler for Dal kommune || Vedteke i formannskapet 3.5.2021.",
                "Når vi svarer |1| Svar innen to dager, og skriv fornavnet ditt.",
                "Når vi svarer |2| Steng sida når ingen kan følge den opp:/- si fra når den åpner igjen/- slå av kommentarer",
                "Når vi svarer |3| Ikke krangle.",
                "Bilder || Du skal spørre før du legger ut bilder av andre. Det gjelder også barn.",
                "Bilder || Du skal ikke bruke bilder som andre har laget.",
            ],
            Rules(document));
    }

    [Fact]
    public void Given_the_pages_of_a_pdf_when_read_then_headers_and_page_numbers_go_and_divided_words_are_whole()
    {
        var document = Read("fjell.txt",
            "Fjell kommune                                             Reglement for bruk av sosiale medier\n\n\n" +
            "              Reglement for bruk av sosiale medier\n\n" +
            "   § 1 Virkeområde\n\n" +
            "   Reglementet gjelder for alle ansatte og folkevalgte som bruker sosiale medier i kommu-\n   nens navn, og for dem som har IKT-\n   utstyr fra kommunen.\n\n" +
            "                                              1\n" +
            "\fFjell kommune                                             Reglement for bruk av sosiale medier\n\n\n" +
            "   § 2 Publisering\n\n" +
            "   a) Enhetslederen skal godkjenne nye kontoer før de tas i bruk, og kommunikasjons-\n      og informasjonsansvarlig skal ha tilgang.\n" +
            "   b) Innlegg skal ikke ha personopplysninger, og de skal være skrevet slik at alle\n\n" +
            "                                              2\n" +
            "\fFjell kommune                                             Reglement for bruk av sosiale medier\n\n\n" +
            "      kan forstå dem.\n\n" +
            "                                              3\n");

        Assert.Equal(
            [
                "§ 1 Virkeområde || Reglementet gjelder for alle ansatte og folkevalgte som bruker sosiale medier i kommunens navn, og for dem som har IKT-utstyr fra kommunen.",
                "§ 2 Publisering, bokstav a || Enhetslederen skal godkjenne nye kontoer før de tas i bruk, og kommunikasjons- og informasjonsansvarlig skal ha tilgang.",
                "§ 2 Publisering, bokstav b || Innlegg skal ikke ha personopplysninger, og de skal være skrevet slik at alle kan forstå dem.",
            ],
            Rules(document));
        Assert.Contains(notes.All, note => note.Message.Contains("page header", StringComparison.Ordinal));
        Assert.Contains(notes.All, note => note is { Line: 9, Message: var message } && message.Contains("'kommunens'", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_paragraphs_on_one_line_each_and_questions_as_headings_when_read_then_each_question_has_its_rule()
    {
        var document = Read("vik.txt", """
            Nettvett i Vik

            Hvem kan uttale seg?

            Alle kan svare på spørsmål om sitt eget arbeidsområde, men uttalelser på vegne av kommunen skal komme fra kommunedirektøren eller den som har fått fullmakt.

            Hva gjør jeg med hets?

            Ta et skjermbilde, skjul kommentaren og meld fra til lederen din. Du skal aldri svare på trusler.
            """);

        Assert.Equal("Nettvett i Vik", document.Title);
        Assert.Equal(["Hvem kan uttale seg? |", "Hva gjør jeg med hets? |"], Rules(document).Select(rule => rule[..(rule.IndexOf('|', StringComparison.Ordinal) + 1)]));
        Assert.Null(document.Adopted);
    }

    [Fact]
    public void Given_rules_numbered_by_chapter_when_read_then_each_number_is_in_its_reference()
    {
        var document = Read("strand.txt", """
            Instruks for digitale kanaler

            1 ANSVAR
            1.1 Kommunikasjonssjefen er ansvarlig for kommunens hovedside.
            1.2 Enhetslederne er ansvarlige for egne sider.

            2 SVAR
            2.1 Spørsmål skal besvares innen én arbeidsdag.
            2.2 Svar skal være høflige, og de skal ikke gå inn i enkeltsaker. Henvis
            til saksbehandleren.
            """);

        Assert.Equal(
            [
                "1 ANSVAR, punkt 1.1 || Kommunikasjonssjefen er ansvarlig for kommunens hovedside.",
                "1 ANSVAR, punkt 1.2 || Enhetslederne er ansvarlige for egne sider.",
                "2 SVAR, punkt 2.1 || Spørsmål skal besvares innen én arbeidsdag.",
                "2 SVAR, punkt 2.2 || Svar skal være høflige, og de skal ikke gå inn i enkeltsaker. Henvis til saksbehandleren.",
            ],
            Rules(document));
    }

    [Fact]
    public void Given_a_list_that_has_lost_its_bullets_when_read_then_the_indented_lines_are_its_items()
    {
        var document = Read("lund.txt", """
            Råd til ansatte i Lund

            Når du er på nett som privatperson er det noen ting som vi ber deg om å huske på:
             Husk at alt du skriver kan bli lest av andre enn dem du skrev det for, og
            at det kan bli liggende lenge.
             Husk at taushetsplikten gjelder overalt.
             Husk å spørre før du legger ut bilder av kolleger, og å ta dem bort
            når noen ber om det.

            Har du spørsmål, skal du ta dem opp med lederen din.
            """);

        Assert.Equal(["", "1", "2", "3", ""], Rules(document).Select(rule => rule.Split('|')[1]));
        Assert.Contains(notes.All, note => note.Message.Contains("lost their bullets", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_forty_rules_under_eight_headings_when_read_then_there_are_forty_rules_and_their_ids_do_not_change_when_others_come_between()
    {
        string[] headings = ["Ansvar", "Svar", "Bilder", "Arkiv", "Valg", "Krise", "Barn", "Utstyr"];
        string Text(IEnumerable<string> some) => "Håndbok for sosiale medier\n\n" + string.Join('\n', some.Select(heading =>
            $"{heading}\n\n" + string.Concat(Enumerable.Range(1, 5).Select(number => $"{number}) Regel {number} om {heading.ToLowerInvariant()} sier at alle ansatte skal gjøre det som står her\nhver gang de er på jobb.\n\n"))));

        var all = Read("forti.txt", Text(headings));
        var fewer = Read("faerre.txt", Text(headings.Where(heading => heading != "Bilder")));

        Assert.Equal(40, all.Sections.Count);
        Assert.Equal(Enumerable.Range(1, 40).Select(number => (int?)(((number - 1) % 5) + 1)), all.Sections.Select(section => section.Item));
        Assert.Equal("barn.3", ImportedIds.Of(all.Sections)[32].Value);
        Assert.Equal(ImportedIds.Of(all.Sections).Where(id => !id.Value.StartsWith("bilder", StringComparison.Ordinal)), ImportedIds.Of(fewer.Sections));
    }

    [Fact]
    public void Given_rules_of_the_same_words_when_ids_are_made_then_they_have_norwegian_letters_folded_and_none_is_doubled()
    {
        ImportedSection[] sections =
        [
            new(1, "Når vi svarer på spørsmål", null, "Å være først."),
            new(2, "Når vi svarer på spørsmål", null, "Ærlighet varer."),
            new(3, "Når vi svarer på spørsmål", null, "Ærlighet varer."),
            new(4, "Når vi svarer på spørsmål fra barn", 1, "Øv."),
        ];

        Assert.Equal(
            ["nar-svarer-pa-sporsmal", "nar-svarer-pa-sporsmal.aerlighet-varer", "nar-svarer-pa-sporsmal.aerlighet-varer-2", "nar-svarer-pa-sporsmal-2.1"],
            ImportedIds.Of(sections).Select(id => id.Value));
    }

    private ImportedDocument Read(string name, string text)
    {
        var path = folder.Write(name, text);
        notes = new ImportNotes(path);
        return ImportedDocument.Read(path, notes);
    }

    private static IEnumerable<string> Rules(ImportedDocument document) =>
        document.Sections.Select(section => $"{section.Heading} |{section.Item}| {section.Ordlyd.Replace('\n', '/')}");
}
