using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Versions;
using PolicyBot.Municipalities;

namespace PolicyBot.Reading;

/// <summary>«Lest og forstått» as whoever is asked sees it.</summary>
internal static class ReadingCard
{
    /// <summary>The card that asks.</summary>
    /// <param name="round">What is asked.</param>
    /// <param name="step">The version, and what is new in it.</param>
    /// <param name="unit">What is in the field for the unit; <c>null</c>: nothing.</param>
    /// <param name="municipality">The reader's.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="error">What is wrong with the unit; <c>null</c>: nothing.</param>
    public static AdaptiveCard Asking(ReadingRound round, VersionStep step, string? unit, Municipality municipality, Language language, FieldError? error = null) =>
        Build(new ReadingTexts(language).Heading, round, step, unit, municipality, language, error);

    /// <summary>The same, for the second and third time.</summary>
    public static AdaptiveCard Reminding(ReadingRound round, VersionStep step, string? unit, Municipality municipality, Language language) =>
        Build(new ReadingTexts(language).ReminderHeading, round, step, unit, municipality, language, error: null);

    /// <summary>Confirmed. Where the guidelines have changed since, it says so.</summary>
    public static AdaptiveCard Confirmed(VersionStep step, string thanks, Turn turn)
    {
        var (texts, now) = (new ReadingTexts(turn.Language), turn.Municipality.Guideline.Source.Version);
        return new AdaptiveCard
        {
            FallbackText = thanks,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(texts.Confirm),
                new Container { Style = ContainerStyle.Good, Items = [new TextBlock { Text = $"✓ {thanks}", Weight = TextWeight.Bolder }] },
                .. now == step.Now.Name
                    ? Array.Empty<CardElement>()
                    : [new Container { Style = ContainerStyle.Warning, Items = [new TextBlock { Text = texts.NewerApplies(now), Weight = TextWeight.Bolder }] }],
            ],
            Actions = [new ExecuteAction { Title = texts.WhatIsNew, Verb = WhatIsNewDialog.Show }],
        };
    }

    /// <summary>The button that leads back here from what is new.</summary>
    public static ExecuteAction Back(string version, VersionTexts texts) =>
        new() { Title = texts.ToReading, Verb = ReadingDialog.Open, Data = new ActionData { [AnswerDialog.VersionKey] = version }, Style = ActionStyle.Positive };

    private static AdaptiveCard Build(
        string heading, ReadingRound round, VersionStep step, string? unit, Municipality municipality, Language language, FieldError? error)
    {
        var (texts, versions) = (new ReadingTexts(language), new VersionTexts(language));
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(language),
            Body =
            [
                CardParts.Title(heading),
                new TextBlock { Text = texts.Intro(municipality.Name) },
                new TextBlock { Text = Sources.Title(municipality.Guideline.Source, language), Weight = TextWeight.Bolder },
                .. step.Changes.Count == 0
                    ? [new TextBlock { Text = texts.AllRules(step.Now.Rules.Count) }]
                    : new CardElement[] { new TextBlock { Text = WhatIsNewCard.Versions(step, versions) }, new TextBlock { Text = WhatIsNewCard.Counts(step, versions), Spacing = Spacing.None } },
                new FactSet { Facts = [.. step.Changes.Count == 0 ? [Fact.Of(texts.Version, step.Now.Name)] : Array.Empty<Fact>(), Fact.Of(texts.Due, OsloTime.Date(round.DueOn))] },
                .. error is null ? Array.Empty<CardElement>() : [CardParts.Problem($"⚠ {texts.Unit}: {new FieldTexts(language).Of(error)}")],
                UnitField(unit, municipality, texts),
                new TextBlock { Text = texts.UnitIsKept, IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
            ],
            Actions =
            [
                new ExecuteAction { Title = texts.Confirm, Verb = ReadingDialog.Confirm, Data = new ActionData { [AnswerDialog.VersionKey] = round.Version }, Style = ActionStyle.Positive },
                .. step.Changes.Count == 0
                    ? Array.Empty<CardAction>()
                    : [new ExecuteAction { Title = texts.WhatIsNew, Verb = WhatIsNewDialog.Show, Data = WhatIsNewCard.Data(step, before: 0, forReading: true), AssociatedInputs = AssociatedInputs.None }],
            ],
        };
    }

    private static Input UnitField(string? unit, Municipality municipality, ReadingTexts texts)
    {
        var missing = new FieldTexts(texts.Language).Missing;
        return municipality.Units.Count > 0
            ? new ChoiceSetInput
            {
                Id = ReadingRules.UnitField,
                Label = texts.Unit,
                IsRequired = true,
                ErrorMessage = missing,
                Placeholder = texts.UnitPick,
                Choices = [.. municipality.Units.Select(name => new Choice(name, name))],
                Value = unit is not null && municipality.Units.Contains(unit) ? unit : null,
            }
            : new TextInput
            {
                Id = ReadingRules.UnitField,
                Label = texts.Unit,
                IsRequired = true,
                ErrorMessage = missing,
                Placeholder = texts.UnitHint,
                MaxLength = ReadingRules.UnitLimit,
                Value = string.IsNullOrEmpty(unit) ? null : unit,
            };
    }
}
