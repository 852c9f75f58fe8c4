using PolicyBot.Municipalities;

namespace PolicyBot.Tests.Municipalities;

/// <summary>Whatever is wrong with a pack is told with the file, the line and what to write instead.</summary>
public sealed class PackErrorTests : IDisposable
{
    private const string Municipality = "municipality.yaml";
    private const string Guidelines = "guidelines.yaml";
    private const string Plan = "plan.yaml";
    private readonly PackFolder pack = new();

    public void Dispose() => pack.Dispose();

    [Fact]
    public void Given_a_whole_pack_when_it_is_loaded_then_every_value_is_there()
    {
        var municipality = Pack.Load(pack.Folder);

        Assert.Equal(new MunicipalityId("liten"), municipality.Id);
        Assert.Equal((Flow.Approval, Language.Nb, "LIT"), (municipality.Flow, municipality.Language, municipality.PlanPrefix));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday], municipality.WorkingTime.Days);
        Assert.Equal(4, municipality.Questionnaire.Questions.Count());
        Assert.Null(municipality.Questionnaire.FollowUpRule);
    }

    [Theory]
    [InlineData(Municipality)]
    [InlineData(Guidelines)]
    [InlineData(Plan)]
    public void Given_a_missing_file_when_the_pack_is_loaded_then_the_error_names_it_and_says_what_a_pack_has(string file)
    {
        File.Delete(pack.PathOf(file));

        AssertError(file, 0, "the file is missing; a pack has municipality.yaml, guidelines.yaml and plan.yaml");
    }

    [Theory]
    [InlineData(Municipality)]
    [InlineData(Guidelines)]
    [InlineData(Plan)]
    public void Given_broken_YAML_when_the_pack_is_loaded_then_the_error_has_the_line(string file)
    {
        pack.Write(file, "a: 1\nb: [\n");

        AssertError(file, 3, "not readable as YAML");
    }

    [Theory]
    [InlineData(Municipality, "- id: liten\n")]
    [InlineData(Guidelines, "")]
    [InlineData(Plan, "a: 1\n---\nb: 2\n")]
    public void Given_a_file_of_another_shape_when_the_pack_is_loaded_then_the_error_says_what_was_expected(string file, string text)
    {
        pack.Write(file, text);

        AssertError(file, 1, "expected one YAML document with names and values at its top");
    }

    [Theory]
    [InlineData("id: liten", "id: Liten", 1, "'id' has lower-case letters a to z, digits and hyphens only, not 'Liten'")]
    [InlineData("id: liten\n", "", 1, "'id' is missing or empty")]
    [InlineData("name: Liten kommune", "name:", 2, "'name' is missing or empty")]
    [InlineData("name: Liten kommune", "name: [a]", 2, "'name' must be one plain value")]
    [InlineData("language: nb", "language: no", 3, "'language' must be one of nb, nn, en, not 'no'")]
    [InlineData("language: nb\n", "", 1, "'language' is missing or empty")]
    [InlineData("flow: approval", "flow: aproval", 4, "'flow' must be one of approval, notification, not 'aproval'")]
    [InlineData("flow: approval\n", "", 1, "'flow' is missing or empty")]
    [InlineData("planPrefix: LIT", "planPrefix: LIT\ndecisions: [approve, say-no]", 6, "'decisions' has each of receive, approve, ask, ask-back, turn-down at most once, not 'say-no'")]
    [InlineData("planPrefix: LIT", "planPrefix: LIT\ndecisions: [approve, approve]", 6, "at most once, not 'approve'")]
    [InlineData("planPrefix: LIT", "planPrefix: LIT\ndecisions: [approve, ask, ask-back]", 6, "'decisions' has ask or ask-back, not both: a plan goes back in one way")]
    [InlineData("planPrefix: LIT", "planPrefix: LIT\ndecisions: [ask]", 6, "'decisions' needs approve, or no account can ever be used")]
    [InlineData("planPrefix: LIT", "planPrefix: liten", 5, "'planPrefix' is two to six capital letters A to Z, not 'liten'")]
    [InlineData("radmannsteam: Ledelsen", "radmansteam: Ledelsen", 7, "'radmannsteam' is missing or empty")]
    [InlineData("name: Liten kommune", "name: Liten kommune\nnmae: x", 3, "'nmae' is not known here; known names are decisions, flow, id, language, name, planPrefix, roles, units, workingTime")]
    [InlineData("planPrefix: LIT", "planPrefix: LIT\nunits: [Skolen, Skolen]", 6, "the unit 'Skolen' stands more than once")]
    [InlineData("days: [monday, tuesday]", "days: [monday, mandag]", 10, "'days' has each of monday to sunday at most once, not 'mandag'")]
    [InlineData("days: [monday, tuesday]", "days: [monday, monday]", 10, "at most once, not 'monday'")]
    [InlineData("days: [monday, tuesday]", "days: [\"1\"]", 10, "not '1'")]
    [InlineData("days: [monday, tuesday]", "days: []", 10, "'days' needs at least one day")]
    [InlineData("from: \"08:00\"", "from: 8", 11, "'from' must be a time of day as \"08:00\", not '8'")]
    [InlineData("to: \"15:30\"", "to: \"24:00\"", 12, "'to' must be a time of day as \"08:00\", not '24:00'")]
    [InlineData("to: \"15:30\"", "to: \"08:00\"", 12, "'to' must be later than 'from'")]
    public void Given_a_bad_value_in_the_municipality_when_the_pack_is_loaded_then_the_error_has_its_line(string good, string bad, int line, string message)
    {
        pack.Spoil(Municipality, good, bad);

        AssertErrorAmong(Municipality, line, message);
    }

    [Theory]
    [InlineData("id: l.plan", "idd: l.plan", 6, "'id' is missing or empty")]
    [InlineData("id: l.ja", "id: l.plan", 11, "the id 'l.plan' stands more than once")]
    [InlineData("related: [l.ja]", "related: [l.nei]", 10, "there is no section 'l.nei'")]
    [InlineData("adopted: 2020-01-02", "adopted: 02.01.2020", 2, "'adopted' must be a date as 2011-03-29, not '02.01.2020'")]
    public void Given_a_bad_value_in_the_guidelines_when_the_pack_is_loaded_then_the_error_has_its_line(string good, string bad, int line, string message)
    {
        pack.Spoil(Guidelines, good, bad);

        AssertErrorAmong(Guidelines, line, message);
    }

    [Theory]
    [InlineData("rules:\n  required: l.plan\n  decision: l.ja\n", "", 1, "'rules' is missing or has no names and values below it")]
    [InlineData("required: l.plan", "required: l.plann", 2, "'required' refers to the rule 'l.plann', which guidelines.yaml does not have")]
    [InlineData("decision: l.ja", "decision: l.ja\n  followUp: l.nei", 4, "'followUp' refers to the rule 'l.nei', which guidelines.yaml does not have")]
    [InlineData("  decision: l.ja\n", "", 2, "'decision' is missing or empty")]
    [InlineData("label: Navn", "label: Navn\n        rule: l.x", 18, "'rule' refers to the rule 'l.x', which guidelines.yaml does not have")]
    [InlineData("label: Navn", "", 16, "'label' is missing or empty")]
    [InlineData("label: Navn\n        type: text", "label: Navn\n        type: tekst", 18, "'type' must be one of text, long-text, list, choice, date, confirm, not 'tekst'")]
    [InlineData("label: Navn\n        type: text", "label: Navn", 16, "'type' is missing or empty")]
    [InlineData("label: Navn", "label: Navn\n        max: 2000", 18, "'max' must be a whole number from 1 to 1000, not '2000'")]
    [InlineData("label: Navn", "label: Navn\n        least: x", 18, "'least' must be a whole number from 1 to 20, not 'x'")]
    [InlineData("label: Navn", "label: Navn\n        optional: ja", 18, "'optional' must be true or false, not 'ja'")]
    [InlineData("label: Navn", "label: Navn\n        hjelp: x", 18, "'hjelp' is not known here")]
    [InlineData("label: Navn", "label: Navn\n        thin: { shorter: 1 }", 18, "'shorter' must be a whole number from 2 to 200, not '1'")]
    [InlineData("label: Navn", "label: Navn\n        choices: [{ value: a, text: A }]", 18, "'choices' has two or more items where 'type' is choice, and is left out elsewhere")]
    [InlineData("value: annet", "value: blogg", 12, "two choices have the same value")]
    [InlineData("id: hvilken", "id: navn", 25, "two questions have the id 'navn'")]
    [InlineData("id: hvilken", "id: plan", 25, "a question can't have the id 'plan'; the cards use it")]
    [InlineData("id: hvilken", "id: step", 25, "a question can't have the id 'step'; the cards use it")]
    [InlineData("id: hvilken", "id: revision", 25, "a question can't have the id 'revision'; the cards use it")]
    [InlineData("id: hvilken", "id: verb", 25, "a question can't have the id 'verb'; the cards use it")]
    [InlineData("id: enhet", "id: enheten", 5, "a required question with the id 'enhet' is missing; number, card and register use it")]
    [InlineData("label: Enhet", "label: Enhet\n        optional: true", 5, "a required question with the id 'enhet' is missing; number, card and register use it")]
    [InlineData("question: kanal, is: annet", "question: kanall, is: annet", 28, "'when' of 'hvilken' must name an earlier choice and one of its values")]
    [InlineData("question: kanal, is: annet", "question: kanal, is: x", 28, "'when' of 'hvilken' must name an earlier choice and one of its values")]
    [InlineData("question: kanal, is: annet", "question: hvilken, is: annet", 28, "'when' of 'hvilken' must name an earlier choice and one of its values")]
    [InlineData("id: mer", "id: konto", 22, "two steps have the id 'konto'")]
    public void Given_a_bad_value_in_the_plan_when_the_pack_is_loaded_then_the_error_has_its_line(string good, string bad, int line, string message)
    {
        pack.Spoil(Plan, good, bad);

        AssertErrorAmong(Plan, line, message);
    }

    [Fact]
    public void Given_no_steps_when_the_pack_is_loaded_then_the_error_says_how_many_there_can_be()
    {
        pack.Write(Plan, PackFolder.Plan[..PackFolder.Plan.IndexOf("  - id: konto", StringComparison.Ordinal)]);

        AssertErrorAmong(Plan, 4, "'steps' has one to eight steps");
    }

    [Fact]
    public void Given_a_step_without_questions_when_the_pack_is_loaded_then_the_error_has_its_line()
    {
        pack.Write(Plan, PackFolder.Plan + "  - id: tom\n    title: Tom\n");

        AssertErrorAmong(Plan, 29, "a step needs at least one question");
    }

    [Fact]
    public void Given_errors_in_all_three_files_when_the_pack_is_loaded_then_all_of_them_are_told_at_once()
    {
        pack.Spoil(Municipality, "flow: approval", "flow: x");
        pack.Spoil(Guidelines, "related: [l.ja]", "related: [l.nei]");
        pack.Spoil(Plan, "label: Navn", "max: 0\n        label: Navn");

        Assert.Equal([Municipality, Guidelines, Plan], pack.Errors().Select(error => Path.GetFileName(error.File)));
    }

    [Fact]
    public void Given_an_error_when_it_is_written_then_file_and_line_stand_first()
    {
        pack.Spoil(Municipality, "flow: approval", "flow: x");

        var message = Assert.Throws<PackException>(() => Pack.Load(pack.Folder)).Message;

        Assert.Equal($"{pack.PathOf(Municipality)}:4: 'flow' must be one of approval, notification, not 'x'", message);
    }

    private void AssertError(string file, int line, string message)
    {
        var error = Assert.Single(pack.Errors());
        Assert.Equal((file, line), (Path.GetFileName(error.File), error.Line));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private void AssertErrorAmong(string file, int line, string message) =>
        Assert.Contains(pack.Errors(), error =>
            Path.GetFileName(error.File) == file && error.Line == line && error.Message.Contains(message, StringComparison.Ordinal));
}
