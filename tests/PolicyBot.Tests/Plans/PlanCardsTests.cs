using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Testing;

namespace PolicyBot.Tests.Plans;

/// <summary>Every card on plans, as it was approved.</summary>
public sealed class PlanCardsTests
{
    private static readonly PlanForm Thin = A.Form.With("overvaker", "Ola").With("ferier", "Ingen").With("totrinn", "nei").With("personvern", "ikke-gjort");

    [Theory]
    [InlineData("gausdal", 1)]
    [InlineData("gausdal", 2)]
    [InlineData("gausdal", 3)]
    [InlineData("gausdal", 4)]
    [InlineData("ringebu", 1)]
    [InlineData("ringebu", 2)]
    [InlineData("ringebu", 3)]
    [InlineData("ringebu", 4)]
    public void Given_a_step_of_the_form_when_it_is_shown_then_it_is_as_approved_empty_filled_in_and_with_errors(string id, int step)
    {
        var municipality = Of(id);
        var errors = PlanValidation.Check(municipality.Questionnaire.Steps[step - 1].Questions, PlanForm.Empty.With("varighet", "tidsavgrenset"), OsloTime.Day(A.Now));

        Approve($"form-{step}.{id}.empty", PlanFormCard.For(Draft(municipality, PlanForm.Empty, step), municipality, Language.Nb, []));
        Approve($"form-{step}.{id}", PlanFormCard.For(Draft(municipality, A.Form, step), municipality, Language.Nb, []));
        Approve($"form-{step}.{id}.errors", PlanFormCard.For(Draft(municipality, PlanForm.Empty, step), municipality, Language.Nb, errors));
    }

    [Theory]
    [InlineData("gausdal")]
    [InlineData("ringebu")]
    public void Given_changes_asked_for_when_the_applicant_edits_then_the_comment_stays_in_sight(string id)
    {
        Approve($"form-1.{id}.changes-asked", PlanFormCard.For(A.Plan(A.State("changes-asked"), Of(id)), Of(id), Language.Nb, []));
        Approve($"summary.{id}.changes-asked", PlanSummaryCard.For(A.Plan(A.State("changes-asked"), Of(id), step: 5), Of(id), Language.Nb, problem: null));
    }

    [Theory]
    [InlineData("gausdal")]
    [InlineData("ringebu")]
    public void Given_the_summary_when_it_is_shown_then_thin_answers_bring_the_rule_on_following_up(string id)
    {
        var municipality = Of(id);

        Approve($"summary.{id}", PlanSummaryCard.For(Draft(municipality, A.Form, 5), municipality, Language.Nb, problem: null));
        Approve($"summary.{id}.thin", PlanSummaryCard.For(Draft(municipality, Thin, 5), municipality, Language.Nb, problem: null));
        Approve($"summary.{id}.problem", PlanSummaryCard.For(Draft(municipality, PlanForm.Empty, 5), municipality, Language.Nb,
            new PlanTexts(Language.Nb, municipality.Flow).NoChannel(municipality.Roles.Radmannsteam.Own)));
    }

    [Theory]
    [InlineData("waiting")]
    [InlineData("receipted")]
    [InlineData("changes-asked")]
    [InlineData("approved")]
    [InlineData("in-use")]
    [InlineData("turned-down")]
    [InlineData("withdrawn")]
    public void Given_a_plan_when_its_applicant_and_the_team_see_it_then_each_card_is_as_approved(string state)
    {
        foreach (var municipality in new[] { A.Gausdal, A.Ringebu })
        {
            var plan = A.Plan(A.State(state), municipality);

            Approve($"plan.{municipality.Id}.{state}", PlanCard.For(plan, municipality, Language.Nb));
            Approve($"approval.{municipality.Id}.{state}", ApprovalCard.For(plan, municipality, Language.Nb));
        }
    }

