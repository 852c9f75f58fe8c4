using PolicyBot.Archive;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Accounts;

/// <summary>
/// "Er dette kommunens konto?": a page without script, that reads well in a screen reader, at 320 px, in light and dark. Lists nothing.
/// </summary>
/// <remarks>Source: WCAG 2.1 AA; forskrift om universell utforming av IKT-løsninger § 4.</remarks>
internal static class AccountCheckPage
{
    /// <summary>The name of the parameter for the address.</summary>
    public const string AddressParameter = "adresse";

    /// <summary>The name of the parameter for the language.</summary>
    public const string LanguageParameter = "sprak";

    private static readonly (Language Language, string Code, string Name)[] Choices = [(Language.Nb, "nb", "Bokmål"), (Language.Nn, "nn", "Nynorsk"), (Language.En, "en", "English")];

    /// <summary>The look. The policy of the page names its hash, so that no other style can come in.</summary>
    public static readonly Html Style = new("""
        :root { color-scheme: light dark; --text: #1a1a1a; --back: #fff; --line: #595959; --good: #0b5c2b; --bad: #8c1515; --link: #0b4f8a; }
        @media (prefers-color-scheme: dark) { :root { --text: #f2f2f2; --back: #1b1b1b; --line: #b0b0b0; --good: #7ee2a0; --bad: #ff9c9c; --link: #8fc7ff; } }
        body { font: 1.125rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); margin: 0 auto; padding: 1rem; max-width: 40rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; line-height: 1.25; }
        label { display: block; font-weight: bold; }
        .hint { margin: 0 0 .5rem; }
        input { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem; border: 2px solid var(--line); color: inherit; background: inherit; }
        button { font: inherit; margin-top: 1rem; padding: .5rem 1.5rem; border: 2px solid var(--text); background: var(--text); color: var(--back); }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        a { color: var(--link); }
        .answer { border-left: .5rem solid var(--line); padding: .25rem 1rem; margin: 1.5rem 0; }
        .answer h2 { font-size: 1.25rem; margin: .25rem 0; }
        .yes { border-color: var(--good); } .no { border-color: var(--bad); }
        nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 1rem; }
        """);

    /// <summary>The page for one municipality.</summary>
    /// <param name="municipality">Whose accounts are asked about.</param>
    /// <param name="typed">What was typed; empty: nothing.</param>
    /// <param name="check">What came of it.</param>
    /// <param name="language">The reader's.</param>
    public static Html Of(Municipality municipality, string typed, AccountCheck check, Language language)
    {
        var texts = new AccountCheckTexts(language);
        var answer = Answer(municipality, typed, check, texts);
        var title = check is AccountCheck.NotAsked ? texts.Heading(municipality.Name) : $"{Outcome(municipality, check, texts)} – {texts.Title}";
        return Whole(title, language, Html.Of($"""
            <h1>{texts.Heading(municipality.Name)}</h1>
            {answer}
            <p>{texts.Intro(municipality.Name)}</p>
            <form method="get">
            <input type="hidden" name="{LanguageParameter}" value="{CardLanguage.Of(language)}">
            <label for="adresse">{texts.Label}</label>
            <p class="hint" id="hint">{texts.Hint}</p>
            <input id="adresse" name="{AddressParameter}" type="text" inputmode="url" autocomplete="off" autocapitalize="none" spellcheck="false" required maxlength="{AccountRules.TextLimit}" aria-describedby="hint" value="{typed}">
            <button type="submit">{texts.Check}</button>
            </form>
            {Languages(texts, language)}
            """));
    }

    /// <summary>The page on which one of several municipalities is chosen.</summary>
    public static Html Choose(IReadOnlyList<Municipality> municipalities, Language language)
    {
        var texts = new AccountCheckTexts(language);
        return Whole(texts.Title, language, Html.Of($"""
            <h1>{texts.Title}</h1>
            <h2>{texts.Choose}</h2>
            <ul>{municipalities.Select(one => Html.Of($"""<li><a href="/konto/{one.Id}?{LanguageParameter}={CardLanguage.Of(language)}">{one.Name}</a></li>"""))}</ul>
            {Languages(texts, language)}
            """));
    }

    /// <summary>The page for somebody who asks too often.</summary>
    public static Html TooMany(Language language) =>
        Whole(new AccountCheckTexts(language).Title, language, Html.Of($"<h1>{new AccountCheckTexts(language).TooMany}</h1>"));

    /// <summary>The language that a parameter asks for; <c>null</c>: none that there is.</summary>
    public static Language? LanguageOf(string? parameter) => Choices.FirstOrDefault(choice => choice.Code == parameter) is { Name: not null } chosen ? chosen.Language : null;

    private static string Outcome(Municipality municipality, AccountCheck check, AccountCheckTexts texts) => check switch
    {
        AccountCheck.Official => texts.Yes(municipality.Name),
        AccountCheck.NotOfficial => texts.No(municipality.Name),
        _ => texts.Unreadable,
    };

    private static Html Answer(Municipality municipality, string typed, AccountCheck check, AccountCheckTexts texts) => check is AccountCheck.NotAsked ? new Html("") : Html.Of($"""
        <div class="answer {(check is AccountCheck.Official ? "yes" : "no")}" role="status">
        <h2>{(check is AccountCheck.Official ? "✔" : "✖")} {Outcome(municipality, check, texts)}</h2>
        <p>{texts.Checked(typed)}</p>
        {(check is AccountCheck.NotOfficial ? Html.Of($"<p>{texts.NoMeans}</p>") : new Html(""))}
        </div>
        """);

    private static Html Languages(AccountCheckTexts texts, Language language) => Html.Of($"""
        <nav aria-label="{texts.Languages}"><ul>{Choices.Select(choice => choice.Language == language
            ? Html.Of($"""<li lang="{choice.Code}" aria-current="true">{choice.Name}</li>""")
            : Html.Of($"""<li><a lang="{choice.Code}" hreflang="{choice.Code}" href="?{LanguageParameter}={choice.Code}">{choice.Name}</a></li>"""))}</ul></nav>
        """);

    private static Html Whole(string title, Language language, Html body) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="{CardLanguage.Of(language)}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>{title}</title><style>{Style}</style></head>
        <body><main>{body}</main></body>
        </html>

        """);
}
