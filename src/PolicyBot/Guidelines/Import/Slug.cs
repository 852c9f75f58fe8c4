using System.Globalization;
using System.Text;

namespace PolicyBot.Guidelines.Import;

/// <summary>Makes ids of words: they depend on the words alone, so that a rule keeps its id when others come or go.</summary>
internal static class Slug
{
    private const int MostWords = 4;
    private const int Longest = 40;
    private static readonly HashSet<string> Binding = ["og", "i", "av", "for", "til", "med", "som", "om", "en", "et", "ein", "eit", "den", "det", "de", "er", "ved", "hva", "kva", "vi", "du", "skal", "the", "of"];

    /// <summary>The first words of a text that say something, with hyphens between; <c>regel</c> where there is none.</summary>
    public static string Of(string text)
    {
        var words = Words(text);
        var saying = words.Where(word => !Binding.Contains(word) && !word.All(char.IsDigit)).Take(MostWords).ToList();
        var slug = string.Join('-', saying.Count > 0 ? saying : words.Take(MostWords));
        slug = slug.Length > Longest ? slug[..Longest].TrimEnd('-') : slug;
        return slug.Length > 0 ? slug : "regel";
    }

    private static List<string> Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant().Normalize(NormalizationForm.FormC))
        {
            plain.Append(c switch
            {
                'æ' or 'ä' => "ae",
                'ø' or 'ö' => "o",
                'å' => "a",
                _ when char.IsAsciiLetterOrDigit(c) => c.ToString(),
                _ when char.IsLetter(c) => Base(c),
                _ => " ",
            });
        }
        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string Base(char c) =>
        string.Concat(c.ToString().Normalize(NormalizationForm.FormD).Where(part => char.IsAsciiLetterOrDigit(part) && CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));
}
