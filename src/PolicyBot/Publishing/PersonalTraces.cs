using System.Text.RegularExpressions;
using PolicyBot.Privacy;

namespace PolicyBot.Publishing;

/// <summary>What in a comment tells by its form who somebody is, or how to reach them in private.</summary>
internal static partial class PersonalTraces
{
    private static readonly string[] Offices =
        ["post", "postmottak", "firmapost", "info", "kontakt", "servicetorg", "servicekontor", "sentralbord", "kundeservice", "support", "redaksjonen", "tips", "booking", "skole", "noreply", "no-reply"];

    /// <summary>Identity numbers with the right control digits, private telephones and e-mail addresses, accounts at a bank, addresses where somebody lives, in that order.</summary>
    public static IEnumerable<(int Start, int Length)> In(string text)
    {
        for (var from = 0; NationalIdentityNumber.Next(text, from, out var start, out var end); from = end)
        {
            yield return (start, end - start);
        }
        foreach (Match match in Mobile.Matches(text))
        {
            yield return (match.Index, match.Length);
        }
        foreach (Match match in Landline.Matches(text))
        {
            if (PrivateBefore.IsMatch(text[..match.Index]))
            {
                yield return (match.Index, match.Length);
            }
        }
        foreach (Match match in Mail.Matches(text))
        {
            if (!IsOffice(match.Groups["who"].Value, match.Groups["where"].Value))
            {
                yield return (match.Index, match.Length);
            }
        }
        foreach (Match match in SpeltMail.Matches(text).Concat(BankAccount.Matches(text)).Concat(OwnAccount.Matches(text)).Concat(HomeAddress.Matches(text)))
        {
            yield return (match.Index, match.Length);
        }
    }

    private static bool IsOffice(string who, string where) =>
        where.EndsWith("kommune.no", StringComparison.OrdinalIgnoreCase) || Offices.Contains(who.ToLowerInvariant());

    // Norwegian mobile numbers have eight digits and begin with 4 or 9. Two and three and three are an amount.
    [GeneratedRegex(@"(?<![\d@/])(?<!\d[ .,-])(?:(?:\+|00)47[ ]?)?(?:[49]\d{7}|[49]\d{2}(?<s>[ .-])\d{2}\k<s>\d{3}|[49]\d(?:[ .-]\d{2}){3}|[49]\d{2}(?<t>[ .-])\d{3}\k<t>\d{2}|[49]\d{2} \d{5}|[49]\d{3} \d{4}|[49](?: \d){7})(?!\d|[ .,-]\d| ?(?:kr\b|kroner|mill))", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile { get; }

    [GeneratedRegex(@"(?<![\d@/])(?<!\d[ .,-])(?:(?:\+|00)47[ ]?)?[2-8]\d(?:\d{6}|(?: \d{2}){3})(?!\d|[ .,-]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Landline { get; }

    // Others' numbers are mostly those of offices.
    [GeneratedRegex(@"(?i)\b(privat\w*|hjemme\w*|heime\w*|ring meg|meg på|til meg|nummeret mitt|telefonen min|hos \p{Lu}\w+, privat)[^\d.!?]{0,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex PrivateBefore { get; }

    [GeneratedRegex(@"(?<![\w.+-])(?<who>[\w.+-]+)@(?<where>[\w-]+(?:\.[\w-]+)+)", RegexOptions.CultureInvariant)]
    private static partial Regex Mail { get; }

    // "ola punktum b krøllalfa example punktum no"
    [GeneratedRegex(@"(?i)(?<![\w@])[\w.-]{2,}(?: (?:punktum|dot) [\w-]+){0,3} ?(?:[(\[]\s?(?:at|a|krøllalfa|alfakrøll|@)\s?[)\]]|krøllalfa|alfakrøll|snabel-?a) ?[\w-]+(?: ?(?:\.|punktum|dot|[(\[]dot[)\]]) ?[a-z]{2,}){1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex SpeltMail { get; }

    // Any row of eleven digits, where it is told that it is an account and not that it is the municipality's.
    [GeneratedRegex(@"(?i)\bkonto(?:en|nummer|nummeret|nr|nummert)?\b(?:(?!kommune|deres|dykkar)[^\d\n]){0,40}(?<!\d)\d{4}[ .]?\d{2}[ .]?\d{5}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnAccount { get; }

    [GeneratedRegex(@"(?<![\d.])\d{4}\.\d{2}\.\d{5}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex BankAccount { get; }

    [GeneratedRegex(@"\b(?:(?:[Bb]or|[Bb]ur|[Bb]odde|[Bb]udde)(?: alene| åleine)? (?:i|på|her i)|[Aa]dress(?:en|a) m(?:in|i) er|[Hh](?:jemme|eime)adress(?:en|a) (?:er )?) \p{Lu}\p{L}+(?: \p{L}+)? \d{1,4}\b(?! ?(?:år|minutt|km|mil))", RegexOptions.CultureInvariant)]
    private static partial Regex HomeAddress { get; }
}
