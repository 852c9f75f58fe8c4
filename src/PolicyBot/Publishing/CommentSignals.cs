using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PolicyBot.Guidelines.Search;
using PolicyBot.Privacy;

namespace PolicyBot.Publishing;

/// <summary>Tells what of a comment its kinds are learnt from and recognised by.</summary>
internal static partial class CommentSignals
{
    /// <summary>A number or an address that tells who somebody is.</summary>
    public const string Trace = "form:trace";

    /// <summary>Number of places that a piece of sound may fall in.</summary>
    public const int PiecePlaces = 1 << 14;

    // How much each sort counts beside the others; found by leaving examples out.
    private const float FieldValue = 1f;
    private const float PairValue = 0.6f;
    private const float WordValue = 0.35f;
    private const float TwoWordsValue = 0.35f;
    private const float FormValue = 1f;

    // Fields that are about somebody, and what is nobody else's of them.
    private static readonly string[] People = ["kin", "myself", "other-name", "perhaps-name", "somebody", "third-person", "we"];
    private static readonly string[] Secrets = ["illness", "mind", "drugs", "welfare", "condition"];

    // A sentence that begins so asks, with a question mark or without.
    private static readonly FrozenSet<string> Verbs =
        "er kan har skal må får blir går kommer kjem finst finnes fins gjelder gjeld trenger treng tilbyr tilbyd åpner opnar vil var veit vet is are can does do will".Split(' ').Select(word => WordForms.Of(Folding.Fold(word))).ToFrozenSet();

    // What stands before a question and is no part of it.
    private static readonly FrozenSet<string> Greetings = "hei heisann hallo hallå god morgen kveld dag hi hello hey og men".Split(' ').Select(word => WordForms.Of(Folding.Fold(word))).ToFrozenSet();

    private static readonly FrozenSet<string> Unsaid = "har hadde fikk fekk fått ble blei vart er var går bruker tar tok sliter venter ligger sitter lever".Split(' ').Select(word => WordForms.Of(Folding.Fold(word))).ToFrozenSet();

    private static readonly string[] Baits = ["field:bait", "field:money-bait", "field:log-in", "field:stream"];

    private static readonly (string Signs, string Name)[] Pictures =
    [
        ("👏❤💪😍🥰👍🙌🎉🌸👌😊🤩💚💙🤗🏆", "form:happy-picture"), ("😡🤬👎😤🙄🤦😠🤮😒", "form:angry-picture"), ("🔪🔫💣🪓☠💀", "form:weapon-picture"), ("😂🤣😅", "form:laughing-picture"),
    ];

    /// <summary>Reads a comment: every signal of it - of several with one name, the first that can be shown - and the pieces of its sound.</summary>
    public static ReadComment Of(string text)
    {
        var links = Links.In(text).ToList();
        var comment = CommentText.Read(Without(links, text));
        var signals = new Dictionary<string, CommentSignal>();
        var fields = new Dictionary<int, Dictionary<string, (int Start, int End)>>();
        foreach (var (field, first, last) in WordFields.In(comment))
        {
            var at = (comment.Words[first].Start, comment.Words[last].End);
            Add(signals, $"field:{field}", FieldValue, at);
            (fields.TryGetValue(comment.Words[first].Sentence, out var inSentence) ? inSentence : fields[comment.Words[first].Sentence] = []).TryAdd(field, at);
        }
        AddNames(comment, fields, signals);
        AddUnsaid(comment, fields);
        foreach (var inSentence in fields.Values)
        {
            AddPairs(inSentence, signals);
        }
        AddWords(comment, signals);
        AddForms(comment, fields, signals);
        foreach (var link in links)
        {
            Add(signals, LinkOf(Risk(link, signals)), FormValue, (link.Start, link.Start + link.Length));
        }
        foreach (var (start, length) in PersonalTraces.In(text))
        {
            Add(signals, Trace, FormValue, (start, start + length));
        }
        return new ReadComment([.. signals.Values], Pieces(comment));
    }

