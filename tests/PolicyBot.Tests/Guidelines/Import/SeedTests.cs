using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Evaluation;
using PolicyBot.Guidelines.Import;
using PolicyBot.Municipalities;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Guidelines.Import;

/// <summary>The two adopted documents, as the municipalities wrote them.</summary>
public sealed class SeedTests(ITestOutputHelper output)
{
    private const double LeastFirst = 0.8;

    [SeedsFact]
    public void Given_the_adopted_documents_when_they_are_imported_then_all_72_rules_are_sections_with_their_wording_whole()
    {
        Seed[] seeds = [new("gausdal"), new("ringebu")];

        var lost = seeds.SelectMany(seed => seed.Rules.Where(rule => seed.SectionOf(rule) is null)).ToList();

        var rules = seeds.Sum(seed => seed.Rules.Count);
        output.WriteLine($"{rules - lost.Count} of {rules} rules have their wording whole, in {seeds.Sum(seed => seed.Document.Sections.Count)} sections. {string.Join(", ", lost)}");
        Assert.Equal(72, rules);
        Assert.Empty(lost);
    }

    [SeedsFact]
    public void Given_packs_imported_without_their_own_questions_when_our_questions_are_asked_then_most_find_their_rule_first()
    {
        var searches = new Dictionary<string, GuidelineSearch>();
        var ids = new Dictionary<SectionId, SectionId>();
        // What people ask of a municipality was written for its own pack: each gets that of the other alone.
        foreach (var (municipality, other) in new[] { ("gausdal", "ringebu"), ("ringebu", "gausdal") })
        {
            var seed = new Seed(municipality);
            var imported = Imported(seed, BorrowedQuestions.Of([(other, Shipped(other))]));
            searches.Add(municipality, imported.Search);
            foreach (var rule in seed.Rules)
            {
                ids.Add(new SectionId(rule), imported.Guideline.Sections[seed.SectionOf(rule)!.Value].Id);
            }
        }
        var questions = QuestionSet.All().Select(question => question with { Sections = [.. question.Sections.Select(id => ids[id])] });

        var asked = EvaluationReport.Ask(questions, searches);

        var figures = Figures.Of(asked);
        output.WriteLine(EvaluationReport.Write(asked, EvaluationReport.Seed, withMisses: true));
        Assert.True(figures.First >= LeastFirst * figures.Covered, figures.ToString());
    }

    [SeedsFact]
    public void Given_the_packs_that_come_along_when_the_documents_are_matched_with_them_then_every_rule_gets_its_own_wording()
    {
        foreach (var municipality in new[] { "gausdal", "ringebu" })
        {
            var seed = new Seed(municipality);
            var guideline = Shipped(municipality);

            var pairs = WordingMatch.Find(guideline, seed.Document.Sections, new ImportNotes(seed.Path));

            var right = guideline.Sections.ToDictionary(section => section.Id.Value, section => seed.Document.Sections[seed.SectionOf(section.Id.Value)!.Value].Ordlyd);
            var wrong = pairs.Where(pair => right[pair.Section.Id.Value] != pair.Rule.Ordlyd).Select(pair => pair.Section.Id).ToList();
            output.WriteLine($"{municipality}: {pairs.Count - wrong.Count} of {guideline.Sections.Count} matched. Wrong: {string.Join(", ", wrong)}");
            Assert.Empty(wrong);
            Assert.Equal(guideline.Sections.Count, pairs.Count);
        }
    }

    private static Guideline Shipped(string municipality)
    {
        var errors = new List<PackError>();
        return GuidelineFile.Load(Path.Combine(AppContext.BaseDirectory, "Packs", municipality), errors) ?? throw new PackException(errors);
    }

    private static Municipality Imported(Seed seed, IReadOnlyList<NotCoveredMatter> matters)
    {
        using var folder = new ImportFolder();
        folder.Import(seed.Document, new NewPack("kommunen", "Kommunen", IsNotice: false), matters);
        return Pack.Load(folder.Path);
    }
}
