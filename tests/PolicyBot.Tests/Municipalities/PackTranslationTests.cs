using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Tests.Municipalities;

/// <summary>A translation that is there is whole; whatever it lacks or has too much is told with file and line.</summary>
public sealed class PackTranslationTests : IDisposable
{
    private const string File = "nn.yaml";
    private readonly PackFolder pack = new();

    public PackTranslationTests() => pack.Write(File, PackFolder.Nynorsk);

    public void Dispose() => pack.Dispose();

    [Fact]
    public void Given_a_whole_translation_when_the_pack_is_loaded_then_every_text_has_it()
    {
        var municipality = Pack.Load(pack.Folder);

        Assert.Equal("Leiinga", municipality.Roles.Radmannsteam.In(Language.Nn));
        Assert.Equal(("Reglar", "utvalet"), (municipality.Guideline.Source.Document.In(Language.Nn), municipality.Guideline.Source.AdoptedBy.In(Language.Nn)));
        Assert.Equal("Lag ein plan først.", municipality.Guideline.Find(new SectionId("l.plan"))!.Answer.In(Language.Nn));
        Assert.Equal(["Kontoen", "Meir"], municipality.Questionnaire.Steps.Select(step => step.Title.In(Language.Nn)));
        Assert.Equal(["Kanal", "Namn", "Eining", "Kva for ein?"], municipality.Questionnaire.Questions.Select(question => question.Label.In(Language.Nn)));
        Assert.Equal(["Blogg", "Anna"], municipality.Questionnaire.Steps[0].Questions[0].Choices.Select(choice => choice.Text.In(Language.Nn)));
    }

    [Fact]
    public void Given_a_language_that_the_pack_is_not_translated_to_when_a_text_is_read_then_it_is_the_packs_own()
    {
        var municipality = Pack.Load(pack.Folder);

        Assert.Equal("Ledelsen", municipality.Roles.Radmannsteam.In(Language.En));
        Assert.Equal("Ledelsen", municipality.Roles.Radmannsteam.In(Language.Nb));
    }

    [Fact]
    public void Given_a_pack_in_nynorsk_when_it_is_translated_to_bokmål_then_each_reader_gets_their_own()
    {
        pack.Spoil("municipality.yaml", "language: nb", "language: nn");
        System.IO.File.Move(pack.PathOf(File), pack.PathOf("nb.yaml"));

        var team = Pack.Load(pack.Folder).Roles.Radmannsteam;

        Assert.Equal(("Leiinga", "Ledelsen"), (team.In(Language.Nb), team.In(Language.Nn)));
    }

    [Theory]
    [InlineData("  radmannsteam: Leiinga\n", "", 2, "'radmannsteam' is missing or empty")]
    [InlineData("document: Reglar\n", "", 1, "'document' is missing or empty")]
    [InlineData("  l.ja:\n    title: Vent på ja\n    answer: Vent til planen er godkjend.\n", "", 7, "'l.ja' is missing or has no names and values below it")]
    [InlineData("  l.ja:", "  l.jaa:", 10, "'l.jaa' is not known here")]
    [InlineData("    answer: Lag ein plan først.\n", "", 8, "'answer' is missing or empty")]
    [InlineData("title: Lag ein plan\n", "title: Lag ein plan som er så lang at tittelen slett ikkje får plass på knappen\n", 8, "'title' has 72 characters; at most 60")]
    [InlineData("    title: Vent på ja\n", "    title: Vent på ja\n    ordlyd: x\n", 12, "'ordlyd' is not known here; known names are answer, title")]
    [InlineData("  mer:\n    title: Meir\n", "", 14, "'mer' is missing or has no names and values below it")]
    [InlineData("    title: Meir\n", "    title: Meir\n    intro: x\n", 18, "'intro' is not known here")]
    [InlineData("      annet: Anna\n", "", 22, "'annet' is missing or empty")]
    [InlineData("      annet: Anna\n", "      annet: Anna\n      x: X\n", 24, "'x' is not known here; known names are annet, blogg")]
    [InlineData("  navn:\n    label: Namn\n", "", 19, "'navn' is missing or has no names and values below it")]
    [InlineData("    label: Namn\n", "    label: Namn\n    hint: x\n", 26, "'hint' is not known here; known names are label")]
    [InlineData("adoptedBy: utvalet\n", "adoptedBy: utvalet\nadopted: 2020-01-02\n", 6, "'adopted' is not known here")]
    [InlineData("roles:\n", "roles: [\n", 3, "not readable as YAML")]
    public void Given_a_translation_that_lacks_or_adds_something_when_the_pack_is_loaded_then_the_error_has_its_line(string good, string bad, int line, string message)
    {
        pack.Spoil(File, good, bad);

        Assert.Contains(pack.Errors(), error =>
            error.File == pack.PathOf(File) && error.Line == line && error.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Given_a_hint_in_the_form_when_the_translation_has_none_then_the_error_is_the_translations()
    {
        pack.Spoil("plan.yaml", "label: Navn\n", "label: Navn\n        hint: Hele navnet\n");

        var error = Assert.Single(pack.Errors());

        Assert.Equal((pack.PathOf(File), 25, "'hint' is missing or empty"), (error.File, error.Line, error.Message));
    }

    [Fact]
    public void Given_a_translation_to_the_packs_own_language_when_the_pack_is_loaded_then_it_must_go()
    {
        pack.Write("nb.yaml", PackFolder.Nynorsk);

        Assert.Contains("'nb' is this pack's own language", Assert.Single(pack.Errors()).Message, StringComparison.Ordinal);
    }
}
