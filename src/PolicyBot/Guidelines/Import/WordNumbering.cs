using System.Collections.Frozen;
using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Guidelines.Import;

/// <summary>Counts the lists of a Word document, whose numbers do not stand in its text.</summary>
internal sealed class WordNumbering(Numbering? numbering)
{
    private const int Levels = 9;

    private readonly FrozenDictionary<int, NumberingInstance> lists = (numbering?.Elements<NumberingInstance>() ?? [])
        .Where(list => list.NumberID?.Value is not null).DistinctBy(list => list.NumberID!.Value).ToFrozenDictionary(list => list.NumberID!.Value);

    private readonly FrozenDictionary<int, AbstractNum> kinds = (numbering?.Elements<AbstractNum>() ?? [])
        .Where(kind => kind.AbstractNumberId?.Value is not null).DistinctBy(kind => kind.AbstractNumberId!.Value).ToFrozenDictionary(kind => kind.AbstractNumberId!.Value);

    private readonly Dictionary<int, int[]> counts = [];

    /// <summary>The mark of the next paragraph of a list.</summary>
    /// <param name="list">What the paragraph says; <c>null</c>: it is in no list.</param>
    /// <param name="ofStyle">What its style says, where the paragraph itself leaves something out.</param>
    /// <returns><c>null</c>: it has no mark.</returns>
    public ListMark? Next(NumberingProperties? list, NumberingProperties? ofStyle)
    {
        var id = list?.NumberingId?.Val?.Value ?? ofStyle?.NumberingId?.Val?.Value ?? 0;
        var level = Math.Clamp(list?.NumberingLevelReference?.Val?.Value ?? ofStyle?.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        if (!lists.TryGetValue(id, out var instance) || instance.AbstractNumId?.Val?.Value is not { } kindId || !kinds.TryGetValue(kindId, out var kind))
        {
            return null;
        }
        var format = Level(kind, level)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Bullet;
        if (format is NumberFormatValues.None)
        {
            return null;
        }
        if (format is NumberFormatValues.Bullet)
        {
            return new ListMark(MarkKind.Bullet, "•", level);
        }
        var count = Count(instance, kind, id, kindId, level);
        return format is NumberFormatValues.LowerLetter or NumberFormatValues.UpperLetter && count <= 26
            ? Marked(MarkKind.Letter, ((char)('a' + count - 1)).ToString(), level, ")")
            : Marked(MarkKind.Number, Label(kindId, kind, level, count), level, ".");
    }

    private static ListMark Marked(MarkKind kind, string label, int level, string sign) => new(kind, label, level) { Shown = label + sign };

    // Lists of one kind go on counting from each other, unless one says where it begins.
    private int Count(NumberingInstance instance, AbstractNum kind, int id, int kindId, int level)
    {
        if (!counts.TryGetValue(kindId, out var count))
        {
            counts[kindId] = count = new int[Levels];
        }
        if (instance.Elements<LevelOverride>().FirstOrDefault(one => one.LevelIndex?.Value == level)?.StartOverrideNumberingValue?.Val?.Value is { } start && counts.TryAdd(-id - 1, []))
        {
            count[level] = start - 1;
        }
        count[level] = count[level] == 0 ? Level(kind, level)?.StartNumberingValue?.Val?.Value ?? 1 : count[level] + 1;
        Array.Clear(count, level + 1, Levels - level - 1);
        return count[level];
    }

    // "%1.%2" is shown with the numbers of both levels.
    private string Label(int kindId, AbstractNum kind, int level, int count)
    {
        var shown = Level(kind, level)?.LevelText?.Val?.Value ?? "";
        var parts = Enumerable.Range(0, level).Where(above => shown.Contains($"%{above + 1}", StringComparison.Ordinal)).Select(above => Math.Max(1, counts[kindId][above])).Append(count);
        return string.Join('.', parts.Select(part => part.ToString(CultureInfo.InvariantCulture)));
    }

    private static Level? Level(AbstractNum kind, int level) => kind.Elements<Level>().FirstOrDefault(one => one.LevelIndex?.Value == level);
}
