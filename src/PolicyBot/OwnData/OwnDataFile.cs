using System.Globalization;
using System.Text;
using PolicyBot.Archive;
using PolicyBot.Conversation;

namespace PolicyBot.OwnData;

/// <summary>All that is stored about somebody as one document to read, in their language. It fetches nothing, runs nothing, and sends nothing.</summary>
internal static class OwnDataFile
{
    public static ArchiveFile Of(IReadOnlyList<OwnRecord> records, Turn turn) => new(
        $"mine-data-{OsloTime.Day(turn.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.html",
        "text/html; charset=utf-8",
        Encoding.UTF8.GetBytes(Document(records, turn, new OwnDataTexts(turn.Language)).Markup.ReplaceLineEndings("\n")));

    private static Html Document(IReadOnlyList<OwnRecord> records, Turn turn, OwnDataTexts texts) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="{CardLanguage.Of(turn.Language)}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{texts.Heading}</title>
        <style>
        {ArchiveStyle.Css}
        </style>
        </head>
        <body>
        <header>
        <p>{turn.Municipality.Name}</p>
        <h1>{texts.Heading}</h1>
        </header>
        <main>
        <table class="facts">
        <tbody>
        {Row(texts.Name, turn.Person.Name)}{Row(texts.ById, turn.Person.Id)}{Row(texts.ByObjectId, turn.Person.ObjectId ?? "–")}{Row(texts.MadeAt, Moment(turn.At))}
        </tbody>
        </table>
        {records.GroupBy(record => record.Kind).OrderBy(group => group.Key).Select(group => Section(group, turn, texts))}
        </main>
        <footer>
        <p>{texts.DeletedByItself}</p>
        </footer>
        </body>
        </html>

        """);

    private static Html Section(IGrouping<OwnDataKind, OwnRecord> group, Turn turn, OwnDataTexts texts) => Html.Of($"""
        <section>
        <h2>{texts.Of(group.Key)}</h2>
        <table>
        <thead>
        <tr><th scope="col">{texts.When}</th><th scope="col">{texts.What}</th><th scope="col">{texts.Content}</th></tr>
        </thead>
        <tbody>
        {group.Select(record => Record(record, turn, texts))}
        </tbody>
        </table>
        </section>

        """);

    private static Html Record(OwnRecord record, Turn turn, OwnDataTexts texts) => Html.Of(
        $"<tr><td class=\"time\">{(record.At is { } at ? Moment(at) : "–")}</td><td>{texts.NameOf(record)}</td><td>{string.Join('\n', record.Texts.Select(text => Line(text, turn)))}</td></tr>\n");

    private static string Line(OwnText text, Turn turn) =>
        text.Question is { } id && turn.Municipality.Questionnaire.Questions.FirstOrDefault(question => question.Id == id) is { } question
            ? $"{question.Label.In(turn.Language)}: {text.Text}"
            : text.Text;

    private static Html Row(string heading, string value) => Html.Of($"<tr><th scope=\"row\">{heading}</th><td>{value}</td></tr>\n");

    private static string Moment(DateTimeOffset moment) => $"{OsloTime.Date(moment)} {OsloTime.Clock(moment)}";
}
