namespace PolicyBot.Guidelines.Search;

/// <summary>Writes a folded word more as it sounds, so that dialect, haste and guesswork at spelling fall together.</summary>
/// <remarks>
/// Letters that are not heard go (<c>gj</c>, <c>hj</c>, <c>hv</c>, <c>d</c> after <c>l</c> and <c>n</c>), doubled ones become one, and
/// sounds that many write alike become one letter. Two different words may fall together too; the sound is only asked where the spelling is not known.
/// </remarks>
internal static class Sound
{
    /// <summary>The sound of a word, written into a span of at least the word's length.</summary>
    /// <returns>The number of letters.</returns>
    public static int Write(ReadOnlySpan<char> word, Span<char> sound)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : ' ';
            if (IsSilent(word, i, next))
            {
                continue;
            }
            var letter = Letter(word[i], next);
            if (length == 0 || sound[length - 1] != letter)
            {
                sound[length++] = letter;
            }
        }
        return length;
    }

    /// <summary>The sound of a word.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> sound = stackalloc char[word.Length];
        return sound[..Write(word, sound)].ToString();
    }

    private static bool IsSilent(ReadOnlySpan<char> word, int i, char next) => word[i] switch
    {
        'g' => i == 0 && next == 'j',
        'h' => i == 0 && next is 'j' or 'v',
        'd' => i > 1 && word[i - 1] is 'l' or 'n' && next is ' ' or 'e' or 'a',
        _ => false,
    };

    private static char Letter(char letter, char next) => letter switch
    {
        'c' => next is 'e' or 'i' ? 's' : 'k',
        'q' => 'k',
        'w' => 'v',
        'z' => 's',
        'y' => 'i',
        _ => letter,
    };
}
