using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Absence;

/// <summary>Who runs a plan, as those who run it see it: hand over, name a deputy, end it.</summary>
internal static class AbsenceCard
{
    /// <summary>Id of the field that a colleague is chosen in.</summary>
    public const string ColleagueField = "kollega";

    /// <summary>What can be done about who runs the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="open">Its open offer; <c>null</c>: there is none.</param>
    /// <param name="turn">Of one who runs it.</param>
    /// <param name="notice">What came of the press; <c>null</c>: nothing to say.</param>
    public static AdaptiveCard Overview(Plan plan, PlanOffer? open, Turn turn, string? notice = null)
    {
        var texts = AbsenceTexts.For(turn);
        var isOwner = turn.Person.IsSameAs(plan.Applicant);
        var standing = open is not null && open.EndingAt(turn.At) is null ? open : null;
        return Build(plan, turn, texts.Heading,
            [
                .. CardParts.Notice(notice),
                .. isOwner ? [new TextBlock { Text = texts.Intro }] : Array.Empty<CardElement>(),
                .. Deputy(plan, isOwner, texts),
                .. standing is null ? Array.Empty<CardElement>() : [new TextBlock { Text = Waits(standing, texts) }],
            ],
            [.. isOwner ? OwnersButtons(plan, standing, texts) : [new ExecuteAction { Title = texts.StepBack, Verb = AbsenceDialog.End, Data = Data(plan) }]]);
    }

    /// <summary>Asks whom it is to be.</summary>
    public static AdaptiveCard Ask(Plan plan, OfferRole role, bool withPicker, Turn turn)
    {
        var texts = AbsenceTexts.For(turn);
        var data = Data(plan);
        data[AbsenceDialog.RoleKey] = role.ToString();
        return Build(plan, turn, role is OfferRole.Deputy ? texts.NameDeputy : texts.HandOver,
            [
                new TextBlock { Text = role is OfferRole.Deputy ? texts.DeputyMeans : texts.HandOverMeans },
                .. withPicker ? [Picker(texts)] : Array.Empty<CardElement>(),
                new TextBlock { Text = texts.CodeMeans },
            ],
            [
                .. withPicker ? [new ExecuteAction { Title = texts.SendOffer, Verb = AbsenceDialog.Offer, Data = data, Style = ActionStyle.Positive }] : Array.Empty<CardAction>(),
                new ExecuteAction { Title = texts.MakeCode, Verb = AbsenceDialog.MakeCode, Data = data, AssociatedInputs = AssociatedInputs.None },
            ]);
    }

    /// <summary>The code, to be given to the colleague. It is shown here only.</summary>
    public static AdaptiveCard Code(Plan plan, PlanOffer offer, string code, Turn turn)
    {
        var texts = AbsenceTexts.For(turn);
        return Build(plan, turn, texts.CodeHeading,
            [
                new TextBlock { Text = code, Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder },
                new TextBlock { Text = texts.CodeHow(code) },
                new TextBlock { Text = texts.CodeHolds(offer.Until), IsSubtle = true },
            ],
            [Withdraw(plan, offer, texts)]);
    }

