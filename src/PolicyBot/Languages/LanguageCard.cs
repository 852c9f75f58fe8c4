using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Languages;

/// <summary>The language that a person reads, with a button for each that they can choose.</summary>
internal static class LanguageCard
{
    private static readonly (LanguageChoice Choice, string Value)[] Values =
    [
        (LanguageChoice.Nb, CardLanguage.Of(Language.Nb)),
        (LanguageChoice.Nn, CardLanguage.Of(Language.Nn)),
        (LanguageChoice.En, CardLanguage.Of(Language.En)),
        (LanguageChoice.Teams, "teams"),
    ];

    /// <summary>The choice that a button carries; <c>null</c>: none of this version's.</summary>
    public static LanguageChoice? ChoiceOf(string value) =>
        Array.Find(Values, pair => pair.Value == value) is { Value: not null } found ? found.Choice : null;

    public static AdaptiveCard For(Language language, LanguageChoice? choice)
    {
        var texts = new LanguageTexts(language);
        return new AdaptiveCard
        {
            FallbackText = $"{texts.Heading}: {texts.YouRead}",
            Lang = CardLanguage.Of(language),
            Body =
            [
                new TextBlock { Text = texts.Heading, Style = TextBlockStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                new TextBlock { Text = choice == LanguageChoice.Teams ? $"{texts.YouRead} {texts.FollowsTeams}" : texts.YouRead },
                new TextBlock { Text = texts.ChannelsAreTheMunicipalitys, IsSubtle = true },
            ],
            Actions = [.. Values.Select(pair => new ExecuteAction
            {
                Title = NameOf(pair.Choice, texts),
                Verb = LanguageDialog.Choose,
                Data = new ActionData { [LanguageDialog.ChoiceKey] = pair.Value },
                AssociatedInputs = AssociatedInputs.None,
            })],
        };
    }

    // Each language is called what it calls itself, so that everybody finds their own.
    private static string NameOf(LanguageChoice choice, LanguageTexts texts) => choice switch
    {
        LanguageChoice.Nb => "Bokmål",
        LanguageChoice.Nn => "Nynorsk",
        LanguageChoice.En => "English",
        _ => texts.FollowTeams,
    };
}
