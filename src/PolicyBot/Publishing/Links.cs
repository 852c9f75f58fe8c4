using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PolicyBot.Publishing;

/// <summary>The links in a comment, and whether they may do harm. No address is looked up: the link alone tells.</summary>
/// <remarks>Source: rule <c>r.repr.6</c>.</remarks>
internal static partial class Links
{
    private static readonly FrozenSet<string> Endings = Words("""
        no com net org eu se dk fi is de uk nu info io co me tv cc ru cn tk ml ga gf cf xyz top win click link club pro live online site website shop store space icu
        buzz vip work gift gifts app dev page stream download loan men date party review trade bid racing science support help today world life fun cam rest monster
        quest cyou sbs bond lol zip mov email click cloud digital tech news press agency ltd biz name mobi asia in us ly gl be nl fr es it pl ch at ca au
        """);

    // Cheap or free to register, and short: most of what is sent out to deceive has one of these.
    private static readonly FrozenSet<string> Risky = Words("""
        tk ml ga gf cf xyz top win click link club pro live online site website shop store space icu buzz vip work gift gifts stream download loan men date party
        review trade bid racing science support today world life fun cam rest monster quest cyou sbs bond lol zip mov cc me ru cn info biz mobi digital app ws pw
        """);

    private static readonly FrozenSet<string> Shorteners = Words("bit.ly tinyurl.com t.co goo.gl is.gd ow.ly cutt.ly rb.gy rebrand.ly page.link shorturl.at t.ly lnkd.in buff.ly tiny.cc s.id");

    private static readonly FrozenSet<string> Known = Words("""
        yr.no nrk.no vg.no gd.no nav.no altinn.no regjeringen.no stortinget.no lovdata.no helsenorge.no fhi.no skatteetaten.no vegvesen.no politiet.no posten.no digipost.no
        helsedirektoratet.no udir.no ssb.no nve.no varsom.no entur.no vy.no ruter.no innlandetfylke.no innlandetrafikk.no statsforvalteren.no kartverket.no norgeskart.no valg.no minid.no
        bankid.no vipps.no digdir.no norge.no datatilsynet.no forbrukerradet.no aftenposten.no dagbladet.no tv2.no facebook.com instagram.com youtube.com youtu.be wikipedia.org
        google.com linkedin.com tiktok.com x.com twitter.com snapchat.com vimeo.com microsoft.com teams.live.com europa.eu husbanken.no ut.no skisporet.no
        """);

    // Whom a false address likes to look like.
    private static readonly string[] Imitated =
    [
        "kommune", "gausdal", "ringebu", "skatt", "bankid", "vipps", "posten", "digipost", "altinn", "helsenorge", "folkeregist", "nettbank", "dnb", "vegvesen", "politiet", "nrk", "nav-", "husbanken",
        "telenor", "facebook", "paypal", "netflix", "apple", "minside", "strømst", "stromst",
    ];

    /// <summary>Every link of a text, in order; e-mail addresses are none.</summary>
    public static IEnumerable<Link> In(string text)
    {
        foreach (Match match in Address.Matches(text))
        {
            var host = match.Groups["host"].Value.TrimEnd('.').ToLowerInvariant();
            if (match.Groups["scheme"].Success || IsNumber(host) || Endings.Contains(host[(host.LastIndexOf('.') + 1)..]))
            {
                yield return new Link(match.Index, match.Length, host, RiskOf(host, match.Groups["path"].Value));
            }
        }
    }

    private static LinkRisk RiskOf(string host, string path)
    {
        var labels = host.Split('.');
        var domain = string.Join('.', labels.TakeLast(2));
        if (Shorteners.Contains(domain) || Shorteners.Contains(host) || IsNumber(host) || IsProgram(path))
        {
            return LinkRisk.High;
        }
        if (Known.Contains(domain) || domain == "kommune.no")
        {
            return LinkRisk.None;
        }
        if (Risky.Contains(labels[^1]) || labels.Any(label => label.StartsWith("xn--", StringComparison.Ordinal)) || IsDisguised(host) || LooksLike(labels))
        {
            return LinkRisk.High;
        }
        return labels[^1] == "no" ? LinkRisk.None : LinkRisk.Unknown;
    }

    private static bool LooksLike(string[] labels) =>
        Imitated.Any(name => labels.SkipLast(1).Any(label => label.Contains(name, StringComparison.Ordinal) && (labels[^1] != "no" || label.Contains('-', StringComparison.Ordinal))))
        || labels.SkipLast(1).Any(label => label == "no" || label.EndsWith("-no", StringComparison.Ordinal) || label.StartsWith("no-", StringComparison.Ordinal));

    // Letters that look like others; Norwegian ones are at home under .no.
    private static bool IsDisguised(string host) => host.Any(c => !char.IsAscii(c) && !(c is 'æ' or 'ø' or 'å' && host.EndsWith(".no", StringComparison.Ordinal)));

    private static bool IsNumber(string host) => host.Split('.') is { Length: 4 } parts && parts.All(part => byte.TryParse(part, out _));

    private static bool IsProgram(string path) => path.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".apk", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/apk", StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Words(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    [GeneratedRegex(@"(?<![@\w.-])(?<scheme>https?://)?(?<host>[\w-]+(?:\.[\w-]+)+)(?<path>(?::\d+)?(?:/[^\s""»)]*)?)(?![@\w])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address { get; }
}
