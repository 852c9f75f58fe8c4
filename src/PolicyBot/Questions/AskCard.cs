using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Questions;

/// <summary>The asker's form: the text as it will be passed on, and whether their name goes with it.</summary>
internal static class AskCard
{
    // Of a button, which a card has twice: the second time for clients that are too old for the first.
    private const int MostBytesCarried = 6_000;

    /// <summary>The button that opens the form, wherever it stands.</summary>
    /// <param name="question">What the asker wrote; empty: nothing yet. It is carried without national identity numbers, since cards may be stored.</param>
    /// <param name="language">The reader's.</param>
    public static ExecuteAction Button(string question, Language language) => new()
    {
        Title = new QuestionTexts(language).AskTheAdviser,
        Verb = QuestionDialog.Ask,
        Data = new ActionData { [QuestionDialog.TextKey] = Carried(question) },
        AssociatedInputs = AssociatedInputs.None,
    };

    /// <summary>What a button carries of a question: all of it, but for texts of thousands of rare characters.</summary>
    public static string Carried(string question)
    {
        var text = CardParts.Cut(QuestionRules.Masked(question), QuestionRules.TextLimit - 2);
        while (JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Length > MostBytesCarried)
        {
            text = CardParts.Cut(text, text.Length / 2);
        }
        return text;
    }

    /// <summary>The form for a new question.</summary>
    public static AdaptiveCard For(QuestionId id, string text, bool showName, Municipality municipality, Language language, FieldProblem? problem = null)
    {
        var texts = new QuestionTexts(language);
        var adviser = municipality.Roles.Informasjonsradgiver.In(language);
        return new AdaptiveCard
        {
            FallbackText = texts.AskHeading(adviser),
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(texts.AskHeading(adviser)),
                new TextBlock { Text = texts.AskIntro },
                .. Problem(texts.YourQuestion, problem, texts),
                Field(texts.YourQuestion, text, texts.QuestionMissing),
                new TextBlock { Text = texts.Warning, Weight = TextWeight.Bolder },
                new ToggleInput { Id = QuestionDialog.NameKey, Label = texts.Name, Title = texts.ShowMyName, IsOn = showName },
                new TextBlock { Text = texts.WithoutTick(adviser), IsSubtle = true },
            ],
            Actions =
            [
                new ExecuteAction
                {
                    Title = texts.SendQuestion, Verb = QuestionDialog.Send, Data = Data(id), Style = ActionStyle.Positive,
                },
            ],
        };
    }

    /// <summary>The form for asking once more.</summary>
    public static AdaptiveCard ForAgain(PassedQuestion question, string text, Municipality municipality, Language language, FieldProblem? problem = null)
    {
        var texts = new QuestionTexts(language);
        var heading = texts.AskAgainHeading(municipality.Roles.Informasjonsradgiver.In(language));
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(heading),
                new TextBlock { Text = question.AskerName is null ? texts.AgainWithoutName : texts.AgainWithName },
                .. Problem(texts.YourQuestion, problem, texts),
                Field(texts.YourQuestion, text, texts.QuestionMissing),
                new TextBlock { Text = texts.Warning, Weight = TextWeight.Bolder },
            ],
            Actions =
            [
                new ExecuteAction { Title = texts.SendQuestion, Verb = QuestionDialog.SendAgain, Data = Data(question.Id), Style = ActionStyle.Positive },
                new ExecuteAction { Title = texts.Back, Verb = QuestionDialog.Show, Data = Data(question.Id), AssociatedInputs = AssociatedInputs.None },
            ],
        };
    }

    /// <summary>What a button on a question carries.</summary>
    public static ActionData Data(QuestionId id) => new() { [QuestionDialog.QuestionKey] = id.ToString() };

    /// <summary>What must be mended in a text, at its field; nothing where it need not be.</summary>
    public static IEnumerable<CardElement> Problem(string label, FieldProblem? problem, QuestionTexts texts) => problem switch
    {
        null => [],
        FieldProblem.TooLong => [CardParts.Problem($"⚠ {label}: {texts.TooLong(QuestionRules.TextLimit)}")],
        _ => [CardParts.Problem($"⚠ {label}: {texts.TextMissing}")],
    };

    private static TextInput Field(string label, string text, string missing) => new()
    {
        Id = QuestionDialog.TextKey,
        Label = label,
        IsRequired = true,
        ErrorMessage = missing,
        IsMultiline = true,
        MaxLength = QuestionRules.TextLimit,
        Value = text.Length > 0 ? text : null,
    };
}
