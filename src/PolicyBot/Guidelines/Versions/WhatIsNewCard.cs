using System.Diagnostics;
using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Reading;

namespace PolicyBot.Guidelines.Versions;

/// <summary>What is new in a version: every rule that was added, changed or taken out, with a button that opens it.</summary>
internal static class WhatIsNewCard
{
    /// <summary>The most rules on a page.</summary>
    public const int Most = 10;

    /// <param name="step">What is new; one rule at least.</param>
    /// <param name="municipality">Whose.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="before">How many stand on the pages before.</param>
    /// <param name="forReading">Whether the way back leads to «Lest og forstått».</param>
    /// <param name="toAskFrom">Whether people can be asked for «Lest og forstått» from here; who may is checked when it is pressed.</param>
    public static AdaptiveCard For(VersionStep step, Municipality municipality, Language language, int before = 0, bool forReading = false, bool toAskFrom = false)
    {
        var texts = new VersionTexts(language);
        var shown = step.Changes.Skip(before).Take(Most);
        return new AdaptiveCard
        {
            FallbackText = $"{texts.Heading}: {municipality.Guideline.Source.Document.In(language)}",
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(texts.Heading),
                new TextBlock { Text = municipality.Guideline.Source.Document.In(language) },
                new TextBlock { Text = Versions(step, texts), IsSubtle = true, Spacing = Spacing.None },
                new TextBlock { Text = Counts(step, texts) },
                .. from kind in shown.GroupBy(change => HeadingOf(change, texts))
                   from element in (IEnumerable<CardElement>)[CardParts.Heading(kind.Key), .. kind.Select(change => Open(change, step, before, language, forReading))]
                   select element,
            ],
            Actions = [.. Buttons(step, before, texts, forReading, toAskFrom)],
        };
    }

    /// <summary>How many rules of each kind are new.</summary>
    public static string Counts(VersionStep step, VersionTexts texts) => texts.Counts(
        step.Changes.OfType<RuleChange.Added>().Count(), step.Changes.OfType<RuleChange.Changed>().Count(), step.Changes.OfType<RuleChange.Removed>().Count());

    /// <summary>Which version this is, and which it is compared with.</summary>
    public static string Versions(VersionStep step, VersionTexts texts) => texts.Compared(step.Now.Name, OsloTime.Date(step.Now.Adopted), step.Before?.Name ?? "");

    /// <summary>What kind of change it is, as a heading.</summary>
    public static string HeadingOf(RuleChange change, VersionTexts texts) => change switch
    {
        RuleChange.Added => texts.Added,
        RuleChange.Changed => texts.Changed,
        RuleChange.Removed => texts.Removed,
        _ => throw new UnreachableException(),
    };

    /// <summary>What buttons on a version carry.</summary>
    public static ActionData Data(VersionStep step, int before, bool forReading)
    {
        var data = new ActionData { [AnswerDialog.VersionKey] = step.Now.Name, [WhatIsNewDialog.BeforeKey] = before.ToString(CultureInfo.InvariantCulture) };
        if (forReading)
        {
            data[WhatIsNewDialog.ReadingKey] = "1";
        }
        return data;
    }

    /// <summary>A card that says first that its rule has changed.</summary>
    public static AdaptiveCard WithChange(AdaptiveCard card, string text) =>
        card with { Body = [new Container { Style = ContainerStyle.Warning, Items = [new TextBlock { Text = text, Weight = TextWeight.Bolder }] }, .. card.Body] };

    private static ActionSet Open(RuleChange change, VersionStep step, int before, Language language, bool forReading)
    {
        var data = Data(step, before, forReading);
        data[AnswerDialog.SectionKey] = change.Rule.Id.Value;
        return new ActionSet { Actions = [new ExecuteAction { Title = change.Rule.Title.In(language), Verb = WhatIsNewDialog.Rule, Data = data }] };
    }

    private static IEnumerable<CardAction> Buttons(VersionStep step, int before, VersionTexts texts, bool forReading, bool toAskFrom)
    {
        if (forReading)
        {
            yield return ReadingCard.Back(step.Now.Name, texts);
        }
        if (before + Most < step.Changes.Count)
        {
            yield return new ExecuteAction { Title = texts.ShowMore, Verb = WhatIsNewDialog.Show, Data = Data(step, before + Most, forReading) };
        }
        if (before > 0)
        {
            yield return new ExecuteAction { Title = texts.ShowPrevious, Verb = WhatIsNewDialog.Show, Data = Data(step, Math.Max(0, before - Most), forReading) };
        }
        if (toAskFrom)
        {
            yield return new ExecuteAction { Title = new ReadingTexts(texts.Language).AskHeading, Verb = AskReadingDialog.Ask, Mode = ActionMode.Secondary };
        }
    }
}