    [Theory]
    [InlineData("gausdal")]
    [InlineData("ringebu")]
    public void Given_a_draft_when_its_applicant_sees_it_then_it_can_be_edited_and_says_that_it_is_saved(string id)
    {
        var texts = new PlanTexts(Language.Nb, Of(id).Flow);

        Approve($"plan.{id}.draft", PlanCard.For(A.Plan(A.State("draft"), Of(id), PlanForm.Empty), Of(id), Language.Nb, texts.Saved));
        Approve($"plan.{id}.withdrawn-draft", PlanCard.For(A.Plan(A.State("withdrawn-draft"), Of(id)), Of(id), Language.Nb));
    }

    [Fact]
    public void Given_a_plan_with_thin_answers_when_the_team_sees_it_then_the_rule_is_on_the_card() =>
        Approve("approval.gausdal.thin", ApprovalCard.For(A.Plan(A.State("waiting"), form: Thin), A.Gausdal, Language.Nb));

    [Fact]
    public void Given_a_decided_plan_when_a_second_leader_presses_then_the_card_says_who_was_first()
    {
        var (texts, first) = (new PlanTexts(Language.Nb, Flow.Approval), A.DecisionBy(A.Ola));

        Approve("approval.gausdal.already-approved", ApprovalCard.For(
            A.Plan(A.State("approved")), A.Gausdal, Language.Nb, texts.AlreadyDecidedBy(A.State("approved"), first.By.Name, first.At)));
    }

    [Theory]
    [InlineData("gausdal")]
    [InlineData("ringebu")]
    public void Given_a_decision_that_needs_words_when_it_is_pressed_then_the_card_asks_for_them_and_keeps_what_was_typed(string id)
    {
        var (plan, municipality) = (A.Plan(A.State("waiting"), Of(id)), Of(id));
        var (missing, tooLong) = (new FieldError("kommentar", FieldProblem.Missing), new FieldError("begrunnelse", FieldProblem.TooLong, PlanRules.CommentLimit));

        Approve($"decision.{id}.comment", DecisionCard.ForComment(plan, municipality, Language.Nb));
        Approve($"decision.{id}.comment-missing", DecisionCard.ForComment(plan, municipality, Language.Nb, "", missing));
        if (municipality.Flow == Flow.Approval)
        {
            Approve($"decision.{id}.reason", DecisionCard.ForReason(plan, municipality, Language.Nb));
            Approve($"decision.{id}.reason-too-long", DecisionCard.ForReason(plan, municipality, Language.Nb, "Siden finnes fra før.", tooLong));
        }
    }

    [Fact]
    public void Given_an_approved_plan_when_its_address_is_asked_for_then_a_problem_stands_above_what_was_typed()
    {
        var (plan, texts) = (A.Plan(A.State("approved")), new PlanTexts(Language.Nb, Flow.Approval));

        Approve("address", AddressCard.For(plan, A.Gausdal, Language.Nb));
        Approve("address.problem", AddressCard.For(
            plan, A.Gausdal, Language.Nb, "biblioteket", new FieldTexts(Language.Nb).Of(new FieldError(PlanRules.AddressField, FieldProblem.NotAnAddress))));
    }

    [Theory]
    [InlineData("gausdal")]
    [InlineData("ringebu")]
    public void Given_a_person_when_they_list_their_plans_then_each_has_its_status_and_its_next_step(string id)
    {
        string[] states = ["draft", "waiting", "receipted", "changes-asked", "approved", "in-use", "turned-down", "withdrawn", "withdrawn-draft"];

        Approve($"my-plans.{id}.empty", MyPlansCard.For([], Of(id), Language.Nb));
        Approve($"my-plans.{id}", MyPlansCard.For(
            [A.Plan(A.State("draft"), Of(id), PlanForm.Empty), .. states.Select(state => A.Plan(A.State(state), Of(id)))], Of(id), Language.Nb));
    }

