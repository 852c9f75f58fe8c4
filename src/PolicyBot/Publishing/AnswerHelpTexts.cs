using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Publishing;

/// <summary>Texts of help with answers: what a comment is, what to do, and drafts.</summary>
internal sealed class AnswerHelpTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(AnswerHelpTexts));

    public string Heading => Get();

    public string Intro => Get();

    public string Comment => Get();

    public string Judge => Get();

    public string JudgeAgain => Get();

    public string ItIs(string kinds) => Fill(kinds);

    public string Because(string words) => Fill(words);

    public string NoRule => Get();

    public string MayBeLeft => Get();

    public string AnswerBy(string moment) => Fill(moment);

    public string Draft => Get();

    public string DraftHint => Get();

    public string NoDraft => Get();

    public string NotCertain => Get();

    public string Question => Get();

    public string Praise => Get();

    public string Negative => Get();

    public string FactualError => Get();

    public string CaseHandling => Get();

    public string Political => Get();

    public string PersonalData => Get();

    public string SuspiciousLink => Get();

    public string Threat => Get();

    public string ReputationCritical => Get();

    public string Neutral => Get();

    public string DoQuestion => Get();

    public string DoPraise => Get();

    public string DoNegative => Get();

    public string DoFactualError => Get();

    public string DoCaseHandling => Get();

    public string DoPolitical => Get();

    public string DoPersonalData => Get();

    public string DoSuspiciousLink => Get();

    public string DoThreat => Get();

    public string DoReputationCritical => Get();

    public string DoNeutral => Get();

    public string DraftGreeting => Get();

    public string DraftQuestion => Get();

    public string DraftPraise => Get();

    public string DraftNegative => Get();

    public string DraftFactualError => Get();

    public string DraftCaseHandling => Get();

    public string DraftPolitical => Get();

    public string DraftPersonalData => Get();

    public string DraftReputationCritical => Get();

    public string DraftNeutral => Get();

    public string Regards(string who) => Fill(who);

    /// <summary>The name of a kind.</summary>
    public string NameOf(CommentKind kind) => kind switch
    {
        CommentKind.Question => Question,
        CommentKind.Praise => Praise,
        CommentKind.Negative => Negative,
        CommentKind.FactualError => FactualError,
        CommentKind.CaseHandling => CaseHandling,
        CommentKind.Political => Political,
        CommentKind.PersonalData => PersonalData,
        CommentKind.SuspiciousLink => SuspiciousLink,
        CommentKind.Threat => Threat,
        CommentKind.ReputationCritical => ReputationCritical,
        CommentKind.Neutral => Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What is done about a comment of a kind.</summary>
    public string ToDo(CommentKind kind) => kind switch
    {
        CommentKind.Question => DoQuestion,
        CommentKind.Praise => DoPraise,
        CommentKind.Negative => DoNegative,
        CommentKind.FactualError => DoFactualError,
        CommentKind.CaseHandling => DoCaseHandling,
        CommentKind.Political => DoPolitical,
        CommentKind.PersonalData => DoPersonalData,
        CommentKind.SuspiciousLink => DoSuspiciousLink,
        CommentKind.Threat => DoThreat,
        CommentKind.ReputationCritical => DoReputationCritical,
        CommentKind.Neutral => DoNeutral,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
