using System.Text;

namespace PolicyBot.Guidelines.Import;

/// <summary>Plain text: its letters and its lines.</summary>
internal static class TextDocument
{
    private const char NextPage = '\f';

    /// <summary>The text of a file in UTF-8, UTF-16 with its mark, or the Latin alphabet of older Windows.</summary>
    /// <exception cref="PolicyBot.Municipalities.PackException">The file is not text.</exception>
    public static string Decode(string path, byte[] bytes, ImportNotes notes)
    {
        var text = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            _ => Utf8(bytes) ?? Latin(bytes, notes),
        };
        return text.Any(c => c == '\0' || (char.IsControl(c) && !char.IsWhiteSpace(c)))
            ? throw DocumentFile.Unreadable(path, "this is not text; if it is a Word or PDF document, give the file the ending .docx or .pdf")
            : text.TrimStart('\uFEFF');
    }

    /// <summary>The lines of a text; where a page begins is kept.</summary>
    public static IReadOnlyList<DocumentLine> Lines(string text)
    {
        var lines = new List<DocumentLine>();
        // Not ReplaceLineEndings: it also takes the form feed, which parts pages, for the end of a line.
        var texts = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        for (var i = 0; i < texts.Length; i++)
        {
            var line = texts[i];
            if (IsUnderline(line) && lines is [.., { IsBlank: false } above] && ListMark.Read(above.Text.Trim(), out _) is null or { Kind: MarkKind.Number })
            {
                lines[^1] = lines[^1] with { IsHeading = true };
                lines.Add(new DocumentLine(i + 1, ""));
                continue;
            }
            lines.Add(new DocumentLine(i + 1, Clean(line)) { StartsPage = line.Contains(NextPage, StringComparison.Ordinal) });
        }
        return lines;
    }

    /// <summary>A line without what is not shown, and with plain spaces.</summary>
    public static string Clean(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (c == '\t')
            {
                clean.Append("    ");
            }
            else if (c is '\u00A0' or '\u2007' or '\u202F' or '\u2028' or '\u2029' or '\u0085')
            {
                clean.Append(' ');
            }
            else if (!char.IsControl(c) && c is not ('\u200B' or '\uFEFF'))
            {
                clean.Append(c);
            }
        }
        return clean.ToString().TrimEnd();
    }

    // A line of nothing but hyphens, equals signs or the like draws a line under the one above.
    private static bool IsUnderline(string line)
    {
        var trimmed = line.Trim();
        return trimmed.Length >= 3 && trimmed[0] is '-' or '=' or '_' or '~' && trimmed.All(c => c == trimmed[0]);
    }

    private static string? Utf8(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Latin(byte[] bytes, ImportNotes notes)
    {
        notes.Add(0, "the file is not in UTF-8; it was read as Latin-1. Look at æ, ø, å and quotation marks");
        // Between 0x80 and 0x9F Windows has signs where Latin-1 has controls; those of ordinary texts are dashes, quotes and dots.
        return string.Concat(Encoding.Latin1.GetString(bytes).Select(c => c switch
        {
            '\u0085' => '…',
            '\u0091' => '‘',
            '\u0092' => '’',
            '\u0093' => '“',
            '\u0094' => '”',
            '\u0095' => '•',
            '\u0096' => '–',
            '\u0097' => '—',
            _ => c,
        }));
    }
}
