using System.Globalization;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;

namespace PolicyBot.Cases;

/// <summary>A quarter's cases in figures.</summary>
internal static class CaseStatisticsCard
{
    private static readonly Urgency[] Columns = [Urgency.Acute, Urgency.Possible, Urgency.Unsure];

    private static readonly ClosingKind?[] Rows = [.. Enum.GetValues<ClosingKind>().Cast<ClosingKind?>(), null];

    /// <param name="statistics">The quarter's.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="turn">Of the reader.</param>
    public static AdaptiveCard For(CaseStatistics statistics, Quarter quarter, Turn turn)
    {
        var texts = new CaseTexts(turn.Language);
        var heading = texts.StatisticsHeading(quarter.Number, quarter.Year);
        return new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(turn.Language),
            Body =
            [
                CardParts.Title(heading),
                .. statistics.All == 0 ? [new TextBlock { Text = texts.StatisticsNone }] : Figures(statistics, texts),
            ],
            Actions =
            [
                To(texts.EarlierQuarter, quarter.Earlier),
                .. quarter == Quarter.Of(turn.At) ? Array.Empty<CardAction>() : [To(texts.LaterQuarter, quarter.Later)],
                new ExecuteAction { Title = texts.ListHeading, Verb = CaseListDialog.List },
            ],
        };
    }

    private static ExecuteAction To(string title, Quarter quarter) =>
        new() { Title = title, Verb = CaseListDialog.Statistics, Data = new ActionData { [CaseListDialog.QuarterKey] = quarter.ToString() } };

    private static IEnumerable<CardElement> Figures(CaseStatistics statistics, CaseTexts texts)
    {
        yield return new FactSet
        {
            Facts =
            [
                Fact.Of(texts.CountReported, Written(statistics.All)),
                Fact.Of(texts.MedianToTake, statistics.MedianToTake is { } take ? texts.Length(take) : texts.NoMedian),
                Fact.Of(texts.MedianToClose, statistics.MedianToClose is { } close ? texts.Length(close) : texts.NoMedian),
            ],
        };
        yield return new TextBlock { Text = texts.InWorkingTime, IsSubtle = true, Size = TextSize.Small };
        yield return Line([texts.OutcomeColumn, .. Columns.Select(texts.Of), texts.Total], isBold: true);
        foreach (var kind in Rows)
        {
            yield return Line([
                kind is { } ended ? texts.Of(ended) : texts.StillOpen,
                .. Columns.Select(urgency => Written(statistics.Counts.GetValueOrDefault((kind, urgency)))),
                Written(statistics.Of(kind))]);
        }
        yield return Line([texts.Total, .. Columns.Select(urgency => Written(statistics.Of(urgency))), Written(statistics.All)], isBold: true);
    }

    // The names of the outcomes are longer than the figures.
    private static ColumnSet Line(IEnumerable<string> cells, bool isBold = false) => new()
    {
        Separator = true,
        Spacing = Spacing.Small,
        Columns =
        [
            .. cells.Select((cell, index) => new Column
            {
                Width = ColumnWidth.Share(index == 0 ? 3 : 2),
                Items = [new TextBlock { Text = cell, Weight = isBold ? TextWeight.Bolder : TextWeight.Default, Size = TextSize.Small }],
            }),
        ],
    };

    private static string Written(int count) => count.ToString(CultureInfo.InvariantCulture);
}
