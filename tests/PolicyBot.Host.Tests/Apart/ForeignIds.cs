using PolicyBot.Absence;
using PolicyBot.Accounts;
using PolicyBot.Archive;
using PolicyBot.Cases;
using PolicyBot.Closures;
using PolicyBot.Conversation;
using PolicyBot.Crisis;
using PolicyBot.Extension;
using PolicyBot.Feedback;
using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Versions;
using PolicyBot.Inquiries;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.OwnData;
using PolicyBot.Plans;
using PolicyBot.Publishing;
using PolicyBot.Questions;
using PolicyBot.Reading;
using PolicyBot.Suggestions;

namespace PolicyBot.Host.Tests.Apart;

/// <summary>What each verb says to somebody with the ids of another municipality. A verb has one row, here or among those that name nothing.</summary>
internal static class ForeignIds
{
    /// <summary>The words, in the reader's municipality and language; <c>null</c>: what was named is that municipality's own.</summary>
    public delegate string? Answer(Municipality municipality, Language language);

    /// <summary>Verbs that name something stored, or a rule or version of the guidelines, and the words that it is not there.</summary>
    public static IReadOnlyDictionary<string, Answer> NotFound { get; } = new (IReadOnlyList<string> Verbs, Answer Answer)[]
    {
        ([PlanDialog.Next, PlanDialog.Back, PlanDialog.Save, PlanDialog.Send, PlanDialog.Edit, PlanDialog.Show, PlanDialog.Copy, PlanDialog.Withdraw], NoPlan),
        ([AddressDialog.Ask, AddressDialog.Register, WholePlanDialog.Open, PlanView.Show, ArchiveDialog.Export, ApprovalDialog.Show], NoPlan),
        ([ApprovalDialog.Approve], NoPlanOr(DecisionKind.Approve)),
        ([ApprovalDialog.Receive], NoPlanOr(DecisionKind.Receive)),
        ([ApprovalDialog.OpenComment, ApprovalDialog.AskForChanges], NoPlanOr(DecisionKind.Ask)),
        ([ApprovalDialog.OpenReason, ApprovalDialog.TurnDown], NoPlanOr(DecisionKind.TurnDown)),
        ([AbsenceDialog.Open, AbsenceDialog.Ask, AbsenceDialog.Offer, AbsenceDialog.MakeCode, AbsenceDialog.Withdraw, AbsenceDialog.End], NoPlan),
        ([OfferDialog.Take, OfferDialog.Accept, OfferDialog.Refuse], (municipality, language) => new AbsenceTexts(language, municipality.Flow).OfferNotFound),
        ([AccountDialog.Show, AccountDialog.Confirm, AccountDialog.Edit, AccountDialog.Save, AccountDialog.AskEnd, AccountDialog.End], NoAccount),
        ([AccountOwnerDialog.Ask, AccountOwnerDialog.Offer, AccountOwnerDialog.MakeCode, AccountOwnerDialog.Withdraw, AccountOwnerDialog.Left, AccountOwnerDialog.Accept, AccountOwnerDialog.Refuse], NoAccount),
        ([ClosureDialog.New, ClosureDialog.Edit, ClosureDialog.Save, ClosureDialog.End], (_, language) => new ClosureTexts(language).NotFound),
        ([InquiryDialog.Show, InquiryDialog.Answered, InquiryDialog.Dismiss, InquiryDialog.Reopen], (municipality, language) => municipality.OperationRules.Deadline is null
            ? new InquiryTexts(language).NoDeadlineHere(municipality.Name)
            : new InquiryTexts(language).NotFound),
        ([CaseReportDialog.Report, CaseReportDialog.See, CaseReportDialog.OpenAdd, CaseReportDialog.Add], NoCase),
        ([CaseDialog.Show, CaseDialog.Take, CaseDialog.OpenAdvice, CaseDialog.Advise, CaseDialog.OpenTeam, CaseDialog.AskTeam, CaseDialog.OpenClosing, CaseDialog.Close], NoCase),
        ([QuestionDialog.Send, QuestionDialog.Show, QuestionDialog.OpenAgain, QuestionDialog.SendAgain], NoQuestion),
        ([ReplyDialog.Show, ReplyDialog.OpenAnswer, ReplyDialog.Answer, ReplyDialog.OpenReason, ReplyDialog.Reject], NoQuestion),
        ([SuggestionDialog.Add], (_, language) => new SuggestionTexts(language).NotFound),
        ([SuggestionListDialog.Remove], (_, language) => new SuggestionTexts(language).Gone),
        ([ReadingDialog.Open, ReadingDialog.Confirm], (_, language) => new ReadingTexts(language).NothingAsked),
        ([WhatIsNewDialog.Show, WhatIsNewDialog.Rule], (_, language) => new VersionTexts(language).UnknownVersion),
        ([AnswerDialog.Show, AnswerDialog.Back, VoteDialog.Verb], (municipality, language) => municipality.Guideline.Find(Rule) is null ? new AnswerTexts(language).UnknownRule : null),
    }.SelectMany(row => row.Verbs.Select(verb => (verb, row.Answer))).ToDictionary(row => row.verb, row => row.Answer);

    /// <summary>Verbs that name nothing of anybody's, so that there is nothing not to find: what they show and store is the reader's own municipality's.</summary>
    public static IReadOnlySet<string> NamesNothing { get; } = new HashSet<string>
    {
        PlanDialog.New, PlanDialog.Mine,
        AbsenceDialog.List,
        AccountDialog.List, AccountFileDialog.Export,
        ClosureDialog.List,
        InquiryDialog.New, InquiryDialog.Register, InquiryDialog.Leave, InquiryDialog.List, InquiryDialog.Statistics,
        CaseReportDialog.New, CaseListDialog.List, CaseListDialog.Own, CaseListDialog.Statistics,
        QuestionDialog.Ask, OpenQuestionsDialog.List,
        CrisisDialog.Show, CrisisDialog.AskSet, CrisisDialog.Check, CrisisDialog.Set, CrisisDialog.AskChange, CrisisDialog.Change, CrisisDialog.AskLift, CrisisDialog.Lift,
        AskReadingDialog.Ask, AskReadingDialog.Start,
        AnswerDialog.NoneOfThese, AskAboutMessage.Verb, ReportDialog.Show,
        AnswerHelpDialog.New, AnswerHelpDialog.Judge, PostCheckDialog.New, PostCheckDialog.Check,
        HelpDialog.Show, LanguageDialog.Show, LanguageDialog.Choose, ChannelDialog.Approval, ChannelDialog.Cases,
        SuggestionListDialog.List,
        OwnDataDialog.Show, OwnDataDialog.GetFile, OwnDataDialog.Delete, OwnDataDialog.Confirm,
    };

    /// <summary>A rule of Gausdal's.</summary>
    public static SectionId Rule { get; } = new("g.plan");

    private static string NoPlan(Municipality municipality, Language language) => new PlanTexts(language, municipality.Flow).NotFound;

    // Where a municipality has no such decision, that is all there is to say.
    private static Answer NoPlanOr(DecisionKind decision) => (municipality, language) =>
        municipality.Decisions.Contains(decision) ? NoPlan(municipality, language) : new PlanTexts(language, municipality.Flow).NotPossibleHere;

    private static string NoAccount(Municipality municipality, Language language) => new AccountTexts(language).NotFound;

    private static string NoCase(Municipality municipality, Language language) => new CaseTexts(language).NotFound;

    private static string NoQuestion(Municipality municipality, Language language) => new QuestionTexts(language).NotFound;
}
