using System.Text.RegularExpressions;

namespace PolicyBot.Tests.Conversation;

/// <summary>What gives away that a text is not in the language that it should be in.</summary>
internal static partial class LanguageSlips
{
    /// <summary>No word, ending or genitive that bokmål has and nynorsk has not. What is quoted may be in any language.</summary>
    public static void AssertNynorsk(string text) => Assert.DoesNotMatch(Bokmål, Quoted.Replace(text, ""));

    /// <summary>No Norwegian letters, but in names.</summary>
    public static void AssertEnglish(string text) => Assert.DoesNotMatch("[æøåÆØÅ]", text.Replace("bokmål", "", StringComparison.Ordinal));

    [GeneratedRegex(
        @"\b(ikke|jeg|hva|hvem|hvor\w*|hvilke\w*|fra|noen?|bare|dere|være|gjøre|gjør|mye|ble|blitt|uten|selv|egne?t?|sammen|bedre|finnes|skriver|svarer|kommer|velg|bytt"
        + @"|vedtatt|godkjent|ansatte?|\w*enhet\w*|\w*medier|elever|brukere|kontoer|planer|\w+(ens|ets|enes)|\w+(ninger|heter|ingene))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Bokmål { get; }

    [GeneratedRegex("«[^»]*»")]
    private static partial Regex Quoted { get; }
}
