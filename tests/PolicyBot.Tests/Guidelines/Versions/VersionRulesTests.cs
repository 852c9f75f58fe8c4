using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Versions;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Guidelines.Versions;

/// <summary>What a pack's version is to what was seen before.</summary>
public sealed class VersionRulesTests
{
    [Fact]
    public void Given_two_versions_when_they_are_compared_then_each_rule_that_is_new_changed_or_gone_is_told_and_no_other()
    {
        var changes = AVersion.Step.Changes;

        Assert.Equal(["g.ki", "g.ansatt.2", "g.hva"], changes.Select(change => change.Rule.Id.Value));
        Assert.Equal("Bruk aldri jobbadressen.", Assert.IsType<RuleChange.Changed>(changes[1]).Now.Answer.Own);
        Assert.IsType<RuleChange.Added>(changes[0]);
        Assert.IsType<RuleChange.Removed>(changes[2]);
    }

    [Fact]
    public void Given_a_version_that_was_never_seen_when_the_program_starts_then_it_is_new_and_the_very_first_one_is_no_news()
    {
        Assert.Equal(3, Assert.IsType<VersionOutcome.New>(VersionRules.Decide(AVersion.Step.Now, recorded: null, AVersion.First)).Step.Changes.Count);
        Assert.Empty(Assert.IsType<VersionOutcome.New>(VersionRules.Decide(AVersion.First, recorded: null, latest: null)).Step.Changes);
    }

    [Fact]
    public void Given_a_version_that_was_seen_when_its_rules_are_the_same_then_it_is_known_also_where_questions_and_translations_were_mended()
    {
        var mended = GuidelineVersion.Of(Changed(section => section with { Questions = ["Nytt?"], Words = [], Related = [], Title = section.Title with { En = "Better" }, Answer = section.Answer with { Nn = "Betre" } }));

        Assert.IsType<VersionOutcome.Known>(VersionRules.Decide(mended, AVersion.First, AVersion.Step.Now));
    }

    [Fact]
    public void Given_a_version_that_was_seen_when_a_rule_says_something_else_then_the_rule_is_named()
    {
        Func<Section, Section>[] changes =
        [
            section => section with { Answer = section.Answer with { Own = "Noe annet." } },
            section => section with { Title = section.Title with { Own = "Noe annet" } },
            section => section with { Ordlyd = "Noe annet." },
            section => section with { Heading = "Noe annet" },
            section => section with { Item = 99 },
        ];
        Assert.All(changes, change => Assert.Equal(
            [new SectionId("g.hva")], Assert.IsType<VersionOutcome.Contradicted>(VersionRules.Decide(GuidelineVersion.Of(Changed(change)), AVersion.First, AVersion.First)).Rules));
    }

    [Fact]
    public void Given_what_is_new_when_it_is_told_then_the_channel_and_each_owner_get_it_once_in_their_languages()
    {
        var told = VersionTelling.OfNew(AVersion.Step, [A.Kari, A.Ola, A.Kari], hasChannel: true, AVersion.Municipality, new Readers(new Dictionary<string, Language> { [A.Ola.Id] = Language.En }, Language.Nb));

        Assert.Equal(["channel:Approval", "person:29:kari", "person:29:ola"], told.Select(message => message.Recipient.Lane));
        Assert.StartsWith("The guidelines have changed", told[2].Summary, StringComparison.Ordinal);
        Assert.Contains("Be om «Lest og forstått»", told[0].Card.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Be om «Lest og forstått»", told[1].Card.ToString(), StringComparison.Ordinal);
        Assert.Empty(VersionTelling.OfNew(new VersionStep(null, AVersion.First), [A.Kari], hasChannel: true, A.Gausdal, Readers.All(Language.Nb)));
    }

    private static Guideline Changed(Func<Section, Section> change) =>
        A.Gausdal.Guideline.With(A.Gausdal.Guideline.Source, [.. A.Gausdal.Guideline.Sections.Select(section => section.Id.Value == "g.hva" ? change(section) : section)]);
}
