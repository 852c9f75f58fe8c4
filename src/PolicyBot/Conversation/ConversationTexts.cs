using System.Resources;
using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Texts of the conversation as a whole.</summary>
internal sealed class ConversationTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(ConversationTexts));

    public string WordsForHelp => Get();

    public string WordsForNewPlan => Get();

    public string WordsForMyPlans => Get();

    public string WordsForRegisteringAddress => Get();

    public string WordsForApprovalChannel => Get();

    public string WordsForCasesChannel => Get();

    public string WordsForAccounts => Get();

    public string WordsForAskingAdviser => Get();

    public string WordsForQuestions => Get();

    public string WordsForSuggestions => Get();

    public string WordsForClosing => Get();

    public string WordsForAnswerHelp => Get();

    public string WordsForPostCheck => Get();

    public string WordsForNewInquiry => Get();

    public string WordsForInquiries => Get();

    public string WordsForCrisis => Get();

    public string WordsForReportingCase => Get();

    public string WordsForCases => Get();

    public string WordsForOwnCases => Get();

    public string WordsForCaseStatistics => Get();

    public string WordsForAbsence => Get();

    public string WordsForTakingOver => Get();

    public string WordsForLanguage => Get();

    public string WordsForOwnData => Get();

    public string WordsForDeletingOwnData => Get();

    public string WordsForReport => Get();

    public string WordsForWhatIsNew => Get();

    public string WordsForReading => Get();

    public string WordsForAskingToRead => Get();

    public string SentToYourChat => Get();

    public string SayItInTheChannel => Get();

    public string OnlyAdministratorsTieChannels => Get();

    public string RosterUnavailable => Get();

    public string ChannelIsForApproval(string team) => Fill(team);

    public string ChannelIsForNotices(string team) => Fill(team);

    public string ChannelIsForCases(string adviser) => Fill(adviser);
}
