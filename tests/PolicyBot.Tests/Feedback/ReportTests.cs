using PolicyBot.Feedback;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Feedback;

public sealed class ReportTests
{
    private static readonly Week Now = new(2026, 45);

    [Fact]
    public void Given_rules_that_were_read_when_it_is_reported_then_the_most_read_come_first()
    {
        var report = Report.Of(Counted(("g.ansatt.2", TallyKind.Answered, 2), ("g.ansatt.3", TallyKind.Answered, 1), ("g.ansatt.3", TallyKind.Opened, 2), ("g.plan", TallyKind.Offered, 9)), A.Gausdal);

        Assert.Equal([("g.ansatt.3", 3), ("g.ansatt.2", 2)], report.MostAsked.Select(asked => (asked.Section.Id.Value, asked.Times)));
    }

    [Fact]
    public void Given_fewer_than_five_votes_when_it_is_reported_then_what_they_were_is_not_told()
    {
        var report = Report.Of(
            Counted(
                ("g.ansatt.2", TallyKind.NotUseful, 4),
                ("g.ansatt.3", TallyKind.NotUseful, 1), ("g.ansatt.3", TallyKind.Useful, 4),
                ("g.plan", TallyKind.NotUseful, 3), ("g.plan", TallyKind.Useful, 3),
                ("g.hva", TallyKind.Useful, 8)),
            A.Gausdal);

        Assert.Equal([("g.plan", 3, 6), ("g.ansatt.3", 1, 5)], report.LeastHelpful.Select(rated => (rated.Section.Id.Value, rated.NotUseful, rated.Votes)));
        Assert.Null(Assert.Single(Report.Of(Counted(("g.plan", TallyKind.NotUseful, 4)), A.Gausdal).Weeks).UsefulPercent);
        Assert.Equal(65, Assert.Single(report.Weeks).UsefulPercent);
    }

    [Fact]
    public void Given_votes_on_an_earlier_version_or_a_rule_that_is_gone_when_it_is_reported_then_they_do_not_count()
    {
        var counts = new Dictionary<Tally, int>
        {
            [new Tally(A.Gausdal.Id, Now, new SectionId("g.plan"), "en tidligere", TallyKind.NotUseful)] = 9,
            [new Tally(A.Gausdal.Id, Now, new SectionId("g.borte"), A.Gausdal.Guideline.Source.Version, TallyKind.Answered)] = 9,
        };

        var report = Report.Of(new Tallied(counts, new Dictionary<UncoveredQuestion, int>()), A.Gausdal);

        Assert.Empty(report.LeastHelpful);
        Assert.Empty(report.MostAsked);
    }

    [Theory]
    [InlineData("nb", Language.Nb)]
    [InlineData("nn", Language.Nn)]
    [InlineData("en", Language.En)]
    public void Given_some_weeks_when_they_are_reported_then_the_card_is_the_approved_one(string name, Language language)
    {
        var counted = Counted(
            ("g.ansatt.2", TallyKind.Answered, 12), ("g.plan", TallyKind.Opened, 4), ("g.plan", TallyKind.Useful, 2), ("g.plan", TallyKind.NotUseful, 4),
            (null, TallyKind.NotCovered, 7));
        var before = new Dictionary<Tally, int>(counted.Counts)
        {
            [new Tally(A.Gausdal.Id, Now.Back(1), new SectionId("g.hva"), A.Gausdal.Guideline.Source.Version, TallyKind.Answered)] = 3,
        };
        var questions = new Dictionary<UncoveredQuestion, int>
        {
            [new UncoveredQuestion(A.Gausdal.Id, Now, "Kan jeg *parkere* ved rådhuset?")] = 2,
            [new UncoveredQuestion(A.Gausdal.Id, Now.Back(1), "hvor kan man parkere")] = 3,
            [new UncoveredQuestion(A.Gausdal.Id, Now, "Når kommer lønnen?")] = 2,
        };

        Approved.Json($"report.{name}", ReportCard.For(Report.Of(new Tallied(before, questions), A.Gausdal), Now.Back(4), Now, A.Turn() with { Language = language }).ToJson());
    }

    [Fact]
    public void Given_a_week_without_anything_when_it_is_reported_then_the_card_says_so() =>
        Approved.Json("report.empty", ReportCard.For(Report.Of(Counted(), A.Ringebu), Now, Now, A.Turn(municipality: A.Ringebu)).ToJson());

    private static Tallied Counted(params IEnumerable<(string? Section, TallyKind Kind, int Times)> counts) => new(
        counts.ToDictionary(
            count => new Tally(A.Gausdal.Id, Now, count.Section is { } section ? new SectionId(section) : null, A.Gausdal.Guideline.Source.Version, count.Kind),
            count => count.Times),
        new Dictionary<UncoveredQuestion, int>());
}
