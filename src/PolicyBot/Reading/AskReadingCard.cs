using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Reading;

/// <summary>The form that «Lest og forstått» is asked for with.</summary>
internal static class AskReadingCard
{
    private const int UsualDays = 15;

    /// <param name="typed">The due day as it was typed, to be mended; <c>null</c>: nothing yet.</param>
    /// <param name="error">What is wrong with it; <c>null</c>: nothing.</param>
    /// <param name="turn">Of the one who asks.</param>
    /// <param name="notice">What came of the press; <c>null</c>: nothing to say.</param>
    public static AdaptiveCard Form(string? typed, FieldError? error, Turn turn, string? notice = null)
    {
        var (texts, words, version) = (new ReadingTexts(turn.Language), new FieldTexts(turn.Language), turn.Municipality.Guideline.Source.Version);
        var usual = new WorkingCalendar(turn.Municipality.WorkingTime).AddWorkingDays(turn.At, UsualDays);
        return new AdaptiveCard
        {
            FallbackText = texts.AskHeading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                .. CardParts.Notice(notice),
                CardParts.Title(texts.AskHeading),
                new TextBlock { Text = texts.AskIntro(ReadingRules.ReminderDays[0], ReadingRules.ReminderDays[1]) },
                new FactSet { Facts = [Fact.Of(texts.Version, version)] },
                .. error is null ? Array.Empty<CardElement>() : [CardParts.Problem($"⚠ {texts.Due}: {words.Of(error)}")],
                new DateInput
                {
                    Id = ReadingRules.DueField,
                    Label = texts.Due,
                    IsRequired = true,
                    ErrorMessage = words.NotInTheFuture,
                    Min = OsloTime.Day(turn.At).AddDays(1),
                    Value = DateOnly.TryParseExact(typed, "yyyy-MM-dd", out var day) ? day : OsloTime.Day(usual),
                },
            ],
            Actions = [new ExecuteAction { Title = texts.Send, Verb = AskReadingDialog.Start, Data = new ActionData { [AnswerDialog.VersionKey] = version }, Style = ActionStyle.Positive }],
        };
    }
}
