namespace PolicyBot.Guidelines.Import;

/// <summary>
/// Parts a document into rules. An item of a list of statements is a rule; a list of names belongs to what introduces it. Paragraphs below
/// one heading are one rule, until a second one that demands something: that is a rule of its own.
/// </summary>
internal sealed class SectionBuilder(IReadOnlyList<Block> blocks, ImportNotes notes)
{
    private const int LongestDerivedHeading = 80;
    private const int LongestListHeading = 15;
    private const double StatementsFrom = 0.5;
    private static readonly string[] Names = ["retningslinje", "reglement", "regler", "reglar", "rutine", "instruks", "strategi", "håndbok", "handbok", "veileder", "rettleiar", "policy"];

    private readonly List<ImportedSection> sections = [];
    private Block? heading;
    private bool isHeadingUsed;
    private string title = "";
    private Draft? open;

    /// <summary>The rules, in order.</summary>
    /// <param name="documentTitle">Gets the title of the document.</param>
    public IReadOnlyList<ImportedSection> Build(out string documentTitle)
    {
        title = FindTitle();
        for (var at = 0; at < blocks.Count;)
        {
            at = Read(at);
        }
        Close();
        documentTitle = title;
        return sections;
    }

    private string Heading => heading is null ? title : Bare(heading.Text);

    // Before the first heading of its own, whatever the document says of itself is one introduction.
    private bool IsIntroduction => Heading == title;

    private int Read(int at)
    {
        var block = blocks[at];
        switch (block.Kind)
        {
            case BlockKind.Heading:
                Close();
                if (heading is { } unused && !isHeadingUsed && Bare(unused.Text) != title)
                {
                    notes.Add(unused.Line, $"the heading '{Bare(unused.Text)}' has no text of its own; no rule refers to it");
                }
                (heading, isHeadingUsed) = (block, false);
                return at + 1;
            case BlockKind.Item:
                return ReadList(at);
            default:
                ReadParagraph(block, at + 1 < blocks.Count ? blocks[at + 1] : null);
                return at + 1;
        }
    }

    private void ReadParagraph(Block block, Block? next)
    {
        if (Adoption.IsAdoption(block.Text))
        {
            Close();
            // A number before it is that of the page.
            sections.Add(new ImportedSection(block.Line, title, null, block.Text.TrimStart([.. "0123456789 "])));
            return;
        }
        var isDuty = Sentences.IsDuty(block.Text);
        var introducesList = block.Text.EndsWith(':') && next?.Kind == BlockKind.Item;
        if (open is not null && !IsIntroduction && ((isDuty && open.IsDuty) || (introducesList && isDuty)))
        {
            notes.Add(block.Line, "this paragraph was made a rule of its own, apart from the one above it under the same heading");
            Close();
        }
        if (open is null)
        {
            Open(block.Line, introducesList && block.Words > LongestListHeading ? Derived(block.Text) : Heading);
        }
        else
        {
            open.Merged++;
        }
        open!.Texts.Add(block.Text);
        open.IsDuty |= isDuty;
        open.EndsWithColon = introducesList;
        isHeadingUsed = true;
    }

    private int ReadList(int at)
    {
        var end = at;
        while (end < blocks.Count && blocks[end].Kind == BlockKind.Item)
        {
            end++;
        }
        var items = ListTree.Of([.. blocks.Skip(at).Take(end - at)]);
        var isNumbered = items[0].Item.Mark!.Kind != MarkKind.Bullet;
        if (!isNumbered && !AreStatements(items) && !Sentences.EndsWithDuty(open?.Texts[^1] ?? heading?.Text ?? ""))
        {
            KeepTogether(items);
        }
        else
        {
            ReadRules(items);
        }
        isHeadingUsed = true;
        return end;
    }

    private void ReadRules(IReadOnlyList<ListTree> items)
    {
        var under = open is { EndsWithColon: true } lead ? lead.Heading : Heading;
        Close();
        var number = 0;
        foreach (var item in items)
        {
            number++;
            var mark = item.Item.Mark!;
            int? shown = mark.Kind switch
            {
                MarkKind.Number => mark.Number > 0 ? mark.Number : null,
                MarkKind.Bullet when items.Count > 1 => number,
                _ => null,
            };
            var place = mark.Kind switch
            {
                MarkKind.Number when mark.Number == 0 => $"{under}, punkt {mark.Label}",
                MarkKind.Letter => $"{under}, bokstav {mark.Label}",
                _ => under,
            };
            var goesOn = char.IsLower(item.Item.Text[0]) && heading is { } colon && colon.Text.EndsWith(':');
            sections.Add(new ImportedSection(item.Item.Line, place, shown, item.Text) { Introduction = goesOn ? heading!.Text : null });
        }
    }

    // Names of laws, of units, of what is meant: together they are one rule, with what introduces them.
    private void KeepTogether(IReadOnlyList<ListTree> items)
    {
        if (open is null)
        {
            Open(heading?.Line ?? items[0].Item.Line, Heading);
            if (heading is { } introduction && introduction.Text.EndsWith(':'))
            {
                open!.Texts.Add(introduction.Text);
            }
        }
        open!.Texts.AddRange(items.SelectMany(item => (string[])[item.Item.Marked, .. item.Below.Select(line => $"  {line}")]));
        open.EndsWithColon = false;
        notes.Add(items[0].Item.Line, "the list that begins here was taken for names, and kept together as one rule");
    }

    private static bool AreStatements(IReadOnlyList<ListTree> items) =>
        items.Any(item => item.Below.Count > 0) || items.Count(item => Sentences.IsStatement(item.Item.Text)) >= items.Count * StatementsFrom;

    private void Open(int line, string under) => open = new Draft(line, under);

    private void Close()
    {
        if (open is null)
        {
            return;
        }
        if (open.Merged > 0)
        {
            notes.Add(open.Line, $"{open.Merged + 1} paragraphs under '{open.Heading}' were kept together as one rule");
        }
        sections.Add(new ImportedSection(open.Line, open.Heading, null, string.Join('\n', open.Texts)));
        open = null;
    }

    private string FindTitle()
    {
        var candidates = blocks.Where(block => block.Kind == BlockKind.Heading).Take(3).ToList();
        var named = candidates.FirstOrDefault(block => Names.Any(name => block.Text.Contains(name, StringComparison.OrdinalIgnoreCase)));
        var found = named ?? candidates.FirstOrDefault();
        notes.Add(found?.Line ?? 0, found is null ? "the document has no title; 'Retningslinjer' was written instead" : $"'{Bare(found.Text)}' was taken for the title of the document");
        return found is null ? "Retningslinjer" : Bare(found.Text);
    }

    // A long sentence that introduces rules: its first part tells where they stand.
    private static string Derived(string text)
    {
        var end = text.LastIndexOf(',', Math.Min(text.Length - 1, LongestDerivedHeading));
        return Bare(end > 0 ? text[..end] : Sentences.Cut(text, LongestDerivedHeading));
    }

    private static string Bare(string text) => text.Replace('\n', ' ').TrimEnd(' ', ':', '.');

    private sealed class Draft(int line, string heading)
    {
        public int Line { get; } = line;

        public string Heading { get; } = heading;

        public List<string> Texts { get; } = [];

        public bool IsDuty { get; set; }

        public bool EndsWithColon { get; set; }

        public int Merged { get; set; }
    }
}
