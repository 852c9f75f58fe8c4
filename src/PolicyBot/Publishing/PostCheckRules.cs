using PolicyBot.Municipalities;
using PolicyBot.Privacy;

namespace PolicyBot.Publishing;

/// <summary>Checks a post. It is pure: nothing is looked up, stored or sent.</summary>
/// <remarks>Source: rules <c>r.nettsider</c>, <c>r.privat.2</c>, <c>r.privat.6</c>, <c>r.privat.7</c>, <c>r.repr.1</c>, <c>r.repr.5</c> and <c>g.offisiell.7</c> to <c>g.offisiell.11</c>.</remarks>
internal static class PostCheckRules
{
    /// <summary>Words that a sentence may have before it is hard to read.</summary>
    public const int LongSentence = 25;

    /// <summary>Words that a post may have before few read it to its end.</summary>
    public const int LongPost = 150;

    private const int MostReasons = 3;

    // What stands in somebody's file.
    private static readonly string[] Secrets = ["field:illness", "field:mind", "field:drugs", "field:welfare", "field:own-case"];

    private static readonly string[] TiedToSomebody = ["form:named-secret", "form:others-secret"];

    /// <summary>Each check that the municipality has, in their order.</summary>
    public static IReadOnlyList<PostFinding> Check(Post post, Municipality municipality)
    {
        var signals = CommentSignals.Of(post.Text).Signals;
        return [.. Enum.GetValues<PostCheck>().Where(municipality.Publishing.Checks.ContainsKey).Select(check => check switch
        {
            PostCheck.Website => new PostFinding(check, LinksHome(post.Text) ? PostVerdict.Passed : PostVerdict.LookOver),
            PostCheck.PersonalData => PersonalData(post),
            PostCheck.Confidentiality => Confidentiality(post.Text, signals),
            PostCheck.Consent => new PostFinding(check, Consent(post)),
            PostCheck.Copyright => new PostFinding(check, post.HasOthersWork && !post.HasLeave ? PostVerdict.Stop : PostVerdict.Passed),
            PostCheck.Political => Political(post.Text),
            PostCheck.Signature => new PostFinding(check, IsSigned(post) ? PostVerdict.Passed : PostVerdict.LookOver),
            PostCheck.PlainLanguage => PlainLanguage(post.Text),
            _ => throw new ArgumentOutOfRangeException(nameof(municipality)),
        })];
    }

    /// <summary>How it went as a whole: as the worst of the checks.</summary>
    public static PostVerdict Overall(IReadOnlyList<PostFinding> findings) => findings.Max(finding => finding.Verdict);

    // Municipalities have their pages under kommune.no, by names that a pack's id need not be.
    private static bool LinksHome(string text) => Links.In(text).Any(link => link.Host.EndsWith(".kommune.no", StringComparison.Ordinal));

    private static PostFinding PersonalData(Post post)
    {
        var traces = PersonalTraces.In(post.Text).Select(trace => post.Text.Substring(trace.Start, trace.Length)).Take(MostReasons).ToList();
        // Who signs may do so.
        var names = CommentText.Read(post.Text).Words.Select(word => post.Text[word.Start..word.End])
            .Where(word => char.IsUpper(word[0]) && Names.IsGiven(word) && !word.Equals(FirstName(post), StringComparison.OrdinalIgnoreCase)).Distinct().Take(MostReasons).ToList();
        return traces.Count > 0 ? new PostFinding(PostCheck.PersonalData, PostVerdict.Stop, traces)
            : names.Count > 0 ? new PostFinding(PostCheck.PersonalData, PostVerdict.LookOver, names)
            : new PostFinding(PostCheck.PersonalData, PostVerdict.Passed);
    }

    private static PostFinding Confidentiality(string text, IReadOnlyList<CommentSignal> signals)
    {
        var mentioned = Pieces(text, signals, Secrets);
        var verdict = mentioned.Count == 0 ? PostVerdict.Passed : Pieces(text, signals, TiedToSomebody).Count > 0 ? PostVerdict.Stop : PostVerdict.LookOver;
        return new PostFinding(PostCheck.Confidentiality, verdict, mentioned);
    }

    private static PostVerdict Consent(Post post) =>
        post.HasConsent || !(post.ShowsPeople || post.ShowsVulnerable) ? PostVerdict.Passed
        : post.ShowsVulnerable ? PostVerdict.Stop
        : PostVerdict.LookOver;

    private static PostFinding Political(string text) => CommentAnalysis.Of(text).FirstOrDefault(finding => finding.Kind == CommentKind.Political) is { } political
        ? new PostFinding(PostCheck.Political, PostVerdict.LookOver, political.Because)
        : new PostFinding(PostCheck.Political, PostVerdict.Passed);

    // The first name of who publishes, among the last words.
    private static bool IsSigned(Post post) =>
        FirstName(post) is { } first
        && post.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).TakeLast(6).Any(word => word.Trim(',', '.', '–', '-').Equals(first, StringComparison.OrdinalIgnoreCase));

    private static string? FirstName(Post post) => post.By.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();

    private static PostFinding PlainLanguage(string text)
    {
        var words = CommentText.Read(text).Words;
        var longest = words.Count == 0 ? 0 : words.GroupBy(word => word.Sentence).Max(sentence => sentence.Count());
        var verdict = longest > LongSentence || words.Count > LongPost ? PostVerdict.LookOver : PostVerdict.Passed;
        return new PostFinding(PostCheck.PlainLanguage, verdict) { LongestSentence = longest, Words = words.Count };
    }

    private static List<string> Pieces(string text, IReadOnlyList<CommentSignal> signals, params string[] names) =>
        [.. signals.Where(signal => signal.Length > 0 && names.Contains(signal.Name)).Select(signal => text.Substring(signal.Start, signal.Length)).Distinct().Take(MostReasons)];
}
