using PolicyBot.Plans;

namespace PolicyBot.Archive;

/// <summary>A version in the document to read: when and by whom it was sent, what came of it, what was new, and every answer.</summary>
internal static class ArchiveHtmlVersion
{
    public static Html Of(SentVersion version, ArchivedPlan plan) => Html.Of($"""
        <section>
        <h2>{plan.PlanTexts.Version} {version.Version}</h2>
        <table class="facts">
        <caption>{plan.Texts.SendingCaption}</caption>
        <tbody>
        {Sending(version, plan)}
        </tbody>
        </table>
        {Answered(version, plan)}
        {Changed(version, plan)}
        <h3>{plan.Texts.AnswersHeading}</h3>
        {plan.Questionnaire.Steps.Select(step => Answers(step, version, plan))}
        </section>

        """);

    private static IEnumerable<Html> Sending(SentVersion version, ArchivedPlan plan) =>
    [
        .. plan.History.Events.Where(done => done.Kind == "sent" && done.Version == version.Version)
            .Select(sent => ArchiveHtml.Row(plan.PlanTexts.SentBy, sent.By.Name)),
        ArchiveHtml.Row(plan.PlanTexts.SentAt, ArchiveHtml.Time(version.SentAt, plan)),
        ArchiveHtml.Row(plan.Texts.Guidelines, plan.GuidelinesOf(version)),
    ];

    private static Html Answered(SentVersion version, ArchivedPlan plan)
    {
        var answers = plan.History.Events.Where(done => done.IsAnswer && done.Version == version.Version).ToList();
        return answers.Count == 0 ? Html.Of($"<h3>{plan.Texts.DecisionsHeading}</h3>\n<p>{plan.Texts.NoDecision}</p>") : Html.Of($"""
            <h3>{plan.Texts.DecisionsHeading}</h3>
            <table>
            <caption>{plan.Texts.DecisionsCaption(version.Version)}</caption>
            <thead>
            <tr><th scope="col">{plan.Texts.What}</th><th scope="col">{plan.Texts.Who}</th><th scope="col">{plan.Texts.OsloTime}</th><th scope="col">{plan.PlanTexts.Comment}</th></tr>
            </thead>
            <tbody>
            {answers.Select(done => Html.Of($"<tr><th scope=\"row\">{plan.What(done)}</th><td>{done.By.Name}</td><td>{ArchiveHtml.Time(done.At, plan)}</td><td>{done.Comment ?? plan.Texts.NoComment}</td></tr>\n"))}
            </tbody>
            </table>
            """);
    }

    private static Html Changed(SentVersion version, ArchivedPlan plan)
    {
        if (plan.History.Versions.LastOrDefault(earlier => earlier.Version < version.Version) is not { } before)
        {
            return default;
        }
        var changes = plan.Changes(version);
        return changes.Count == 0 ? Html.Of($"<p>{plan.PlanTexts.NothingChanged(before.Version)}</p>") : Html.Of($"""
            <h3>{plan.PlanTexts.ChangesSince(before.Version)}</h3>
            <table>
            <caption>{plan.Texts.ChangesCaption(before.Version, version.Version)}</caption>
            <thead>
            <tr><th scope="col">{plan.Texts.Question}</th><th scope="col">{plan.PlanTexts.Before}</th><th scope="col">{plan.PlanTexts.Now}</th></tr>
            </thead>
            <tbody>
            {changes.Select(change => Html.Of($"<tr><th scope=\"row\">{plan.Label(change.Question)}</th><td>{plan.Shown(change.Question, change.Before)}</td><td>{plan.Shown(change.Question, change.After)}</td></tr>\n"))}
            </tbody>
            </table>
            """);
    }

    private static Html Answers(PlanStep step, SentVersion version, ArchivedPlan plan)
    {
        var asked = step.Questions.Where(question => ArchivedPlan.WasAsked(step, question, version.Form)).ToList();
        return asked.Count == 0 ? default : Html.Of($"""
            <table class="answers">
            <caption>{step.Title.In(plan.Municipality.Language)}</caption>
            <thead>
            <tr><th scope="col">{plan.Texts.Question}</th><th scope="col">{plan.Texts.Answer}</th></tr>
            </thead>
            <tbody>
            {asked.Select(question => ArchiveHtml.Row(plan.Label(question), plan.Shown(question, version.Form)))}
            </tbody>
            </table>

            """);
    }
}
