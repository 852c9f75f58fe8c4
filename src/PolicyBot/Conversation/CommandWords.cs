using System.Collections.Frozen;
using System.Globalization;
using PolicyBot.Absence;
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
            (Words: texts.WordsForRegisteringAddress, Verb: Plans.AddressDialog.Ask),
            (Words: texts.WordsForLanguage, Verb: Languages.LanguageDialog.Show),
            (Words: texts.WordsForApprovalChannel, Verb: ChannelDialog.Approval),
            (Words: texts.WordsForCasesChannel, Verb: ChannelDialog.Cases),
            (Words: texts.WordsForAccounts, Verb: Accounts.AccountDialog.List),
            (Words: texts.WordsForAskingAdviser, Verb: Questions.QuestionDialog.Ask),
            (Words: texts.WordsForQuestions, Verb: Questions.OpenQuestionsDialog.List),
            (Words: texts.WordsForSuggestions, Verb: Suggestions.SuggestionListDialog.List),
            (Words: texts.WordsForClosing, Verb: Closures.ClosureDialog.List),
            (Words: texts.WordsForAnswerHelp, Verb: Publishing.AnswerHelpDialog.New),
            (Words: texts.WordsForPostCheck, Verb: Publishing.PostCheckDialog.New),
            (Words: texts.WordsForNewInquiry, Verb: Inquiries.InquiryDialog.New),
            (Words: texts.WordsForInquiries, Verb: Inquiries.InquiryDialog.List),
            (Words: texts.WordsForCrisis, Verb: Crisis.CrisisDialog.Show),
            (Words: texts.WordsForReportingCase, Verb: Cases.CaseReportDialog.New),
            (Words: texts.WordsForCases, Verb: Cases.CaseListDialog.List),
            (Words: texts.WordsForOwnCases, Verb: Cases.CaseListDialog.Own),
            (Words: texts.WordsForCaseStatistics, Verb: Cases.CaseListDialog.Statistics),
            (Words: texts.WordsForAbsence, Verb: AbsenceDialog.List),
            (Words: texts.WordsForTakingOver, Verb: OfferDialog.Take),
            (Words: texts.WordsForOwnData, Verb: OwnData.OwnDataDialog.Show),
            (Words: texts.WordsForDeletingOwnData, Verb: OwnData.OwnDataDialog.Delete),
            (Words: texts.WordsForReport, Verb: Feedback.ReportDialog.Show),
            (Words: texts.WordsForWhatIsNew, Verb: Guidelines.Versions.WhatIsNewDialog.Show),
            (Words: texts.WordsForReading, Verb: Reading.ReadingDialog.Open),
            (Words: texts.WordsForAskingToRead, Verb: Reading.AskReadingDialog.Ask),
        }
        from word in command.Words.Split('|')
        select (word, command.Verb))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Verb);

    private static readonly IReadOnlyList<string> WordsBeforeCode =
        [.. Enum.GetValues<Language>().SelectMany(language => new ConversationTexts(language).WordsForTakingOver.Split('|')).Distinct()];

    /// <summary>What a text means as a whole, or as a word with a code after it; <c>null</c>: it is no command.</summary>
    public static Press? PressOf(string text)
    {
        var plain = Plain(text);
        if (Verbs.TryGetValue(plain, out var verb))
        {
            return Press.Command(verb);
        }
        return WordsBeforeCode.FirstOrDefault(word => plain.StartsWith(word + ' ', StringComparison.Ordinal)) is { } before
            && plain[before.Length..].Trim() is var code && OfferCode.IsMeant(code)
            ? new Press(OfferDialog.Take, new Dictionary<string, string> { [OfferDialog.CodeKey] = code }, CardActivityId: null)
            : null;
    }

    private static string Plain(string text) =>
        string.Join(' ', text.ToLower(CultureInfo.InvariantCulture).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '!', '?', ' ');
}
