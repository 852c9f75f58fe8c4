using System.Collections.Frozen;

namespace PolicyBot.Inquiries;

/// <summary>Recognises a comment that only ends a conversation: it thanks, and asks for nothing.</summary>
internal static class ClosingThanks
{
    private const int MostWords = 10;

    // Without one of these it thanks for nothing.
    private static readonly FrozenSet<string> Thanks = "takk takker takka thanks thank tusen takksemd".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Fillers = """
        mange hjertelig så mye for svar svaret svara hjelp hjelpa hjelpen skal du dere de deg ha ja ok okei okay greit flott fint bra supert topp kjempebra
        veldig det var da hei igjen vi jeg eg æ i hjælpa informasjonen infoen info rask raskt kjapt snøgt god fin dag helg kveld hilsen mvh you very much
        a lot for the answer help great fine good nice perfect perfekt herlig kult og and it that was så snilt av til dykk kjempefint
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a comment is one.</summary>
    public static bool IsMeant(string comment)
    {
        if (comment.Contains('?', StringComparison.Ordinal))
        {
            return false;
        }
        var words = comment.Split([' ', '\n', '\r', '\t', ',', '.', '!', ':', ';', ')', '('], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit)).ToList();
        return words.Count is > 0 and <= MostWords && words.Any(Thanks.Contains) && words.All(word => Thanks.Contains(word) || Fillers.Contains(word));
    }
}
