using System.Globalization;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Archive;

/// <summary>
/// The document for programs. Its names are a promise to archives (docs/archive.md): one that changes or goes needs a new
/// <see cref="SchemaVersion"/>, one that is added does not.
/// </summary>
internal sealed record ArchiveRecord(
    int SchemaVersion, string Number, ArchiveMunicipality Municipality, string Language, string Flow, string Status, string StatusText,
    ArchiveAccount Account, ArchivePerson Applicant, ArchiveMoment StartedAt, ArchiveGuideline Guideline,
    IReadOnlyList<ArchiveVersion> Versions, IReadOnlyList<ArchiveEvent> Events)
{
    private const int Schema = 1;

    public static ArchiveRecord Of(ArchivedPlan plan) => new(
        Schema,
        plan.Number,
        new(plan.Municipality.Id.Value, plan.Municipality.Name),
        CardLanguage.Of(plan.Municipality.Language),
        plan.Municipality.Flow.IsNotice ? "notification" : "approval",
        ArchiveJson.StatusOf(plan.History.Plan.State),
        plan.Status,
        new(plan.Name, plan.Current.Form[PlanQuestionnaire.Channel], plan.Current.Form[PlanQuestionnaire.Unit], plan.Address?.AbsoluteUri),
        ArchivePerson.Of(plan.History.Plan.Applicant),
        ArchiveMoment.Of(plan.History.Plan.CreatedAt),
        ArchiveGuideline.Of(plan.Municipality),
        [.. plan.History.Versions.Select(version => ArchiveVersion.Of(version, plan))],
        [.. plan.History.Events.Select((done, index) => ArchiveEvent.Of(done, index + 1, plan))]);
}

internal sealed record ArchiveMunicipality(string Id, string Name);

internal sealed record ArchiveAccount(string Name, string Channel, string Unit, string? Address);

internal sealed record ArchivePerson(string Id, string Name, string? ObjectId)
{
    public static ArchivePerson Of(Person person) => new(person.Id, person.Name, person.ObjectId);
}

internal sealed record ArchiveGuideline(string Document, string AdoptedBy, string Adopted, string Version, string? Link)
{
    public static ArchiveGuideline Of(Municipality municipality)
    {
        var source = municipality.Guideline.Source;
        return new(source.Document.Own, source.AdoptedBy.Own, source.Adopted.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), source.Version, source.Link?.AbsoluteUri);
    }
}

internal sealed record ArchiveVersion(
    int Version, ArchiveMoment SentAt, string GuidelineVersion, IReadOnlyList<ArchiveAnswer> Answers, IReadOnlyList<ArchiveChange> Changes)
{
    public static ArchiveVersion Of(SentVersion version, ArchivedPlan plan) => new(
        version.Version,
        ArchiveMoment.Of(version.SentAt),
        version.GuidelineVersion,
        [.. from step in plan.Questionnaire.Steps
            from question in step.Questions
            let asked = ArchivedPlan.WasAsked(step, question, version.Form)
            where asked || version.Form[question.Id].Length > 0
            select new ArchiveAnswer(question.Id, plan.Label(question), version.Form[question.Id], plan.Shown(question, version.Form), asked)],
        [.. plan.Changes(version).Select(change => new ArchiveChange(
            change.Question.Id, plan.Label(change.Question), plan.Shown(change.Question, change.Before), plan.Shown(change.Question, change.After)))]);
}

internal sealed record ArchiveAnswer(string Id, string Question, string Value, string Text, bool Asked);

internal sealed record ArchiveChange(string Id, string Question, string Before, string After);

internal sealed record ArchiveEvent(
    int Number, string Kind, string Text, string Municipality, int Version, ArchivePerson By, ArchiveMoment At, string? Comment, string? Address, string? Detail)
{
    public static ArchiveEvent Of(PlanEvent done, int number, ArchivedPlan plan) => new(
        number, done.Kind, plan.What(done), plan.Municipality.Id.Value, done.Version, ArchivePerson.Of(done.By), ArchiveMoment.Of(done.At),
        done.Comment, done.Address?.AbsoluteUri, done.Detail);
}
