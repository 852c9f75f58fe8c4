using System.Text;

namespace PolicyBot.Privacy;

/// <summary>Finds what tells who somebody is in a text, and takes it out.</summary>
/// <remarks>
/// Numbers and addresses are found by their form. Names are found by a list of given names, and by capitals on words that are not known
/// to be anything else: it takes out rather too much than too little, and can still miss a rare name in lower case.
/// </remarks>
internal static class PersonalData
{
    /// <summary>Stands for what was taken out; the same in every language, and plain in Markdown.</summary>
    public const string Mark = "[…]";

    private const int LongDigits = 5;

    /// <summary>Takes out personal data.</summary>
    /// <param name="text">Whatever somebody wrote, of any length.</param>
    /// <param name="kinds">What to take out; the rest stays as it was written.</param>
    /// <returns>The very same text where nothing of it was found.</returns>
    public static MaskedText Mask(string text, PersonalDataKinds kinds = PersonalDataKinds.All)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = PersonalDataKinds.None;
        if ((kinds & PersonalDataKinds.Address) != 0)
        {
            text = Without(text, Addresses.Next, PersonalDataKinds.Address, ref found);
        }
        if ((kinds & PersonalDataKinds.NationalIdentityNumber) != 0)
        {
            text = Without(text, NationalIdentityNumber.Next, PersonalDataKinds.NationalIdentityNumber, ref found);
        }
        if ((kinds & PersonalDataKinds.LongNumber) != 0)
        {
            text = Without(text, NextLongNumber, PersonalDataKinds.LongNumber, ref found);
        }
        if ((kinds & PersonalDataKinds.Name) != 0)
        {
            text = Without(text, Names.Next, PersonalDataKinds.Name, ref found);
        }
        return new MaskedText(text, found);
    }

    private static string Without(string text, Finder next, PersonalDataKinds kind, ref PersonalDataKinds found)
    {
        if (!next(text, 0, out var start, out var end))
        {
            return text;
        }
        found |= kind;
        var masked = new StringBuilder(text.Length);
        var from = 0;
        do
        {
            masked.Append(text, from, start - from).Append(Mark);
            from = end;
        }
        while (next(text, from, out start, out end));
        return masked.Append(text, from, text.Length - from).ToString();
    }

    private static bool NextLongNumber(string text, int from, out int start, out int end)
    {
        for (start = Digits.NextNumber(text, from); start < text.Length; start = Digits.NextNumber(text, end))
        {
            end = Digits.EndOfNumber(text, start, out var digits);
            if (digits >= LongDigits)
            {
                // +47 and its like belong to the number.
                start = start > from && text[start - 1] == '+' ? start - 1 : start;
                return true;
            }
        }
        end = text.Length;
        return false;
    }

    // Finds the next of a kind at or after a place: where it starts, and where it has ended.
    private delegate bool Finder(string text, int from, out int start, out int end);
}
