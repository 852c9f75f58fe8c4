using PolicyBot.OwnData;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.OwnData;

public sealed class OwnDataRulesTests
{
    private static readonly OwnRecord Contact = new(OwnDataKind.Contact, OwnDataRules.ContactId, "", null);

    [Theory]
    [InlineData(OwnDataKind.Draft)]
    [InlineData(OwnDataKind.Offer)]
    [InlineData(OwnDataKind.Question)]
    [InlineData(OwnDataKind.Inquiry)]
    [InlineData(OwnDataKind.Reading)]
    [InlineData(OwnDataKind.Message)]
    public void Given_what_the_archive_does_not_need_when_it_is_asked_for_then_it_goes_and_what_is_open_stays(OwnDataKind kind)
    {
        var record = Record(kind);

        Assert.Equal([record], OwnDataRules.Decide([record], isNamed: false).Removed);
        Assert.Equal([(record with { IsOpen = true }, KeptBecause.IsOpen)], OwnDataRules.Decide([record with { IsOpen = true }], isNamed: false).Kept);
    }

    [Theory]
    [InlineData(OwnDataKind.Plan)]
    [InlineData(OwnDataKind.Account)]
    [InlineData(OwnDataKind.Case)]
    [InlineData(OwnDataKind.Act)]
    public void Given_what_a_municipality_must_keep_when_it_is_asked_for_then_it_stays(OwnDataKind kind)
    {
        var decided = OwnDataRules.Decide([Record(kind)], isNamed: false);

        Assert.Empty(decided.Removed);
        Assert.Equal([(Record(kind), KeptBecause.Archive)], decided.Kept);
    }

    [Fact]
    public void Given_somebody_with_nothing_open_when_they_ask_then_nobody_knows_any_longer_how_they_are_reached() =>
        Assert.Equal([Contact], OwnDataRules.Decide([Contact, Record(OwnDataKind.Plan)], isNamed: false).Removed);

    [Fact]
    public void Given_somebody_who_must_be_told_of_something_when_they_ask_then_their_choices_go_and_how_they_are_reached_stays()
    {
        var language = Contact with { Id = OwnDataRules.LanguageId };

        var decided = OwnDataRules.Decide([Contact, language, Record(OwnDataKind.Account) with { NeedsContact = true }], isNamed: false);

        Assert.Equal([language], decided.Removed);
        Assert.Contains((Contact, KeptBecause.MustBeReached), decided.Kept);
    }

    [Fact]
    public void Given_somebody_whom_the_settings_give_a_task_when_they_ask_then_how_they_are_reached_stays() =>
        Assert.Equal([(Contact, KeptBecause.MustBeReached)], OwnDataRules.Decide([Contact], isNamed: true).Kept);

    private static OwnRecord Record(OwnDataKind kind) => new(kind, "1", "", A.Now);
}
