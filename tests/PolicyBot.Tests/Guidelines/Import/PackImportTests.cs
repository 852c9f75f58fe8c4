using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Import;
using PolicyBot.Municipalities;

namespace PolicyBot.Tests.Guidelines.Import;

/// <summary>From a document to a pack that answers.</summary>
public sealed class PackImportTests : IDisposable
{
    private const string Text = """
        Retningslinjer for sosiale medier i Nes

        Vedtatt av kommunestyret 12. mars 2019

        Ansatte

        1. Du skal ikke bruke jobbens e-postadresse til private profiler: den er for jobb.
        2. Taushetsplikten gjelder også i sosiale medier. # "Alltid"
        3. Spør om samtykke før du legger ut bilder av andre.

        Nye kontoer

        Før en konto opprettes, skal enheten lage en plan. Planen skal godkjennes av kommunedirektøren.
        """;

    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Given_a_document_when_it_is_imported_then_the_pack_is_whole_and_has_the_wording_word_for_word(bool isNotice)
    {
        folder.Import(Read(Text), new NewPack("nes", "Nes: kommune", isNotice));

        var pack = Pack.Load(folder.Path);

        Assert.Equal(("Nes: kommune", "NES", isNotice), (pack.Name, pack.PlanPrefix, pack.Flow.IsNotice));
        Assert.Equal((new DateOnly(2019, 3, 12), "kommunestyret", "2019-03-12"), (pack.Guideline.Source.Adopted, pack.Guideline.Source.AdoptedBy.Own, pack.Guideline.Source.Version));
        Assert.Equal(["ansatte.1", "ansatte.2", "ansatte.3", "nye-kontoer"], pack.Guideline.Sections.Select(section => section.Id.Value).Skip(1));
        Assert.Equal("Taushetsplikten gjelder også i sosiale medier. # \"Alltid\"", pack.Guideline.Find(new SectionId("ansatte.2"))!.Ordlyd);
        Assert.Equal(("nye-kontoer", "nye-kontoer"), (pack.Questionnaire.RequiredRule.Value, pack.Questionnaire.DecisionRule.Value));
    }

    [Theory]
    [InlineData("Kan jeg bruke jobbmailen på Facebook?", "ansatte.1")]
    [InlineData("Må jeg spørre før jeg legger ut bilder av andre?", "ansatte.3")]
    [InlineData("Kan eg skrive om noko som er taushetsbelagt?", "ansatte.2")]
    public void Given_an_imported_pack_when_it_is_asked_then_the_rule_is_found_by_everyday_words(string question, string id)
    {
        folder.Import(Read(Text), new NewPack("nes", "Nes kommune", IsNotice: false));

        Assert.Equal(id, Pack.Load(folder.Path).Search.Ask(question).Ranking[0].Section.Id.Value);
    }

