namespace PolicyBot.Guidelines.Import;

/// <summary>Puts adopted wordings into the text of a pack's guidelines.yaml; every other line of it stays as it is.</summary>
internal static class WordingFile
{
    /// <summary>The file's text with the wordings in it.</summary>
    /// <param name="text">The file as it is; it must be whole.</param>
    /// <param name="wordings">By section.</param>
    /// <param name="overwrite">Also replaces a wording that is there and is another.</param>
    /// <param name="kept">Gets the sections whose other wording was kept.</param>
    public static string With(string text, IReadOnlyDictionary<SectionId, string> wordings, bool overwrite, ICollection<SectionId> kept)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        foreach (var place in SectionPlace.Read(text).OrderByDescending(place => place.Line))
        {
            if (!wordings.TryGetValue(place.Id, out var wording) || place.Ordlyd?.Trim() == wording)
            {
                continue;
            }
            if (place.Ordlyd is not null && !overwrite)
            {
                kept.Add(place.Id);
                continue;
            }
            var end = EndOfValue(lines, place.Line, place.Indent);
            if (place.Ordlyd is not null)
            {
                lines.RemoveRange(place.Line, end - place.Line);
                end = place.Line;
            }
            lines.InsertRange(end, Yaml.Text(place.Indent, "ordlyd", wording).TrimEnd('\n').Split('\n'));
        }
        return string.Join('\n', lines);
    }

    // A value goes on over lines that are indented deeper than its name; blank ones in between belong to it, those behind it do not.
    private static int EndOfValue(List<string> lines, int name, int indent)
    {
        var end = name + 1;
        for (var at = end; at < lines.Count && (lines[at].Trim().Length == 0 || Indent(lines[at]) > indent); at++)
        {
            end = lines[at].Trim().Length == 0 ? end : at + 1;
        }
        return end;
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
}
