using PolicyBot.Conversation;

namespace PolicyBot.Archive;

/// <summary>The document to read: one file that needs nothing beside it, and that prints well.</summary>
internal static class ArchiveHtml
{
    public static string Of(ArchivedPlan plan)
    {
        var title = $"{plan.Number}: {plan.Name}";
        // The policy says what is true of the document anyway: it fetches nothing, runs nothing, and sends nothing.
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="{CardLanguage.Of(plan.Municipality.Language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="description" content="{OneLine(plan.Texts.Description(plan.Number, plan.Municipality.Name))}">
            <meta name="author" content="{OneLine(plan.Municipality.Name)}">
            <title>{OneLine($"{title} – {plan.Municipality.Name}")}</title>
            <style>
            {ArchiveStyle.Css}
            </style>
            </head>
            <body>
            <header>
            <p>{plan.Municipality.Name}<br>
            {plan.PlanTexts.FormHeading}</p>
            <h1>{OneLine(title)}</h1>
            </header>
            <main>
            {Facts(plan)}
            {plan.History.Versions.Select(version => ArchiveHtmlVersion.Of(version, plan))}
            {History(plan)}
            </main>
            <footer>
            <h2>{plan.Texts.AboutHeading}</h2>
            <p>{plan.Texts.About}</p>
            </footer>
            </body>
            </html>

            """).Markup.ReplaceLineEndings("\n");
    }

    /// <summary>A row with a heading of its own.</summary>
    public static Html Row(object heading, object value) => Html.Of($"<tr><th scope=\"row\">{heading}</th><td>{value}</td></tr>\n");

    /// <summary>A moment on Oslo's clock.</summary>
    public static Html Time(DateTimeOffset moment, ArchivedPlan plan) =>
        Html.Of($"<time datetime=\"{ArchiveMoment.Of(moment).Utc}\">{plan.PlanTexts.At(moment)}</time>");

    private static Html Facts(ArchivedPlan plan) => Html.Of($"""
        <table class="facts">
        <caption>{plan.Texts.FactsCaption}</caption>
        <tbody>
        {Row(plan.Texts.Number, plan.Number)}{Row(plan.Texts.Municipality, plan.Municipality.Name)}{Row(plan.Texts.Account, plan.Name)}{Row(plan.Texts.Status, Status(plan))}
        {Address(plan)}{Row(plan.Texts.Owner, plan.History.Plan.Applicant.Name)}{Row(plan.PlanTexts.Version, plan.Current.Version)}{Row(plan.Texts.Guidelines, plan.GuidelinesOf(plan.Current))}
        </tbody>
        </table>
        """);

    private static string Status(ArchivedPlan plan) =>
        plan.History.Plan.Standing is { } standing ? $"{plan.Status}. {plan.PlanTexts.StillInUse(standing.Version)}" : plan.Status;

    private static Html Address(ArchivedPlan plan) => plan.Address is { } address ? Row(plan.PlanTexts.Address, address.AbsoluteUri) : default;

    private static Html History(ArchivedPlan plan) => Html.Of($"""
        <section>
        <h2>{plan.Texts.HistoryHeading}</h2>
        <table class="history">
        <caption>{plan.Texts.HistoryCaption(plan.Number, plan.Municipality.Name)}</caption>
        <thead>
        <tr><th scope="col">{plan.Texts.Count}</th><th scope="col">{plan.Texts.What}</th><th scope="col">{plan.Texts.Who}</th><th scope="col">{plan.PlanTexts.Version}</th><th scope="col">{plan.Texts.OsloTime}</th><th scope="col">{plan.Texts.Utc}</th></tr>
        </thead>
        <tbody>
        {plan.History.Events.Select((done, index) => Event(done, index + 1, plan))}
        </tbody>
        </table>
        </section>
        """);

    private static Html Event(PlanEvent done, int number, ArchivedPlan plan) => Html.Of($"""
        <tr><th scope="row">{number}</th><td>{plan.What(done)}{Said(done)}</td><td>{done.By.Name}</td><td>{(done.Version > 0 ? $"{done.Version}" : "–")}</td><td class="time">{Time(done.At, plan)}</td><td class="time">{ArchiveMoment.Of(done.At).Utc}</td></tr>

        """);

    private static IEnumerable<Html> Said(PlanEvent done) =>
        new[] { done.Comment, done.Address?.AbsoluteUri, done.Detail }.OfType<string>().Select(text => Html.Of($"<br>\n{text.TrimEnd()}"));

    // A title and an attribute hold no lines.
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
