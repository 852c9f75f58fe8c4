using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>The language of a card, as its JSON names it.</summary>
internal static class CardLanguage
{
    public static string Of(Language language) => language switch
    {
        Language.Nn => "nn",
        Language.En => "en",
        _ => "nb",
    };
}
