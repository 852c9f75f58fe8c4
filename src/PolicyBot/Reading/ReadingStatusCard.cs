using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;

namespace PolicyBot.Reading;

/// <summary>How many have confirmed, for those who asked.</summary>
internal static class ReadingStatusCard
{
    // Units that people type can be many; by the rule of five, 500 people have a hundred of them at most.
    private const int MostUnits = 100;
    private const int LongestUnit = 60;

    /// <param name="round">What was asked.</param>
    /// <param name="status">How it stands.</param>
    /// <param name="turn">The reader's.</param>
    /// <param name="notice">What came of the press; <c>null</c>: nothing to say.</param>
    public static AdaptiveCard For(ReadingRound round, ReadingStatus status, Turn turn, string? notice = null)
    {
        var texts = new ReadingTexts(turn.Language);
        var heading = texts.StatusHeading(round.Version);
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                .. CardParts.Notice(notice),
                CardParts.Title(heading),
                new FactSet
                {
                    Facts =
                    [
                        Fact.Typed(texts.AskedBy, texts.AskedByAt(round.StartedBy.Name, OsloTime.Date(round.StartedAt))),
                        Fact.Of(texts.Due, OsloTime.Date(round.DueOn)),
                        Fact.Of(texts.HaveCard, $"{status.All.People}"),
                        Fact.Of(texts.HaveConfirmed, Of(status.All, texts)),
                    ],
                },
                .. Units(status, texts).ToList() is { Count: > 0 } units
                    ? [CardParts.Heading(texts.Units), new FactSet { Facts = units }, new TextBlock { Text = texts.FewAreMerged(ReadingStatus.FewestOfUnit), IsSubtle = true, Size = TextSize.Small }]
                    : Array.Empty<CardElement>(),
            ],
            Actions = [new ExecuteAction { Title = texts.Refresh, Verb = AskReadingDialog.Ask }],
        };
    }

    private static IEnumerable<Fact> Units(ReadingStatus status, ReadingTexts texts) =>
    [
        .. status.Units.Take(MostUnits).Select(unit => Fact.Typed(PlainText.EscapeInline(CardParts.Cut(unit.Unit, LongestUnit)), Of(unit.Count, texts))),
        .. status.Others is { } others ? [Fact.Of(texts.OtherUnits, Of(others, texts))] : Array.Empty<Fact>(),
        .. status.WithoutUnit > 0 ? [Fact.Of(texts.UnknownUnit, $"{status.WithoutUnit}")] : Array.Empty<Fact>(),
    ];

    private static string Of(UnitCount count, ReadingTexts texts) => texts.Of(count.Confirmed, count.People);
}
