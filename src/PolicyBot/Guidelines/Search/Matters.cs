namespace PolicyBot.Guidelines.Search;

/// <summary>Matters that guidelines of this kind may treat, each as handfuls of words; the head of <c>Language/matters.txt</c> tells more.</summary>
internal static class Matters
{
    private const string Resource = "PolicyBot.Guidelines.Language.matters.txt";
    private static readonly Lazy<IReadOnlyList<(string Name, string[] Handfuls)>> Embedded = new(ReadEmbedded);

    /// <summary>Those that come with the program.</summary>
    public static IReadOnlyList<(string Name, string[] Handfuls)> Default => Embedded.Value;

    private static List<(string Name, string[] Handfuls)> ReadEmbedded()
    {
        using var stream = typeof(Matters).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        using var reader = new StreamReader(stream);
        var matters = new List<(string Name, string[] Handfuls)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                matters.Add((line[..colon], line[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries)));
            }
        }
        return matters;
    }
}