    /// <summary>Asks which plan it is about.</summary>
    public static AdaptiveCard Choose(IReadOnlyList<Plan> plans, Turn turn)
    {
        var (texts, planTexts) = (AbsenceTexts.For(turn), PlanReply.Texts(turn));
        return new AdaptiveCard
        {
            FallbackText = texts.ChooseHeading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(texts.ChooseHeading),
                .. plans.Select(plan => new Container
                {
                    Separator = true,
                    Items =
                    [
                        UserText.Of(PlanDetails.Name(plan, planTexts)),
                        new ActionSet
                        {
                            Actions =
                            [
                                new ExecuteAction
                                {
                                    Title = planTexts.Open, Verb = AbsenceDialog.Open, Data = Data(plan), Tooltip = $"{planTexts.Open}: {PlanDetails.Name(plan, planTexts)}",
                                },
                            ],
                        },
                    ],
                }),
            ],
        };
    }

    /// <summary>Says that something has happened with who runs a plan.</summary>
    /// <param name="heading">What, with people's names as they stand.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="text">What it means for the reader; <c>null</c>: the heading says it all.</param>
    public static AdaptiveCard Told(string heading, Plan plan, Municipality municipality, Language language, string? text = null)
    {
        var texts = new PlanTexts(language, municipality.Flow);
        return new AdaptiveCard
        {
            FallbackText = $"{heading}: {PlanDetails.Name(plan, texts)}",
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(PlainText.EscapeInline(heading)),
                UserText.Of(PlanDetails.Name(plan, texts)),
                .. text is null ? Array.Empty<CardElement>() : [new TextBlock { Text = text }],
            ],
            Actions = [new ExecuteAction { Title = texts.MyPlans, Verb = PlanDialog.Mine }],
        };
    }

    private static AdaptiveCard Build(Plan plan, Turn turn, string heading, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> buttons)
    {
        var texts = PlanReply.Texts(turn);
        return new AdaptiveCard
        {
            FallbackText = $"{heading}: {PlanDetails.Name(plan, texts)}",
            Lang = CardLanguage.Of(turn.Language),
            Body = [CardParts.Title(heading), UserText.Of(PlanDetails.Name(plan, texts)), .. body],
            Actions = [.. buttons, new ExecuteAction { Title = texts.Back, Verb = PlanDialog.Show, Data = Data(plan), AssociatedInputs = AssociatedInputs.None }],
        };
    }

    private static IEnumerable<CardElement> Deputy(Plan plan, bool isOwner, AbsenceTexts texts) => plan.Deputy is not { } deputy
        ? []
        : [TextBlock.Of(isOwner ? texts.IsDeputy("{0}") : texts.YouAreDeputy("{0}"), isOwner ? deputy.Name : plan.Applicant.Name)];

    private static string Waits(PlanOffer offer, AbsenceTexts texts) => offer.Role is OfferRole.Deputy ? texts.DeputyWaits(offer.Until) : texts.HandoverWaits(offer.Until);

    private static IEnumerable<CardAction> OwnersButtons(Plan plan, PlanOffer? open, AbsenceTexts texts)
    {
        if (open is not null)
        {
            yield return Withdraw(plan, open, texts);
        }
        else if (plan.IsLiving)
        {
            yield return Asking(plan, OfferRole.Applicant, texts.HandOver);
            if (plan.Deputy is null)
            {
                yield return Asking(plan, OfferRole.Deputy, texts.NameDeputy);
            }
        }
        if (plan.Deputy is not null)
        {
            yield return new ExecuteAction { Title = texts.EndDeputy, Verb = AbsenceDialog.End, Data = Data(plan) };
        }
    }

    private static ExecuteAction Asking(Plan plan, OfferRole role, string title)
    {
        var data = Data(plan);
        data[AbsenceDialog.RoleKey] = role.ToString();
        return new ExecuteAction { Title = title, Verb = AbsenceDialog.Ask, Data = data };
    }

    private static ExecuteAction Withdraw(Plan plan, PlanOffer offer, AbsenceTexts texts)
    {
        var data = Data(plan);
        data[OfferDialog.OfferKey] = offer.Id.ToString();
        return new ExecuteAction { Title = texts.WithdrawOffer, Verb = AbsenceDialog.Withdraw, Data = data };
    }

    /// <summary>Where a colleague is chosen from the directory.</summary>
    public static ChoiceSetInput Picker(AbsenceTexts texts) => new()
    {
        Id = ColleagueField,
        Label = texts.Colleague,
        Placeholder = texts.ColleagueHint,
        IsRequired = true,
        ErrorMessage = texts.NobodyChosen,
        Style = ChoiceSetStyle.Filtered,
        Choices = [],
        Data = DataQuery.OrganisationsPeople,
    };

    private static ActionData Data(Plan plan) => new() { [PlanDialog.PlanKey] = plan.Id.ToString() };
}
