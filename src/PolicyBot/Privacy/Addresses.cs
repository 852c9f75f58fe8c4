namespace PolicyBot.Privacy;

/// <summary>E-mail addresses, web addresses and user names: whatever stands without a space around an <c>@</c>, or begins as a link does.</summary>
internal static class Addresses
{
    /// <summary>Finds the next one at or after a place; punctuation around it is not part of it.</summary>
    public static bool Next(string text, int from, out int start, out int end)
    {
        for (start = from; start < text.Length; start = end)
        {
            while (start < text.Length && IsAround(text[start]))
            {
                start++;
            }
            for (end = start; end < text.Length && !char.IsWhiteSpace(text[end]); end++)
            {
            }
            var word = text.AsSpan(start, end - start).TrimEnd(".,;:!?)]}>\"'»”");
            if (IsAddress(word))
            {
                end = start + word.Length;
                return true;
            }
        }
        end = text.Length;
        return false;
    }

    private static bool IsAround(char c) => char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '<' or '"' or '\'' or '«' or '“';

    private static bool IsAddress(ReadOnlySpan<char> word)
    {
        var at = word.IndexOf('@');
        return (at >= 0 && at + 1 < word.Length && char.IsLetterOrDigit(word[at + 1]))
            || word.Contains("://", StringComparison.Ordinal)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || IsHostAndPath(word);
    }

    // facebook.com/somebody, but not "og/eller" and not "f.eks."
    private static bool IsHostAndPath(ReadOnlySpan<char> word)
    {
        var slash = word.IndexOf('/');
        return slash > 0 && word[..slash].LastIndexOf('.') is > 0 and var dot && slash - dot > 2;
    }
}
