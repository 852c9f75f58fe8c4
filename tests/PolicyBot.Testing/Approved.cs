using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace PolicyBot.Testing;

/// <summary>Compares what a test got with a file that a person has read and approved.</summary>
/// <remarks>
/// When they differ, what was received lies beside the approved file as <c>NAME.received.EXTENSION</c>. Read the difference; then move the file
/// over the approved one, or run the test once with the environment variable <c>APPROVE=1</c>.
/// </remarks>
public static partial class Approved
{
    private const int LinesAround = 3;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Compares JSON, indented, with <c>approved/NAME.json</c> in the folder of the calling test's source file.</summary>
    /// <param name="name">Short, unique within the folder: <c>approval-card.own-plan.nb</c>.</param>
    /// <param name="json">Any valid JSON; its white space does not count, the order of its properties does.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    public static void Json(string name, string json, [CallerFilePath] string testFile = "") =>
        Json(name, json, testFile, approve: Environment.GetEnvironmentVariable("APPROVE") == "1");

    /// <summary>Compares JSON as <see cref="Json(string, string, string)"/> does, or approves it.</summary>
    /// <param name="name">Short, unique within the folder.</param>
    /// <param name="json">Any valid JSON.</param>
    /// <param name="testFile">A file in the folder that holds <c>approved</c>.</param>
    /// <param name="approve">Whether what was received becomes what is approved.</param>
    public static void Json(string name, string json, string testFile, bool approve) => Compare(name, ".json", Indent(json), testFile, approve);

    /// <summary>Compares a text, to the letter, with <c>approved/NAME.EXTENSION</c> in the folder of the calling test's source file.</summary>
    /// <param name="name">Short, unique within the folder.</param>
    /// <param name="extension">With its dot: <c>.html</c>.</param>
    /// <param name="text">Any text.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    public static void Text(string name, string extension, string text, [CallerFilePath] string testFile = "") =>
        Compare(name, extension, text, testFile, approve: Environment.GetEnvironmentVariable("APPROVE") == "1");

    private static void Compare(string name, string extension, string received, string testFile, bool approve)
    {
        var approvedFile = Path.Combine(Path.GetDirectoryName(testFile)!, "approved", name + extension);
        var receivedFile = Path.ChangeExtension(approvedFile, ".received" + extension);
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : "";
        if (received == approved)
        {
            File.Delete(receivedFile);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(approvedFile)!);
        if (approve)
        {
            File.WriteAllText(approvedFile, received);
            File.Delete(receivedFile);
            return;
        }
        File.WriteAllText(receivedFile, received);
        Assert.Fail(approved.Length == 0
            ? $"'{name}' has not been approved yet. Read {receivedFile}, and run again with APPROVE=1.\n{received}"
            : $"'{name}' is not as approved (- approved, + received). Received: {receivedFile}\n{Difference(approved, received)}");
    }

    private static string Indent(string json)
    {
        using var document = JsonDocument.Parse(json);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            document.WriteTo(writer);
        }
        // What can't be seen is written so that it can: a reader has to approve it.
        return Unseen().Replace(Encoding.UTF8.GetString(buffer.ToArray()), match => $@"\u{(int)match.Value[0]:x4}") + "\n";
    }

    private static string Difference(string approved, string received)
    {
        var (old, now) = (approved.Split('\n'), received.Split('\n'));
        var shorter = Math.Min(old.Length, now.Length);
        var start = 0;
        while (start < shorter && old[start] == now[start]) { start++; }
        var end = 0;
        while (end < shorter - start && old[^(end + 1)] == now[^(end + 1)]) { end++; }
        IEnumerable<string> lines =
        [
            string.Create(CultureInfo.InvariantCulture, $"from line {start + 1}:"),
            .. old[Math.Max(0, start - LinesAround)..start].Select(line => "  " + line),
            .. old[start..^end].Select(line => "- " + line),
            .. now[start..^end].Select(line => "+ " + line),
            .. now[^end..].Take(LinesAround).Select(line => "  " + line),
        ];
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"[\p{Cf}\u00A0]")]
    private static partial Regex Unseen();
}
