namespace PolicyBot.Guidelines.Import;

/// <summary>Titles and short answers, taken from a rule's own wording: there is nothing better until a person writes it.</summary>
internal static class ShortTexts
{
    private const int LongestAnswer = 700;
    private static readonly string[] Parts = [", ", " – ", ": ", "; ", " dersom ", " hvis ", " når ", " som ", " og "];

    /// <summary>What the rule is about: its heading where it is the only rule there, else how its wording begins.</summary>
    /// <param name="section">The rule.</param>
    /// <param name="isAlone">No other rule stands under its heading.</param>
    public static string Title(ImportedSection section, bool isAlone)
    {
        if (isAlone && !Adoption.IsAdoption(section.Ordlyd) && section.Heading.Length <= GuidelineFile.LongestTitle)
        {
            return section.Heading;
        }
        var line = section.Ordlyd.Split('\n')[0];
        var sentence = Sentences.First(line, line.Length > GuidelineFile.LongestTitle ? GuidelineFile.LongestTitle * 3 : line.Length).TrimEnd('.', ':');
        if (sentence.Length <= GuidelineFile.LongestTitle)
        {
            return sentence;
        }
        var end = Parts.Select(part => sentence.LastIndexOf(part, GuidelineFile.LongestTitle, StringComparison.Ordinal)).Max();
        return end > GuidelineFile.LongestTitle / 2 ? $"{sentence[..end]} …" : Sentences.Cut(sentence, GuidelineFile.LongestTitle);
    }

    /// <summary>The wording, where it is short, else its first sentences; a part of a sentence has what introduces it.</summary>
    public static string Answer(ImportedSection section)
    {
        var whole = section.Introduction is { } introduction ? $"{introduction} {section.Ordlyd}" : section.Ordlyd;
        return Sentences.First(whole, LongestAnswer);
    }
}
