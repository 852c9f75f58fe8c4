using System.Collections.Frozen;
using System.Globalization;
using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Words that mean the same as a button, in every language at once: a command in Teams' menu arrives in the client's language.</summary>
internal static class CommandWords
{
    private static readonly FrozenDictionary<string, string> Verbs = (
        from language in Enum.GetValues<Language>()
        let texts = new ConversationTexts(language)
        from command in new[]
        {
            (Words: texts.WordsForHelp, Verb: HelpDialog.Show),
            (Words: texts.WordsForNewPlan, Verb: Plans.PlanDialog.New),
            (Words: texts.WordsForMyPlans, Verb: Plans.PlanDialog.Mine),
            (Words: texts.WordsForRegisteringAddress, Verb: Plans.PlanDialog.AskAddress),
            (Words: texts.WordsForApprovalChannel, Verb: ChannelDialog.Approval),
        }
        from word in command.Words.Split('|')
        select (word, command.Verb))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Verb);

    /// <summary>The verb that a text means as a whole; <c>null</c>: it is no command.</summary>
    public static string? VerbOf(string text) => Verbs.GetValueOrDefault(Plain(text));

    private static string Plain(string text) =>
        string.Join(' ', text.ToLower(CultureInfo.InvariantCulture).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '!', '?', ' ');
}