    [Fact]
    public void Given_markup_in_every_answer_when_the_cards_are_shown_then_it_is_shown_as_typed()
    {
        const string Typed = "*Viktig* [les](https://example.org) <at>Ola</at> {{DATE(2026-11-05T08:00:00Z)}}\n# 1. `kode`";
        var form = PlanForm.Of(A.Form.Answers.Where(answer => answer.Key is "kanal" or "varighet" or "dialogform" or "totrinn" or "personvern" or "sluttdato"))
            .With("navn", Typed).With("enhet", Typed).With("enhetsleder", Typed).With("hvorfor", Typed).With("administratorer", Typed);
        var person = new Person("29:kari", "*Kari* <at>alle</at>");
        var plan = A.Plan(new PlanState.ChangesAsked(1, new Decision(person, A.Now, Typed)), form: form) with { Applicant = person };

        Approve("markup.plan", PlanCard.For(plan, A.Gausdal, Language.Nb));
        Approve("markup.approval", ApprovalCard.For(plan, A.Gausdal, Language.Nb));
        Approve("markup.summary", PlanSummaryCard.For(plan with { State = new PlanState.Draft(), Number = null, Step = 5 }, A.Gausdal, Language.Nb, null));
        Approve("markup.form", PlanFormCard.For(plan with { Step = 1 }, A.Gausdal, Language.Nb, []));
        Approve("markup.my-plans", MyPlansCard.For([plan], A.Gausdal, Language.Nb));
        Approve("markup.decision", DecisionCard.ForComment(plan, A.Gausdal, Language.Nb, Typed, new FieldError("kommentar", FieldProblem.TooLong, 1000)));
        Approve("markup.address", AddressCard.For(plan, A.Gausdal, Language.Nb, Typed));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("å")]
    [InlineData("字")]
    [InlineData("😀")]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("a\n")]
    public void Given_every_answer_at_its_limit_when_any_card_is_shown_then_it_is_under_28_KB(string unit)
    {
        foreach (var municipality in new[] { A.Gausdal, A.Ringebu })
        {
            var form = municipality.Questionnaire.Questions
                .Where(question => question.Type is PlanQuestionType.Text or PlanQuestionType.LongText or PlanQuestionType.List)
                .Aggregate(A.Form.With("totrinn", "nei"), (form, question) => form.With(question.Id, Full(question.Max)));
            var longest = new Decision(A.Ola, A.Now, Full(PlanRules.CommentLimit));
            PlanState[] states =
            [
                new PlanState.Waiting(2, A.Now),
                new PlanState.ChangesAsked(2, longest),
                new PlanState.TurnedDown(2, longest),
                new PlanState.Approved(2, longest, new Uri("https://x.com/" + new string('a', 380))),
            ];
            IEnumerable<AdaptiveCard> cards =
            [
                .. Enumerable.Range(1, municipality.Questionnaire.Steps.Count).Select(step => PlanFormCard.For(Draft(municipality, form, step), municipality, Language.Nb,
                    [.. municipality.Questionnaire.Steps[step - 1].Questions.Select(question => new FieldError(question.Id, FieldProblem.TooLong, question.Max))])),
                .. Enumerable.Range(1, municipality.Questionnaire.Steps.Count).Select(step => PlanFormCard.For(A.Plan(states[1], municipality, form, step), municipality, Language.Nb, [])),
                PlanSummaryCard.For(Draft(municipality, form, 5), municipality, Language.Nb, null),
                PlanSummaryCard.For(A.Plan(states[1], municipality, form, 5), municipality, Language.Nb, null),
                .. states.Select(state => PlanCard.For(A.Plan(state, municipality, form), municipality, Language.Nb)),
                .. states.Select(state => ApprovalCard.For(A.Plan(state, municipality, form), municipality, Language.Nb)),
                DecisionCard.ForComment(A.Plan(states[0], municipality, form), municipality, Language.Nb, Full(PlanRules.CommentLimit)),
                MyPlansCard.For([.. Enumerable.Repeat(A.Plan(states[1], municipality, form), MyPlansCard.Most + 1)], municipality, Language.Nb),
            ];

            Assert.All(cards, card => Assert.True(card.SizeInBytes < AdaptiveCard.MaxSizeInBytes, $"{card.SizeInBytes} bytes"));
        }

        string Full(int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));
    }

    private static Municipality Of(string id) => id == "gausdal" ? A.Gausdal : A.Ringebu;

    private static Plan Draft(Municipality municipality, PlanForm form, int step) => A.Plan(new PlanState.Draft(), municipality, form, step);

    private static void Approve(string name, AdaptiveCard card) => Approved.Json(name, card.ToJson());
}
