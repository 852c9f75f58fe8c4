namespace PolicyBot.Guidelines.Import;

/// <summary>An item of a list, with all that stands below it.</summary>
/// <param name="Item">The item itself.</param>
/// <param name="Below">The lines of its own lists, each with its mark.</param>
internal sealed record ListTree(Block Item, IReadOnlyList<string> Below)
{
    /// <summary>The item's words without its mark, and what stands below it.</summary>
    public string Text => string.Join('\n', [Item.Text, .. Below]);

    /// <summary>Parts a run of items into those at the top and those below them: by their kind of mark, their numbers, and how far they are indented.</summary>
    public static IReadOnlyList<ListTree> Of(IReadOnlyList<Block> items)
    {
        var trees = new List<(Block Item, List<string> Below)>();
        var open = new Stack<Block>();
        foreach (var item in items)
        {
            var same = open.FirstOrDefault(above => IsNext(above, item)) ?? (item.Mark!.Kind == MarkKind.Number && item.Mark.Number > 1 ? open.LastOrDefault(above => above.Mark!.Kind == MarkKind.Number) : null);
            while (open.Count > 0 && (same is not null ? open.Peek() != same : open.Peek().Indent > item.Indent + 1 && open.Count > 1))
            {
                open.Pop();
            }
            if (same is not null)
            {
                open.Pop();
            }
            open.Push(item);
            if (open.Count == 1)
            {
                trees.Add((item, []));
            }
            else
            {
                trees[^1].Below.Add($"{new string(' ', 2 * (open.Count - 2))}{item.Marked}");
            }
        }
        return [.. trees.Select(tree => new ListTree(tree.Item, tree.Below))];
    }

    private static bool IsNext(Block above, Block item) =>
        above.Mark!.Kind == item.Mark!.Kind && above.Mark.Level == item.Mark.Level && item.Mark.Kind switch
        {
            MarkKind.Number => IsNextNumber(above.Mark, item.Mark),
            MarkKind.Letter => item.Mark.Label[0] == above.Mark.Label[0] + 1,
            _ => Sign(above) == Sign(item) && Math.Abs(above.Indent - item.Indent) < 2,
        };

    private static bool IsNextNumber(ListMark above, ListMark next) =>
        above.Number > 0 ? next.Number == above.Number + 1 : next.Number == 0 && above.Label.Count(c => c == '.') == next.Label.Count(c => c == '.');

    private static string Sign(Block item) => item.Mark!.Label is "–" or "—" ? "-" : item.Mark.Label;
}
