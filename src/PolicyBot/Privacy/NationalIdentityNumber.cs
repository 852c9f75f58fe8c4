namespace PolicyBot.Privacy;

/// <summary>Norwegian national identity numbers (fødselsnummer) and D-numbers: six digits of a date, three of their own, two control digits.</summary>
/// <remarks>
/// Source: forskrift til folkeregisterloven § 2-2-1 and Skatteetaten's description of the numbers. A D-number has 40 added to the day; numbers for
/// help and for tests have 40, 65 or 80 added to the month. Where the date or a control digit is wrong it is some other number, such as an account.
/// </remarks>
internal static class NationalIdentityNumber
{
    private const int Length = 11;

    /// <summary>Finds the next one at or after a place, in one row or in groups such as <c>010190 12345</c>.</summary>
    public static bool Next(string text, int from, out int start, out int end)
    {
        Span<int> digits = stackalloc int[Length];
        for (start = Digits.NextNumber(text, from); start < text.Length; start = Digits.NextNumber(text, start + 1))
        {
            if ((start == 0 || Digits.Value(text[start - 1]) < 0) && Read(text, start, digits, out end) && IsValid(digits))
            {
                return true;
            }
        }
        end = text.Length;
        return false;
    }

    // Eleven digits with none right behind them.
    private static bool Read(string text, int start, Span<int> digits, out int end)
    {
        var at = start;
        for (var i = 0; ; at = Digits.Following(text, at))
        {
            digits[i++] = Digits.Value(text[at]);
            end = at + 1;
            if (i == Length)
            {
                return end == text.Length || Digits.Value(text[end]) < 0;
            }
            if (Digits.Following(text, at) < 0)
            {
                return false;
            }
        }
    }

    private static bool IsValid(ReadOnlySpan<int> digits)
    {
        var day = (digits[0] * 10) + digits[1];
        var month = (digits[2] * 10) + digits[3];
        return day is (>= 1 and <= 31) or (>= 41 and <= 71)
            && month is (>= 1 and <= 12) or (>= 41 and <= 52) or (>= 66 and <= 77) or (>= 81 and <= 92)
            && Sum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 == 0
            && Sum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0;
    }

    private static int Sum(ReadOnlySpan<int> digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += digits[i] * weights[i];
        }
        return sum;
    }
}
