using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>One step of the form, with all that has been answered in it.</summary>
/// <remarks>
/// No field is marked as required for the client: it would then also stop Tilbake and Lagre, and what was typed would be
/// lost. The server checks, and says what is wrong at the field.
/// </remarks>
internal static class PlanFormCard
{
    public static AdaptiveCard For(Plan plan, Municipality municipality, Language language, IReadOnlyList<FieldError> errors)
    {
        var texts = new PlanTexts(language, municipality.Flow);
        var steps = municipality.Questionnaire.Steps;
        var step = steps[plan.Step - 1];
        var progress = texts.StepOf(plan.Step, steps.Count + 1, step.Title.In(language));
        return PlanDetails.Fitting(limit => new AdaptiveCard
        {
            FallbackText = $"{texts.FormHeading}. {progress}",
            Lang = CardLanguage.Of(language),
            Body =
            [
                .. Problems(errors, texts),
                CardParts.Title(texts.FormHeading),
                new TextBlock { Text = progress, Style = TextBlockStyle.Heading, IsSubtle = true, Spacing = Spacing.None },
                .. PlanDetails.Outcome(plan, texts, limit),
                .. step.Intro is { } intro ? [new TextBlock { Text = intro.In(language) }] : Array.Empty<CardElement>(),
                .. step.Questions
                    .Where(question => IsShown(question, step, municipality.Questionnaire.OnlyAsked(plan.Form)))
                    .SelectMany(question => Field(question, step, plan.Form, texts, errors)),
            ],
            Actions = Buttons(plan, texts),
        });
    }

    private static IEnumerable<CardElement> Problems(IReadOnlyList<FieldError> errors, PlanTexts texts) => errors.Count == 0
        ? []
        : [CardParts.Problem(texts.FieldsToMend(errors.Count))];

    // A question that hangs on another on the same card is shown with its condition; the card can't hide it as one chooses.
    private static bool IsShown(PlanQuestion question, PlanStep step, PlanForm form) =>
        question.When is not { } condition || condition.HoldsFor(form) || step.Questions.Any(other => other.Id == condition.Question && IsShown(other, step, form));

    private static IEnumerable<CardElement> Field(
        PlanQuestion question, PlanStep step, PlanForm form, PlanTexts texts, IReadOnlyList<FieldError> errors)
    {
        if (question.When is { } condition && step.Questions.FirstOrDefault(other => other.Id == condition.Question) is { } decides)
        {
            var answer = decides.Choices.First(choice => choice.Value == condition.Is).Text.In(texts.Language);
            yield return new TextBlock { Text = texts.OnlyWhen(decides.Label.In(texts.Language), answer), IsSubtle = true, Spacing = Spacing.Medium };
        }
        if (errors.FirstOrDefault(error => error.Question == question.Id) is { } error)
        {
            yield return CardParts.Problem($"⚠ {question.Label.In(texts.Language)}: {new FieldTexts(texts.Language).Of(error)}");
        }
        yield return Input(question, form[question.Id], texts);
    }

    private static Input Input(PlanQuestion question, string answer, PlanTexts texts)
    {
        var label = question.Label.In(texts.Language);
        var hint = question.Hint?.In(texts.Language);
        var problem = HelpfulProblem(question);
        var help = new FieldTexts(texts.Language).Of(new FieldError(question.Id, problem, problem == FieldProblem.TooFewLines ? question.Least : question.Max));
        return question.Type switch
        {
            PlanQuestionType.Choice => new ChoiceSetInput
            {
                Id = question.Id,
                Label = label,
                ErrorMessage = help,
                Value = answer.Length > 0 ? answer : null,
                Placeholder = hint ?? texts.ChooseOne,
                Style = question.Choices.Count > 4 ? ChoiceSetStyle.Compact : ChoiceSetStyle.Expanded,
                Choices = [.. question.Choices.Select(choice => new Choice(choice.Text.In(texts.Language), choice.Value))],
            },
            PlanQuestionType.Date => new DateInput
            {
                Id = question.Id,
                Label = label,
                ErrorMessage = help,
                Value = DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            },
            PlanQuestionType.Confirm => new ToggleInput { Id = question.Id, Label = label, Title = hint ?? texts.Confirmed, ErrorMessage = help, IsOn = answer == PlanForm.Confirmed },
            _ => new TextInput
            {
                Id = question.Id,
                Label = label,
                ErrorMessage = help,
                Value = answer.Length > 0 ? answer : null,
                Placeholder = hint,
                IsMultiline = question.Type != PlanQuestionType.Text,
                MaxLength = question.Max,
            },
        };
    }

    private static FieldProblem HelpfulProblem(PlanQuestion question) => question.Type switch
    {
        PlanQuestionType.Choice => FieldProblem.NotAChoice,
        PlanQuestionType.Date => question.Future ? FieldProblem.NotInTheFuture : FieldProblem.NotADate,
        PlanQuestionType.List when question.Least > 0 => FieldProblem.TooFewLines,
        PlanQuestionType.Confirm => FieldProblem.NotConfirmed,
        _ => FieldProblem.TooLong,
    };

    private static List<CardAction> Buttons(Plan plan, PlanTexts texts)
    {
        var data = new ActionData { [PlanDialog.PlanKey] = plan.Id.ToString(), [PlanDialog.StepKey] = plan.Step.ToString(CultureInfo.InvariantCulture), [PlanDialog.RevisionKey] = plan.Revision.ToString(CultureInfo.InvariantCulture) };
        List<CardAction> buttons = [new ExecuteAction { Title = texts.Next, Verb = PlanDialog.Next, Data = data, Style = ActionStyle.Positive }];
        if (plan.Step > 1)
        {
            buttons.Add(new ExecuteAction { Title = texts.Back, Verb = PlanDialog.Back, Data = data });
        }
        buttons.Add(new ExecuteAction { Title = texts.SaveForLater, Verb = PlanDialog.Save, Data = data });
        return buttons;
    }
}
