using System.Globalization;

namespace PolicyBot.Guidelines.Search;

/// <summary>Reads <c>Language/concepts.txt</c>; the file's head tells its format.</summary>
internal static class LexiconFile
{
    private const string Resource = "PolicyBot.Guidelines.Language.concepts.txt";

    /// <summary>Reads the file inside the program.</summary>
    /// <exception cref="FormatException">A line is not of the format.</exception>
    public static Lexicon ReadEmbedded()
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    /// <summary>Reads concepts and their words.</summary>
    /// <exception cref="FormatException">A line is not of the format; the message has its number.</exception>
    public static Lexicon Read(TextReader reader)
    {
        var draft = new Draft();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] != '#' && !draft.TryAdd(line))
            {
                throw new FormatException($"Line {number} is neither '= group weight' nor 'concept: words', or says again what was said.");
            }
        }
        return draft.Finish();
    }

    private sealed class Draft
    {
        private readonly List<Concept> concepts = [];
        private readonly Dictionary<string, int[]> words = [];
        private readonly Dictionary<string, int[]> stems = [];
        private readonly Dictionary<string, int[]> beginnings = [];
        private readonly List<Phrase> phrases = [];
        private string group = "";
        private float weight;

        public bool TryAdd(string line)
        {
            if (line[0] == '=')
            {
                var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                group = parts.ElementAtOrDefault(1) ?? "";
                return float.TryParse(parts.ElementAtOrDefault(2), CultureInfo.InvariantCulture, out weight);
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (group.Length == 0 || colon <= 0)
            {
                return false;
            }
            var names = line[..colon].Split('<', StringSplitOptions.TrimEntries);
            var broader = names.Length > 1 ? concepts.FindIndex(concept => concept.Name == names[1]) : -1;
            if ((names.Length > 1 && broader < 0) || concepts.Exists(concept => concept.Name == names[0]))
            {
                return false;
            }
            concepts.Add(new Concept(names[0], group, weight, broader));
            foreach (var entry in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                AddEntry(entry, concepts.Count - 1);
            }
            return true;
        }

        public Lexicon Finish() => new(concepts, words, stems, beginnings, phrases);

        private void AddEntry(string entry, int concept)
        {
            var parts = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Part).ToArray();
            if (parts.Length > 1)
            {
                phrases.Add(new Phrase(parts, concept));
            }
            else if (parts[0].EndsWith('*'))
            {
                Add(beginnings, parts[0][..^1], concept);
            }
            else
            {
                Add(words, parts[0], concept);
                // Words too short or too common to be told from others by their stem stand in each of their forms.
                if (parts[0].Length > 3 && group is not ("function" or "asking" or "other"))
                {
                    Add(stems, Stemmer.Stem(parts[0]).ToString(), concept);
                }
            }
        }

        private static string Part(string part) => Folding.Fold(part) + (part.EndsWith('*') ? "*" : "");

        private static void Add(Dictionary<string, int[]> to, string key, int concept) =>
            to[key] = to.TryGetValue(key, out var known) ? known.Contains(concept) ? known : [.. known, concept] : [concept];
    }
}