    [Fact]
    public void Given_questions_that_people_ask_elsewhere_when_a_document_is_imported_then_the_rule_that_is_about_them_gets_them_and_the_rest_is_not_covered()
    {
        var questions = BorrowedQuestions.Of(
        [
            ("Lillevik kommune", AGuideline(("Bilder av andre", ["Må jeg ha samtykke for å publisere bilder av brukerne?", "Hva krever Lillevik før bilder av andre legges ut?", "Trenger vi lov til å legge ut gruppebildet?"]))),
            ("Storvik kommune", AGuideline(("Bilder av andre", ["må jeg ha samtykke for å publisere bilder av brukerne?"]), ("Reise", ["Hvem bestiller flybilletter til kurset?", "Får jeg dekket hotellet?"]))),
        ]);

        var notes = folder.Import(Read(Text), new NewPack("nes", "Nes kommune", IsNotice: false), questions);

        var guideline = Pack.Load(folder.Path).Guideline;
        var got = guideline.Find(new SectionId("ansatte.3"))!.Questions;
        Assert.Equal(["Må jeg ha samtykke for å publisere bilder av brukerne?", "Trenger vi lov til å legge ut gruppebildet?"], got.Take(2));
        Assert.DoesNotContain(got, question => question.Contains("Lillevik", StringComparison.Ordinal));
        Assert.Equal([("Reise", 2)], guideline.NotCovered.Select(matter => (matter.Name, matter.Questions.Count)));
        Assert.Contains(notes.All, note => note.Message.StartsWith("questions.txt: 1 of 5 rules", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_a_document_without_a_date_when_it_is_imported_then_todays_stands_there_and_the_report_says_so_unless_it_is_told()
    {
        var document = Read("Regler for nett\n\nAnsatte\n\nVær høflig mot alle som skriver til oss.\n");

        var notes = folder.Import(document, new NewPack("nes", "Nes", IsNotice: false));

        Assert.Equal((new DateOnly(2026, 3, 2), "(fyll inn hvem)"), (Source.Adopted, Source.AdoptedBy.Own));
        Assert.Equal(2, notes.All.Count(note => note.Message.Contains("adopted", StringComparison.Ordinal) && note.Line == 0));

        folder.Import(document, new NewPack("nes", "Nes", IsNotice: false) { Adopted = new DateOnly(2020, 1, 2), AdoptedBy = "rådet" });

        Assert.Equal((new DateOnly(2020, 1, 2), "rådet"), (Source.Adopted, Source.AdoptedBy.Own));
    }

    [Fact]
    public void Given_a_long_rule_when_it_is_imported_then_its_title_and_answer_fit_and_its_wording_is_whole()
    {
        var sentence = "Den som skriver på vegne av kommunen, skal tenke over hvem som leser det, og hvordan det kan bli forstått av andre. ";
        folder.Import(Read($"Regler\n\nSpråk\n\n{string.Concat(Enumerable.Repeat(sentence, 20))}\n\nMer\n\nVær høflig mot alle.\n"), new NewPack("nes", "Nes", IsNotice: false));

        var section = Pack.Load(folder.Path).Guideline.Find(new SectionId("sprak"))!;

        Assert.Equal(string.Concat(Enumerable.Repeat(sentence, 20)).Trim(), section.Ordlyd);
        Assert.InRange(section.Answer.Own.Length, 100, 700);
        Assert.EndsWith(".", section.Answer.Own, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_pack_with_comments_when_wordings_are_put_in_then_every_other_line_stays_and_another_wording_is_kept_unless_forced()
    {
        const string Before = """
            document: Regler # tittel
            sections:
              # Den første
              - id: a.1
                answer: >-
                  Skriv
                  høflig.

              - id: a.2
                answer: Spør.   # kort
                ordlyd: Spør først.
                words: [x]
            """;
        var wordings = new Dictionary<SectionId, string> { [new("a.1")] = "Vær høflig.\nAlltid.", [new("a.2")] = "Du skal spørre." };
        var kept = new List<SectionId>();

        var after = WordingFile.With(Before, wordings, overwrite: false, kept);

        Assert.Equal(Before.Replace("høflig.\n", "høflig.\n    ordlyd: |-\n      Vær høflig.\n      Alltid.\n", StringComparison.Ordinal), after);
        Assert.Equal(["a.2"], kept.Select(id => id.Value));
        Assert.Equal(after, WordingFile.With(after, wordings, overwrite: false, []));
        Assert.Equal(after.Replace("Spør først.", "Du skal spørre.", StringComparison.Ordinal), WordingFile.With(after, wordings, overwrite: true, kept));
    }

    private static Guideline AGuideline(params (string Title, string[] Questions)[] sections) => new(
        new GuidelineSource { Document = new LocalizedText("Regler"), Adopted = new DateOnly(2020, 1, 1), AdoptedBy = new LocalizedText("rådet"), Version = "1" },
        [.. sections.Select((section, at) => new Section
        {
            Id = new SectionId($"regel.{at}"), Heading = "Regler", Title = new LocalizedText(section.Title), Answer = new LocalizedText(section.Title),
            Words = [], Questions = section.Questions, Related = [], Actions = [],
        })]);

    private GuidelineSource Source => Pack.Load(folder.Path).Guideline.Source;

    private ImportedDocument Read(string text)
    {
        var path = folder.Write("dokument.txt", text);
        return ImportedDocument.Read(path, new ImportNotes(path));
    }
}
