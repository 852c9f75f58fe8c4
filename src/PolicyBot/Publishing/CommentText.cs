using PolicyBot.Guidelines.Search;

namespace PolicyBot.Publishing;

/// <summary>A word of a comment.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it has ended.</param>
/// <param name="Folded">Without case, accents and the spelling of æ, ø and å, and in one form where there are many.</param>
/// <param name="Sentence">Which sentence it stands in, from 0.</param>
internal readonly record struct CommentWord(int Start, int End, string Folded, int Sentence);

/// <summary>A comment as it is read: its words and sentences, each with its place, so that a reason can be shown as it was written.</summary>
internal sealed class CommentText
{
    // A comment is long over by then, and the rest would only cost time.
    private const int MostWords = 400;

    private CommentText(string text, List<CommentWord> words, List<(int Start, int End)> sentences) => (Text, Words, Sentences) = (text, words, sentences);

    /// <summary>The comment as it was written.</summary>
    public string Text { get; }

    /// <summary>Its words, in order.</summary>
    public IReadOnlyList<CommentWord> Words { get; }

    /// <summary>Where its sentences begin and end, their signs included.</summary>
    public IReadOnlyList<(int Start, int End)> Sentences { get; }

    /// <summary>Reads a comment.</summary>
    public static CommentText Read(string text)
    {
        var (words, sentences) = (new List<CommentWord>(), new List<(int, int)>());
        var (sentence, at) = (0, 0);
        while (at < text.Length && words.Count < MostWords)
        {
            var start = at;
            while (at < text.Length && IsPart(text, at))
            {
                at++;
            }
            if (at > start)
            {
                if (Folding.Fold(text[start..at]) is { Length: > 0 } folded)
                {
                    words.Add(new CommentWord(start, at, WordForms.Of(folded), sentences.Count));
                }
                continue;
            }
            if (EndsSentence(text, at) && words.Count > 0 && words[^1].Sentence == sentences.Count)
            {
                at = EndOfSigns(text, at);
                sentences.Add((sentence, at));
                sentence = at;
                continue;
            }
            at++;
        }
        if (sentence < text.Length)
        {
            sentences.Add((sentence, text.Length));
        }
        return new CommentText(text, words, sentences);
    }

    // e-post is one word, Tromsø-folk is two.
    private static bool IsPart(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '\'' or '’' && at > 0 && char.IsLetter(text[at - 1]) && at + 1 < text.Length && char.IsLetter(text[at + 1]))
        || (text[at] == '-' && at > 0 && char.IsLetter(text[at - 1]) && (at == 1 || !char.IsLetterOrDigit(text[at - 2])) && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    // A point inside a number or an address ends nothing, nor does that of "3. klasse".
    private static bool EndsSentence(string text, int at) =>
        text[at] is '?' or '!' or '\n' || (text[at] == '.' && (at + 1 == text.Length || (char.IsWhiteSpace(text[at + 1]) && !IsOrdinal(text, at))));

    private static bool IsOrdinal(string text, int at) => at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 2 < text.Length && char.IsLower(text[at + 2]);

    private static int EndOfSigns(string text, int at)
    {
        while (at < text.Length && text[at] is '?' or '!' or '.' or '\n' or '\r')
        {
            at++;
        }
        return at;
    }
}
