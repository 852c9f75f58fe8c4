using PolicyBot.Absence;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Absence;

/// <summary>Every card on who runs a plan, as it was approved.</summary>
public sealed class AbsenceCardsTests
{
    private static readonly Plan Waiting = A.Plan(A.State("waiting"));
    private static readonly Plan WithDeputy = Waiting with { Deputy = A.Eva };

    [Theory]
    [InlineData(Language.Nb)]
    [InlineData(Language.Nn)]
    [InlineData(Language.En)]
    public void Given_each_card_when_it_is_shown_in_each_language_then_it_is_as_approved(Language language)
    {
        var (owner, deputy, texts) = (A.Turn() with { Language = language }, A.Turn(A.Eva) with { Language = language }, new AbsenceTexts(language, Flow.Approval));

        Approve("absence", AbsenceCard.Overview(Waiting, open: null, owner));
        Approve("absence.offered", AbsenceCard.Overview(WithDeputy, Offer(OfferRole.Applicant), owner, texts.OfferSent));
        Approve("absence.deputy", AbsenceCard.Overview(WithDeputy, open: null, deputy));
        Approve("absence.ask-handover", AbsenceCard.Ask(Waiting, OfferRole.Applicant, withPicker: true, owner));
        Approve("absence.ask-deputy", AbsenceCard.Ask(Waiting, OfferRole.Deputy, withPicker: false, owner));
        Approve("absence.code", AbsenceCard.Code(Waiting, Offer(OfferRole.Applicant), "K7QM-3XPD-9RTA", owner));
        Approve("absence.choose", AbsenceCard.Choose([Waiting, A.Plan(new PlanState.Draft(), form: PlanForm.Empty)], owner));
        Approve("absence.told", AbsenceCard.Told(texts.TakenOver("Per"), Waiting, A.Gausdal, language, texts.TakenOverMeans));
        Approve("offer.handover", OfferCard.For(Waiting, Offer(OfferRole.Applicant), code: null, A.Gausdal, language));
        Approve("offer.deputy", OfferCard.For(Waiting, Offer(OfferRole.Deputy), "K7QM-3XPD-9RTA", A.Gausdal, language));
        Approve("offer.closed", OfferCard.Closed(texts.OfferExpired, language));
        Approve("plan-with-deputy", PlanCard.For(WithDeputy, A.Gausdal, language));

        void Approve(string name, AdaptiveCard card) => Approved.Json($"{name}.{CardLanguage.Of(language)}", card.ToJson());
    }

    [Fact]
    public void Given_a_municipality_that_notifies_when_the_cards_are_shown_then_they_speak_of_notices()
    {
        var (notice, turn) = (A.Plan(A.State("waiting"), A.Ringebu), A.Turn(municipality: A.Ringebu));

        Approved.Json("absence.ringebu.nb", AbsenceCard.Overview(notice, open: null, turn).ToJson());
        Approved.Json("absence.ask-handover.ringebu.nb", AbsenceCard.Ask(notice, OfferRole.Applicant, withPicker: true, turn).ToJson());
        Approved.Json("offer.handover.ringebu.nb", OfferCard.For(notice, Offer(OfferRole.Applicant), code: null, A.Ringebu, Language.Nb).ToJson());
    }

    [Fact]
    public void Given_a_plan_that_somebody_else_has_sent_when_the_channel_sees_it_then_it_says_who_sent_and_who_owns_it() => Approved.Json(
        "approval-after-handover.nb", ApprovalCard.For(WithDeputy with { Rounds = [new PlanRound(2, A.Form, A.Now, null, "Per")] }, A.Gausdal, Language.Nb).ToJson());

    [Fact]
    public void Given_markup_in_names_when_the_cards_are_shown_then_it_is_shown_as_typed()
    {
        const string Typed = "*Kari* <at>alle</at>";
        var plan = WithDeputy with { Applicant = A.Kari with { Name = Typed }, Deputy = A.Eva with { Name = Typed }, Form = A.Form.With("navn", Typed) };

        Approved.Json("absence.markup", AbsenceCard.Overview(plan, open: null, A.Turn()).ToJson());
        Approved.Json("offer.markup", OfferCard.For(plan, Offer(OfferRole.Deputy), code: null, A.Gausdal, Language.Nb).ToJson());
        Approved.Json("absence.told-markup", AbsenceCard.Told(new AbsenceTexts(Language.Nb, Flow.Approval).TakenOver(Typed), plan, A.Gausdal, Language.Nb).ToJson());
    }

    [Fact]
    public void Given_names_at_their_limit_when_any_card_is_shown_then_it_is_under_28_KB_and_no_card_has_more_than_six_buttons()
    {
        var name = string.Concat(Enumerable.Repeat("😀", 50));
        var plan = WithDeputy with { Form = A.Form.With("navn", name).With("enhet", name), Applicant = A.Kari with { Name = name }, Deputy = A.Eva with { Name = name } };
        AdaptiveCard[] cards =
        [
            AbsenceCard.Overview(plan, Offer(OfferRole.Applicant), A.Turn()),
            AbsenceCard.Choose([.. Enumerable.Repeat(plan, MyPlansCard.Most)], A.Turn()),
            OfferCard.For(plan, Offer(OfferRole.Applicant), OfferCode.New(), A.Gausdal, Language.Nb),
            .. new[] { "draft", "waiting", "changes-asked", "approved", "in-use" }.Select(state => PlanCard.For(plan with { State = A.State(state) }, A.Gausdal, Language.Nb)),
        ];

        Assert.All(cards, card => Assert.InRange(card.SizeInBytes, 1, AdaptiveCard.MaxSizeInBytes - 1));
        Assert.All(cards, card => Assert.InRange(card.Actions.Count, 0, 6));
    }

    private static PlanOffer Offer(OfferRole role) => new()
    {
        Id = new OfferId(new Guid("01930000-0000-7000-8000-00000000000a")),
        Municipality = A.Gausdal.Id,
        Plan = A.Id,
        Role = role,
        To = new Invitation.Code("hash"),
        At = A.Now,
        Until = A.Now + PlanOffer.Validity,
    };
}
