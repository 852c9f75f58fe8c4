using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Crisis;
using PolicyBot.Municipalities;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Crisis;

/// <summary>Setting and lifting the crisis staff.</summary>
public sealed class CrisisRulesTests
{
    private static readonly Actor Leader = new(A.Ola, Role.Radmannsteam);
    private static readonly CrisisState None = new() { Municipality = A.Gausdal.Id };
    private static readonly CrisisState On = None with { IsSet = true, About = "Flom i elva.", Contact = "Kriseleder, 900 00 000", By = A.Ola, At = A.Now };

    [Fact]
    public void Given_no_crisis_when_a_leader_sets_it_then_it_is_set_with_who_and_when_and_nobody_else_can()
    {
        Assert.Equal(new CrisisOutcome.Accepted(On, CrisisEvent.Set), CrisisRules.Set(None, Leader, " Flom i elva. ", "Kriseleder, 900 00 000", A.Now));
        Assert.All([Role.None, Role.Adviser, Role.Administrator], role => Assert.IsType<CrisisOutcome.NotInTheTeam>(CrisisRules.Set(None, new Actor(A.Kari, role), "a", "b", A.Now)));
        Assert.IsType<CrisisOutcome.Already>(CrisisRules.Set(On, Leader, "a", "b", A.Now));
        Assert.Equal(
            [new FieldError("gjelder", FieldProblem.Missing), new FieldError("kontakt", FieldProblem.TooLong, 500)],
            Assert.IsType<CrisisOutcome.Invalid>(CrisisRules.Set(None, Leader, " ", new string('a', 501), A.Now)).Errors);
    }

    [Fact]
    public void Given_a_crisis_when_a_leader_changes_or_lifts_it_then_it_is_and_lifting_twice_is_told()
    {
        Assert.Equal("Flommen går ned.", Assert.IsType<CrisisOutcome.Accepted>(CrisisRules.Change(On, Leader, "Flommen går ned.", "b", A.Now)).Next.About);
        var lifted = Assert.IsType<CrisisOutcome.Accepted>(CrisisRules.Lift(On, Leader, A.Now.AddHours(1)));
        Assert.False(lifted.Next.IsSet);
        Assert.IsType<CrisisOutcome.Already>(CrisisRules.Lift(lifted.Next, Leader, A.Now));
        Assert.IsType<CrisisOutcome.Already>(CrisisRules.Change(None, Leader, "a", "b", A.Now));
        Assert.IsType<CrisisOutcome.NotInTheTeam>(CrisisRules.Lift(On, new Actor(A.Kari, Role.Adviser), A.Now));
    }

    [Theory]
    [InlineData(Language.Nb)]
    [InlineData(Language.Nn)]
    [InlineData(Language.En)]
    public void Given_each_card_when_it_is_shown_in_each_language_then_it_is_as_approved(Language language)
    {
        var turn = A.Turn() with { Language = language };
        CrisisEntry[] log = [new(CrisisEvent.Lifted, "Ola", A.Now), new(CrisisEvent.Changed, "Eva", A.Now.AddHours(-1)), new(CrisisEvent.Set, "Ola", A.Now.AddHours(-2))];

        Approve("crisis.none", CrisisCard.For(None, log, mayChange: true, turn));
        Approve("crisis.set", CrisisCard.For(On, log, mayChange: true, turn));
        Approve("crisis.for-others", CrisisCard.For(On, [], mayChange: false, turn));
        Approve("crisis.form", CrisisCard.Form(None, typed: null, [new FieldError(CrisisRules.AboutField, FieldProblem.Missing)], turn));
        Approve("crisis.confirm", CrisisCard.ConfirmSet(On.About, On.Contact, turn));
        Approve("crisis.confirm-lift", CrisisCard.ConfirmLift(turn));
        Approve("crisis.told", CrisisCard.Told(On, CrisisEvent.Set, A.Gausdal, language));
        Approve("crisis.told-lifted", CrisisCard.Told(None, CrisisEvent.Lifted, A.Gausdal, language));
        Approve("crisis.in-place-of-help", CrisisCard.InPlaceOfHelp(On, turn));
        Approve("crisis.banner", CrisisCard.WithBanner(new AdaptiveCard { FallbackText = "Svar", Body = [new TextBlock { Text = "Svar" }] }, On with { About = "*Flom* <at>alle</at>" }, language));

        void Approve(string name, AdaptiveCard card) => Approved.Json($"{name}.{CardLanguage.Of(language)}", card.ToJson());
    }

    [Fact]
    public void Given_a_card_that_fills_what_Teams_takes_when_the_banner_would_be_too_much_then_the_card_is_as_it_was()
    {
        var full = new AdaptiveCard { FallbackText = "a", Body = [new TextBlock { Text = new string('a', AdaptiveCard.MaxSizeInBytes - 300) }] };

        Assert.Same(full, CrisisCard.WithBanner(full, On, Language.Nb));
    }
}
