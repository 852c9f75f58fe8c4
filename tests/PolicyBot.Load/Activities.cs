using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyBot.Load;

/// <summary>Requests with activities as Teams sends them, made beforehand as far as can be. A question's number is its activity's id.</summary>
internal sealed class Activities
{
    /// <summary>Ids are of one length, so that they can be put in where they belong.</summary>
    public const long FirstNumber = 1_700_000_000_000;

    /// <summary>More than any request has.</summary>
    public const int MostBytes = 8 * 1024;

    private const int NumberLength = 13;
    private static readonly string[] Locales = ["nb-NO", "nb-NO", "nb-NO", "nn-NO", "en-US"];

    private readonly byte[][] heads;
    private readonly byte[][] questions;
    private readonly byte[][] people;

    public Activities(Connector connector, Uri bot, LoadOptions options, IReadOnlyList<string> questions)
    {
        heads = [.. Enumerable.Range(0, options.Tokens).Select(token => Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: {bot.Authority}\r\nAuthorization: Bearer {connector.SignToken(token)}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "))];
        this.questions = [.. questions.Select(question => Encoding.UTF8.GetBytes(Spoken(JsonEncodedText.Encode(question, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value)))];
        people = [.. Enumerable.Range(0, options.People).Select(person => Encoding.UTF8.GetBytes(Person(person, connector)))];
    }

    /// <summary>Writes one request.</summary>
    /// <returns>Its length in bytes.</returns>
    public int Write(Span<byte> into, long number)
    {
        var at = (int)(number - FirstNumber);
        var person = people[at % people.Length];
        // Everybody goes through all questions, each from another place.
        var question = questions[((at % people.Length * 7) + (at / people.Length * 31)) % questions.Length];
        var head = heads[at % people.Length % heads.Length];
        head.CopyTo(into);
        var length = head.Length;
        (question.Length + NumberLength + person.Length).TryFormat(into[length..], out var written, provider: CultureInfo.InvariantCulture);
        Append("\r\n\r\n"u8, into, length += written, ref length);
        Append(question, into, length, ref length);
        number.TryFormat(into[length..], out written, provider: CultureInfo.InvariantCulture);
        Append(person, into, length += written, ref length);
        return length;
    }

    private static void Append(ReadOnlySpan<byte> text, Span<byte> into, int at, ref int length)
    {
        text.CopyTo(into[at..]);
        length = at + text.Length;
    }

    private static string Spoken(string question) =>
        $$"""
        {"text":"{{question}}","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>{{question}}</p>"}],"type":"message","timestamp":"2026-01-05T08:00:00.0000000Z","localTimestamp":"2026-01-05T09:00:00.0000000+01:00","id":"
        """;

    private static string Person(int person, Connector connector)
    {
        // As long as those of Teams.
        var id = $"29:1{person:x8}{new string('p', 80)}";
        var conversation = $"a:1{person:x8}{new string('c', 120)}";
        var locale = Locales[person % Locales.Length];
        return $$$"""
            ","channelId":"msteams","serviceUrl":"{{{connector.ServiceUrl}}}","from":{"id":"{{{id}}}","name":"Ola {{{person}}}","aadObjectId":"{{{person:x8}}}-1111-4222-8333-444444444444"},"conversation":{"conversationType":"personal","tenantId":"{{{Connector.TenantId}}}","id":"{{{conversation}}}"},"recipient":{"id":"28:{{{Connector.AppId}}}","name":"PolicyBot"},"entities":[{"locale":"{{{locale}}}","country":"NO","platform":"Web","timezone":"Europe/Oslo","type":"clientInfo"}],"channelData":{"tenant":{"id":"{{{Connector.TenantId}}}"}},"locale":"{{{locale}}}","localTimezone":"Europe/Oslo"}
            """;
    }
}
