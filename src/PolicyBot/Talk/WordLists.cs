namespace PolicyBot.Talk;

/// <summary>Lists of words that come with the program: a name, a colon and entries with commas between, a line each; a line that begins with <c>#</c> is for readers.</summary>
internal static class WordLists
{
    /// <summary>The lists of an embedded file, in order.</summary>
    /// <exception cref="InvalidOperationException">The program was built without it.</exception>
    public static IReadOnlyList<(string Name, string[] Entries)> Read(string resource)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program was built without {resource}.");
        using var reader = new StreamReader(stream);
        return
        [
            .. from line in reader.ReadToEnd().Split('\n')
               where line.Length > 0 && line[0] != '#'
               let colon = line.IndexOf(':', StringComparison.Ordinal)
               select (line[..colon], line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        ];
    }
}
