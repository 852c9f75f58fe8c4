namespace PolicyBot.Guidelines.Search;

/// <summary>Finds the known word that a misspelt one is nearest to.</summary>
/// <remarks>
/// Two words one slip apart share a form with one letter left out, so those forms are the index; what it finds is then measured.
/// </remarks>
internal sealed class Speller
{
    private const int Shortest = 5;
    private readonly string[] words;
    private readonly string[] sounds;
    private readonly Dictionary<int, int> firstByForm;    // hash of a form to the newest entry in the chain
    private readonly List<(int Word, int Next)> chain = [];

    /// <summary>Learns words; those of less than five letters are nearer to each other than to their own misspellings and are left out.</summary>
    public Speller(IEnumerable<string> known)
    {
        words = [.. known.Where(word => word.Length >= Shortest).Distinct()];
        sounds = [.. words.Select(word => Sound.Of(word))];
        firstByForm = new Dictionary<int, int>(words.Length * 9);
        for (var i = 0; i < words.Length; i++)
        {
            for (var left = -1; left < sounds[i].Length; left++)
            {
                var form = Form(sounds[i], left);
                var next = firstByForm.GetValueOrDefault(form, -1);
                firstByForm[form] = chain.Count;
                chain.Add((i, next));
            }
        }
    }

    /// <summary>The nearest known word: one slip away, or two where the word has eight letters or more.</summary>
    /// <param name="word">Folded.</param>
    /// <returns><c>null</c>: none is near enough.</returns>
    public string? Nearest(ReadOnlySpan<char> word)
    {
        if (word.Length < Shortest)
        {
            return null;
        }
        Span<char> written = stackalloc char[word.Length];
        ReadOnlySpan<char> sound = written[..Sound.Write(word, written)];
        string? nearest = null;
        var best = word.Length >= 8 ? 3 : 2;
        for (var left = -1; left < sound.Length; left++)
        {
            for (var at = firstByForm.GetValueOrDefault(Form(sound, left), -1); at >= 0; at = chain[at].Next)
            {
                var candidate = sounds[chain[at].Word];
                // Slips are seldom in the first letter, and words that differ there are seldom the same.
                if (candidate[0] == sound[0] && Slips(sound, candidate) is var slips && slips < best)
                {
                    (best, nearest) = (slips, words[chain[at].Word]);
                }
            }
        }
        return nearest;
    }

    /// <summary>Letters too many, too few, wrong, or two swapped: how many such slips part two words.</summary>
    public static int Slips(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var wrong = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + wrong);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.Length];
    }

    private static int Form(ReadOnlySpan<char> word, int left)
    {
        var hash = 17;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != left)
            {
                hash = unchecked((hash * 31) + word[i]);
            }
        }
        return hash;
    }
}
