using System.Globalization;

namespace PolicyBot.Privacy;

/// <summary>Numbers as people write them: in groups, and in any script's digits.</summary>
internal static class Digits
{
    // Between the groups of one number: "010190 - 12345" has three.
    private const int MostBetween = 3;

    /// <summary>The digit's value; -1: no digit.</summary>
    public static int Value(char c) => char.IsAsciiDigit(c) ? c - '0' : char.IsDigit(c) ? CharUnicodeInfo.GetDecimalDigitValue(c) : -1;

    /// <summary>Where the next row of digits begins at or after a place; the text's length: nowhere.</summary>
    public static int NextNumber(string text, int from)
    {
        while (from < text.Length && Value(text[from]) < 0)
        {
            from++;
        }
        return from;
    }

    /// <summary>Where the digit after this one stands, in the same group or the next; -1: the number ends here.</summary>
    public static int Following(string text, int at)
    {
        for (var next = at + 1; next < text.Length && next <= at + 1 + MostBetween; next++)
        {
            if (Value(text[next]) >= 0)
            {
                return next;
            }
            if (!Parts(text[next]))
            {
                return -1;
            }
        }
        return -1;
    }

    /// <summary>Where a number has ended, its groups taken together, and how many digits it has.</summary>
    public static int EndOfNumber(string text, int start, out int digits)
    {
        digits = 1;
        var last = start;
        for (var next = Following(text, last); next >= 0; next = Following(text, last))
        {
            last = next;
            digits++;
        }
        return last + 1;
    }

    // Not a comma or a colon: they part numbers, they don't part the groups of one. What is invisible parts nothing.
    private static bool Parts(char c) =>
        c is '.' or '-' or '/' or '\u2010' or '\u2011' or '\u2013' || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
