using System.Diagnostics;
using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;

namespace PolicyBot.Plans;

/// <summary>The applicant's side: fill in, keep, send, withdraw, register the address.</summary>
internal sealed class PlanDialog(IPlanStore plans, IChannelStore channels) : IDialog
{
    public const string New = "plan.new";
    public const string Next = "plan.next";
    public const string Back = "plan.back";
    public const string Save = "plan.save";
    public const string Send = "plan.send";
    public const string Edit = "plan.edit";
    public const string Show = "plan.show";
    public const string Mine = "plan.mine";
    public const string Copy = "plan.copy";
    public const string Withdraw = "plan.withdraw";
    public const string AskAddress = "plan.address";
    public const string Register = "plan.register";

    public const string PlanKey = "plan";
    public const string StepKey = "step";
    public const string RevisionKey = "revision";
    public const string StageKey = "stage";
    public const string BeforeKey = "before";

    // Nobody has that many plans; a press can claim any number.
    private const int MostListed = 10_000;

    public IReadOnlyList<string> Verbs => [New, Next, Back, Save, Send, Edit, Show, Mine, Copy, Withdraw, AskAddress, Register];

    public bool IsPersonal => true;

    public Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) => press.Verb switch
    {
        New => StartAsync(turn, PlanForm.Empty, cancellationToken),
        Mine => ListAsync(turn, press, cancellationToken),
        AskAddress when press[PlanKey].Length == 0 => FindPlanToRegisterAsync(turn, cancellationToken),
        Next or Back or Save => FillInAsync(turn, press, cancellationToken),
        Send => SendAsync(turn, press, cancellationToken),
        Edit => EditAsync(turn, press, cancellationToken),
        Show => ShowAsync(turn, press, cancellationToken),
        Copy => CopyAsync(turn, press, cancellationToken),
        Withdraw => WithdrawAsync(turn, press, cancellationToken),
        AskAddress => AskAddressAsync(turn, press, cancellationToken),
        Register => RegisterAsync(turn, press, cancellationToken),
        _ => throw new UnreachableException($"The verb {press.Verb} is no verb of plans."),
    };

    private async Task<Reply> StartAsync(Turn turn, PlanForm form, CancellationToken cancellationToken)
    {
        var draft = new Plan
        {
            Id = PlanId.Of(turn),
            Municipality = turn.Municipality.Id,
            Applicant = turn.Person,
            Form = form,
            State = new PlanState.Draft(),
            Step = 1,
            CreatedAt = turn.At,
            ChangedAt = turn.At,
            GuidelineVersion = turn.Municipality.Guideline.Source.Version,
        };
        var stored = await plans.AddAsync(draft, cancellationToken);
        // A client that counts its ids anew may name a plan that has moved on since.
        return Form(stored.Revision == 0 ? stored : await plans.AddAsync(draft with { Id = PlanId.New(turn.At) }, cancellationToken), turn);
    }

    private async Task<Reply> ListAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var before = int.TryParse(press[BeforeKey], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Min(count, MostListed) : 0;
        var own = await plans.OfApplicantAsync(turn.Municipality.Id, turn.Person, before + MyPlansCard.Most + 1, cancellationToken);
        return new Reply.Card(MyPlansCard.For([.. own.Skip(before)], turn.Municipality, turn.Language, before));
    }

    private async Task<Reply> ShowAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await FindOwnAsync(turn, press, cancellationToken);
        return refused ?? ShowPlan(plan!, turn);
    }

    private async Task<Reply> EditAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await FindOwnAsync(turn, press, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }
        if (plan!.IsEditable)
        {
            return Form(plan, turn);
        }
        switch (PlanRules.Decide(plan, new RevisePlan(turn.Person)))
        {
            case PlanOutcome.Accepted when HasMovedOn(plan, press):
                return ShowPlan(plan, turn, Texts(turn).MovedOn);
            case PlanOutcome.Accepted accepted:
                // The cards go on showing what is approved: nothing else holds until the new version is.
                var revision = Progress(plan with { Step = 1 }, accepted, turn) with { Tell = _ => [] };
                var revised = await plans.TrySaveAsync(revision, cancellationToken);
                return revised is null ? await EditAsync(turn, press, cancellationToken) : Form(revised, turn);
            case PlanOutcome.Refused other:
                return ShowPlan(plan, turn, Refused(other.Reason, turn));
            default:
                throw new UnreachableException();
        }
    }

    private async Task<Reply> CopyAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await FindOwnAsync(turn, press, cancellationToken);
        return refused ?? await StartAsync(turn, plan!.Form, cancellationToken);
    }

    private async Task<Reply> FillInAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (found, refused) = await FindOwnAsync(turn, press, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }
        if (!found!.IsEditable)
        {
            return ShowPlan(found, turn, Texts(turn).AlreadySent);
        }
        var steps = turn.Municipality.Questionnaire.Steps;
        var at = StepOf(press, found, last: steps.Count + 1);
        var filled = found with { Form = WithTyped(found, at, press, turn), ChangedAt = turn.At, GuidelineVersion = turn.Municipality.Guideline.Source.Version };
        var errors = press.Verb == Next && at <= steps.Count
            ? PlanValidation.Check(steps[at - 1].Questions, turn.Municipality.Questionnaire.OnlyAsked(filled.Form), OsloTime.Day(turn.At))
            : [];
        filled = filled with
        {
            Step = press.Verb switch
            {
                Next when errors.Count == 0 => turn.Municipality.Questionnaire.StepAfter(at, filled.Form),
                Back => turn.Municipality.Questionnaire.StepBefore(at, filled.Form),
                _ => at,
            },
        };
        if (IsTooLargeToShow(filled, turn, errors))
        {
            return new Reply.Notice(Texts(turn).TooMuchText);
        }
        if (!await plans.TrySaveDraftAsync(filled, cancellationToken))
        {
            return await FillInAsync(turn, press, cancellationToken);
        }
        var saved = filled with { Revision = filled.Revision + 1 };
        return press.Verb == Save ? ShowPlan(saved, turn, Texts(turn).Saved) : Form(saved, turn, errors);
    }

    private async Task<Reply> SendAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await FindOwnAsync(turn, press, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }
        var municipality = turn.Municipality;
        var hasChannel = await channels.FindAsync(municipality.Id, ChannelJob.Approval, cancellationToken) is not null;
        var asked = plan! with { Form = municipality.Questionnaire.OnlyAsked(plan.Form) };
        var errors = PlanValidation.Check(municipality.Questionnaire.Questions, asked.Form, OsloTime.Day(turn.At));
        switch (PlanRules.Decide(plan, new SendPlan(turn.Person, turn.At, errors, hasChannel)))
        {
            case PlanOutcome.Accepted accepted:
                var change = new PlanChange
                {
                    Plan = asked,
                    Next = accepted.Next,
                    By = turn.Person,
                    At = turn.At,
                    NumberPrefix = municipality.PlanPrefix,
                    ApplicantCard = CardOf(turn, press),
                    Tell = sent => PlanTelling.OfSending(sent, municipality),
                };
                var sent = await plans.TrySaveAsync(change, cancellationToken);
                return sent is null ? await SendAsync(turn, press, cancellationToken) : ShowPlan(sent, turn);
            case PlanOutcome.Invalid invalid:
                var step = municipality.Questionnaire.Steps.TakeWhile(
                    step => step.Questions.All(question => question.Id != invalid.Errors[0].Question)).Count() + 1;
                return Form(plan with { Step = step }, turn, invalid.Errors);
            case PlanOutcome.Refused { Reason: Refusal.NoChannel }:
                return new Reply.Card(PlanSummaryCard.For(plan, municipality, turn.Language, Refused(Refusal.NoChannel, turn)));
            case PlanOutcome.Refused other:
                return ShowPlan(plan, turn, Refused(other.Reason, turn));
            default:
                throw new UnreachableException();
        }
    }

    private async Task<Reply> WithdrawAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await FindOwnAsync(turn, press, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }
        switch (PlanRules.Decide(plan!, new WithdrawPlan(turn.Person, turn.At)))
        {
            case PlanOutcome.Accepted when HasMovedOn(plan!, press):
                return ShowPlan(plan!, turn, Texts(turn).MovedOn);
            case PlanOutcome.Accepted accepted:
                var stored = await plans.TrySaveAsync(Progress(plan!, accepted, turn), cancellationToken);
                return stored is null ? await WithdrawAsync(turn, press, cancellationToken) : ShowPlan(stored, turn);
            case PlanOutcome.Refused other:
                return ShowPlan(plan!, turn, Refused(other.Reason, turn));
            default:
                throw new UnreachableException();
        }
    }

    private async Task<Reply> FindPlanToRegisterAsync(Turn turn, CancellationToken cancellationToken)
    {
        var own = await plans.OfApplicantAsync(turn.Municipality.Id, turn.Person, MostListed, cancellationToken);
        var ready = own.Where(plan => plan.State is PlanState.Approved { Address: null }).ToList();
        return ready switch
        {
            [var only] => new Reply.Card(AddressCard.For(only, turn.Municipality, turn.Language)),
            [] => new Reply.Notice($"{Texts(turn).NothingToRegister} {DecisionRule(turn)}"),
            _ => new Reply.Card(MyPlansCard.For([.. ready.Take(MyPlansCard.Most)], turn.Municipality, turn.Language)),
        };
    }

    private async Task<Reply> AskAddressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await FindOwnAsync(turn, press, cancellationToken);
        return refused ?? (plan!.State is PlanState.Approved { Address: null }
            ? new Reply.Card(AddressCard.For(plan, turn.Municipality, turn.Language))
            : await RegisterAsync(turn, press, cancellationToken));
    }

    private async Task<Reply> RegisterAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, refused) = await FindOwnAsync(turn, press, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }
        var typed = press[PlanRules.AddressField];
        switch (PlanRules.Decide(plan!, new RegisterAddress(turn.Person, typed)))
        {
            case PlanOutcome.Accepted { Next: PlanState.Approved { Address: { } address } } accepted:
                if (await plans.IsAddressTakenAsync(turn.Municipality.Id, address, cancellationToken))
                {
                    return new Reply.Card(AddressCard.For(plan!, turn.Municipality, turn.Language, typed, Texts(turn).AddressTaken(PlainText.EscapeInline(typed))));
                }
                var stored = await plans.TrySaveAsync(Progress(plan!, accepted, turn), cancellationToken);
                return stored is null ? await RegisterAsync(turn, press, cancellationToken) : ShowPlan(stored, turn);
            case PlanOutcome.Invalid invalid:
                return new Reply.Card(AddressCard.For(plan!, turn.Municipality, turn.Language, typed, Texts(turn).Problem(invalid.Errors[0])));
            case PlanOutcome.Refused other:
                return ShowPlan(plan!, turn, Refused(other.Reason, turn));
            default:
                throw new UnreachableException();
        }
    }

    private static PlanChange Progress(Plan plan, PlanOutcome.Accepted accepted, Turn turn) => new()
    {
        Plan = plan,
        Next = accepted.Next,
        By = turn.Person,
        At = turn.At,
        Tell = stored => PlanTelling.OfProgress(stored, turn.Municipality),
    };

    private async Task<(Plan? Plan, Reply? Refused)> FindOwnAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var plan = PlanId.TryParse(press[PlanKey], out var id) ? await plans.FindAsync(turn.Municipality.Id, id, cancellationToken) : null;
        return plan switch
        {
            null => (null, new Reply.Notice(Texts(turn).NotFound)),
            _ when !plan.Applicant.IsSameAs(turn.Person) => (null, new Reply.Notice(Texts(turn).NobodyElseMayEdit)),
            _ => (plan, null),
        };
    }

    // A card can stand in the chat long after the plan was sent or decided from another. What its buttons meant then is not what they would do now.
    private static bool HasMovedOn(Plan plan, Press press) => press[StageKey] is { Length: > 0 } stage && stage != plan.Stage;

    private static PlanForm WithTyped(Plan plan, int step, Press press, Turn turn)
    {
        var questions = step <= turn.Municipality.Questionnaire.Steps.Count ? turn.Municipality.Questionnaire.Steps[step - 1].Questions : [];
        if (!questions.Any(question => press.Data.ContainsKey(question.Id)))
        {
            return plan.Form; // A client that sends no field at all has not been asked to.
        }
        // On another device an old card can stand, with fields that were empty then: what is empty there takes nothing away.
        // On the newest card it does, and some clients leave out a field that was emptied.
        var isOld = press.Data.TryGetValue(RevisionKey, out var revision) && revision != plan.Revision.ToString(CultureInfo.InvariantCulture);
        return questions.Aggregate(
            plan.Form,
            (form, question) => Typed(question, press[question.Id]) is var typed && isOld && typed.Length == 0 ? form : form.With(question.Id, typed));
    }

    // No client lets that much through; a card that carries it back could not be shown.
    private static bool IsTooLargeToShow(Plan plan, Turn turn, IReadOnlyList<FieldError> errors) =>
        Form(plan, turn, errors).Content.SizeInBytes >= AdaptiveCard.MaxSizeInBytes;

    private static string Typed(PlanQuestion question, string text) =>
        question.Type == PlanQuestionType.Confirm && text != PlanForm.Confirmed ? "" : text;

    private static int StepOf(Press press, Plan plan, int last) =>
        int.TryParse(press[StepKey], NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? Math.Clamp(step, 1, last) : plan.Step;

    private static SentCard? CardOf(Turn turn, Press press) => press.CardActivityId is { } activity
        ? new SentCard(turn.Place.ServiceUrl, turn.Place.ConversationId, activity)
        : null;

    private static Reply.Card Form(Plan plan, Turn turn, IReadOnlyList<FieldError>? errors = null) => new(
        plan.Step > turn.Municipality.Questionnaire.Steps.Count
            ? PlanSummaryCard.For(plan, turn.Municipality, turn.Language, problem: null)
            : PlanFormCard.For(plan, turn.Municipality, turn.Language, errors ?? []));

    private static Reply.Card ShowPlan(Plan plan, Turn turn, string? notice = null) =>
        new(PlanCard.For(plan, turn.Municipality, turn.Language, notice));

    private static string Refused(Refusal reason, Turn turn) => reason switch
    {
        Refusal.NoChannel => Texts(turn).NoChannel(turn.Municipality.Roles.Radmannsteam.In(turn.Language)),
        Refusal.AlreadySent => Texts(turn).AlreadySent,
        Refusal.Withdrawn => Texts(turn).AlreadyWithdrawn,
        Refusal.RevisionUnderWay => Texts(turn).RevisionUnderWay,
        Refusal.Decided => Texts(turn).DecidedCanNotBeWithdrawn,
        Refusal.AlreadyRegistered => Texts(turn).AlreadyRegistered,
        Refusal.NotApproved => Texts(turn).NotApproved(DecisionRule(turn)),
        _ => Texts(turn).NobodyElseMayEdit,
    };

    private static string DecisionRule(Turn turn) => turn.Municipality.Guideline.Find(turn.Municipality.Questionnaire.DecisionRule) is { } section
        ? $"{section.Answer.In(turn.Language)} ({Sources.Line(turn.Municipality, section, turn.Language)})"
        : "";

    private static PlanTexts Texts(Turn turn) => new(turn.Language, turn.Municipality.Flow);
}