    // Each once; they come in order.
    private static int[] Pieces(CommentText comment)
    {
        Span<ulong> places = stackalloc ulong[PiecePlaces / 64];
        places.Clear();
        var room = PiecePlaces;
        foreach (var word in comment.Words)
        {
            SoundPieces.Mark(word.Folded, places, ref room);
        }
        var (pieces, from) = (new int[PiecePlaces - room], 0);
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i] = SoundPieces.TakeNext(places, ref from);
        }
        return pieces;
    }

    /// <summary>A link that may do so much.</summary>
    public static string LinkOf(LinkRisk risk) => $"form:link-{risk}";

    // Nobody knows the address: then what is promised beside it decides.
    private static LinkRisk Risk(Link link, Dictionary<string, CommentSignal> signals) =>
        link.Risk == LinkRisk.Unknown && Baits.Any(signals.ContainsKey) ? LinkRisk.High : link.Risk;

    // The words of an address are not the writer's.
    private static string Without(IReadOnlyList<Link> links, string text) => links.Aggregate(text, (rest, link) =>
        string.Concat(rest.AsSpan(0, link.Start), new string(' ', link.Length), rest.AsSpan(link.Start + link.Length)));

    private static void AddNames(CommentText comment, Dictionary<int, Dictionary<string, (int Start, int End)>> fields, Dictionary<string, CommentSignal> signals)
    {
        var sentence = -1;
        foreach (var word in comment.Words)
        {
            var isFirst = word.Sentence != sentence;
            sentence = word.Sentence;
            // What begins with a small letter is seldom a name in writing, and many names are words as well.
            if (!char.IsUpper(comment.Text[word.Start]))
            {
                continue;
            }
            var written = comment.Text[word.Start..word.End];
            var name = Names.IsGiven(written) ? "given-name" : !Names.Next(written, 0, out _, out _) ? null : isFirst ? "perhaps-name" : "other-name";
            if (name is not null)
            {
                Add(signals, $"field:{name}", FieldValue, (word.Start, word.End));
                (fields.TryGetValue(word.Sentence, out var inSentence) ? inSentence : fields[word.Sentence] = []).TryAdd(name, (word.Start, word.End));
            }
        }
    }

    // "Har astma og sover dårlig" is about who writes it.
    private static void AddUnsaid(CommentText comment, Dictionary<int, Dictionary<string, (int Start, int End)>> fields)
    {
        foreach (var (sentence, met) in fields)
        {
            var first = comment.Words.First(word => word.Sentence == sentence);
            var (start, end) = comment.Sentences[sentence];
            if (Unsaid.Contains(first.Folded) && !comment.Text.AsSpan(start, end - start).Contains('?') && !met.Keys.Any(field => field == "given-name" || People.Contains(field)))
            {
                met.TryAdd("myself", (first.Start, first.End));
            }
        }
    }

    private static void AddPairs(Dictionary<string, (int Start, int End)> fields, Dictionary<string, CommentSignal> signals)
    {
        var names = fields.Keys.Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++)
            {
                Add(signals, $"pair:{names[i]}+{names[j]}", PairValue);
            }
        }
        var about = names.FirstOrDefault(name => name == "given-name") ?? names.FirstOrDefault(People.Contains);
        // That somebody gets care is less of a secret than why.
        if (about is not null && (names.FirstOrDefault(Secrets.Contains) ?? (fields.ContainsKey("care") ? "care" : null)) is { } secret)
        {
            Add(signals, about switch { not "given-name" when secret == "care" => "form:cared-for", "given-name" => "form:named-secret", "myself" or "we" => "form:own-secret", "perhaps-name" => "form:perhaps-secret", _ => "form:others-secret" }, FormValue, fields[secret]);
        }
    }

    private static void AddWords(CommentText comment, Dictionary<string, CommentSignal> signals)
    {
        var before = "^";
        foreach (var word in comment.Words)
        {
            var stem = word.Folded.Any(char.IsDigit) ? "#" : Stemmer.Stem(word.Folded).ToString();
            Add(signals, $"word:{stem}", WordValue);
            Add(signals, $"words:{before} {stem}", TwoWordsValue);
            before = stem;
        }
    }

    private static void AddForms(CommentText comment, Dictionary<int, Dictionary<string, (int Start, int End)>> fields, Dictionary<string, CommentSignal> signals)
    {
        var text = comment.Text;
        for (var i = 0; i < comment.Sentences.Count; i++)
        {
            var (start, end) = comment.Sentences[i];
            var met = fields.GetValueOrDefault(i) ?? [];
            var first = comment.Words.FirstOrDefault(word => word.Sentence == i && !Greetings.Contains(word.Folded));
            if (text.AsSpan(start, end - start).Contains('?'))
            {
                var asked = met.ContainsKey("rhetorical") ? "form:rhetorical" : "form:question";
                Add(signals, asked, FormValue, Trimmed(text, start, end));
                if (met.Keys.Any(field => field is "bad" or "shame" or "let-down" or "abuse" or "neglect" or "waste"))
                {
                    Add(signals, "form:angry-question", FormValue);
                }
                if (i == comment.Sentences.Count - 1)
                {
                    Add(signals, "form:ends-with-question", FormValue);
                }
            }
            if (first.Folded is not null && Verbs.Contains(first.Folded))
            {
                Add(signals, "form:begins-with-verb", FormValue);
            }
            if (met.TryGetValue("wh-word", out var wh) && first.Folded is not null && wh.Start == first.Start)
            {
                Add(signals, "form:begins-with-wh", FormValue);
            }
        }
        Add(signals, comment.Words.Count switch { <= 4 => "form:tiny", <= 10 => "form:short", <= 25 => "form:middling", _ => "form:long" }, FormValue);
        foreach (var (signs, name) in Pictures)
        {
            for (var at = 0; at < text.Length; at++)
            {
                var length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
                if (!char.IsAscii(text[at]) && !char.IsLetterOrDigit(text[at]) && text[at] != '\uFE0F' && signs.Contains(text.Substring(at, length), StringComparison.Ordinal))
                {
                    Add(signals, name, FormValue, (at, at + length));
                }
                at += length - 1;
            }
        }
        if (NotThat.Match(text) is { Success: true } notThat)
        {
            Add(signals, "form:not-that", FormValue, (notThat.Index, notThat.Index + notThat.Length));
        }
        if (text.Contains('!', StringComparison.Ordinal))
        {
            Add(signals, "form:exclamation", FormValue / 2);
        }
        if (text.Any(char.IsAsciiDigit))
        {
            Add(signals, "form:number", FormValue / 2);
        }
    }

    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        return (start, end);
    }

    private static void Add(Dictionary<string, CommentSignal> signals, string name, float value, (int Start, int End) at = default) =>
        signals.TryAdd(name, new CommentSignal(name, value, at.Start, at.End - at.Start));

    // "890 kroner, ikke 980"
    [GeneratedRegex(@"[,–] ?(?:og |men )?(?:ikke|ikkje|itte|not) [\p{L}\d]+|\bog (?:ikke|ikkje) \d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotThat { get; }
}
