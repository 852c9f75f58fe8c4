using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Archive;

/// <summary>A plan's history in the words of its municipality: what both documents say, each in its own form.</summary>
internal sealed class ArchivedPlan(PlanHistory history, Municipality municipality)
{
    public PlanHistory History => history;

    public Municipality Municipality => municipality;

    public ArchiveTexts Texts { get; } = new(municipality.Language);

    public PlanTexts PlanTexts { get; } = new(municipality.Language, municipality.Flow);

    public PlanQuestionnaire Questionnaire { get; } =
        ArchiveForm.For(municipality.Questionnaire, history.Versions, new ArchiveTexts(municipality.Language).NoLongerAsked);

    public string Number => $"{history.Plan.Number}";

    /// <summary>The version that the plan stands on: what is being written has not been sent to anybody.</summary>
    public SentVersion Current => history.Versions.FirstOrDefault(version => version.Version == history.Plan.Version) ?? history.Versions[^1];

    public string Name => PlanDetails.Name(history.Plan with { Form = Current.Form }, PlanTexts);

    public string Status => PlanDetails.Status(history.Plan, PlanTexts);

    /// <summary>The account's address; <c>null</c>: none is registered.</summary>
    public Uri? Address => (history.Plan.State as PlanState.Approved ?? history.Plan.Standing)?.Address;

    public string Label(PlanQuestion question) => question.Label.In(municipality.Language);

    /// <summary>An answer as people read it. A mark for a ticked box is a word here: not every font has it.</summary>
    public string Shown(PlanQuestion question, PlanForm form) =>
        question.Type == PlanQuestionType.Confirm && form[question.Id].Length > 0 ? Texts.Confirmed : PlanDetails.Shown(question, form, PlanTexts);

    /// <summary>Whether a question was put to the one who wrote this version. One that the pack no longer has was, where it is answered.</summary>
    public static bool WasAsked(PlanStep step, PlanQuestion question, PlanForm form) =>
        step.Id == ArchiveForm.Gone ? form[question.Id].Length > 0 : question.IsAsked(form);

    /// <summary>What is answered otherwise than in the version before; nothing for the first.</summary>
    public IReadOnlyList<PlanDifference> Changes(SentVersion version) =>
        history.Versions.LastOrDefault(earlier => earlier.Version < version.Version) is { } before
            ? PlanDifference.Between(before.Form, version.Form, Questionnaire)
            : [];

    /// <summary>What was done, in words; a kind that has none stands as the audit trail names it.</summary>
    public string What(PlanEvent done) => done.Kind switch
    {
        "started" => Texts.Started,
        "sent" => Texts.Sent,
        "received" => Texts.Received,
        "changes-asked" => PlanTexts.StatusChangesAsked,
        "approved" => PlanTexts.StatusApproved,
        "turned-down" => PlanTexts.StatusTurnedDown,
        "withdrawn" => PlanTexts.StatusWithdrawn,
        "revised" => Texts.Revised,
        "revision-withdrawn" => Texts.RevisionWithdrawn,
        "registered" => Texts.Registered,
        PlanEvent.Exported => Texts.Exported,
        "handover-offered" => Texts.HandoverOffered,
        "handover-accepted" => Texts.HandoverAccepted,
        "handover-refused" => Texts.HandoverRefused,
        "handover-withdrawn" => Texts.HandoverWithdrawn,
        "deputy-offered" => Texts.DeputyOffered,
        "deputy-accepted" => Texts.DeputyAccepted,
        "deputy-refused" => Texts.DeputyRefused,
        "deputy-withdrawn" => Texts.DeputyWithdrawn,
        "deputy-ended" => Texts.DeputyEnded,
        "deputy-left" => Texts.DeputyLeft,
        _ => done.Kind,
    };

    /// <summary>The guidelines that a version was decided under. Of earlier ones the pack tells no more than the version.</summary>
    public string GuidelinesOf(SentVersion version)
    {
        var source = municipality.Guideline.Source;
        return version.GuidelineVersion == source.Version
            ? Texts.Guideline(source.Document.Own, OsloTime.Date(source.Adopted), source.Version)
            : Texts.EarlierGuideline(source.Document.Own, version.GuidelineVersion);
    }
}
