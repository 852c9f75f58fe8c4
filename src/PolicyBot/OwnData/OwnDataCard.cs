using PolicyBot.AdaptiveCards;
using PolicyBot.Archive;
using PolicyBot.Conversation;

namespace PolicyBot.OwnData;

/// <summary>What is stored about the reader, by kind, and what comes of having it deleted.</summary>
internal static class OwnDataCard
{
    /// <param name="records">All that is stored about them.</param>
    /// <param name="hasFile">Whether they can have all of it in a file.</param>
    /// <param name="turn">Theirs.</param>
    public static AdaptiveCard For(IReadOnlyList<OwnRecord> records, bool hasFile, Turn turn)
    {
        var texts = new OwnDataTexts(turn.Language);
        return Card(
            texts.Heading,
            [
                new TextBlock { Text = texts.Intro(turn.Municipality.Name) },
                Counts(records, texts),
                new TextBlock { Text = texts.DeletedByItself },
                .. hasFile ? Array.Empty<CardElement>() : [new TextBlock { Text = texts.NoPublicAddress, IsSubtle = true }],
            ],
            [.. hasFile ? [Button(texts.GetFile, OwnDataDialog.GetFile)] : Array.Empty<CardAction>(), Button(texts.Delete, OwnDataDialog.Delete)],
            turn);
    }

    /// <summary>Before it is done: what would be deleted, what would stay, and why.</summary>
    public static AdaptiveCard Asking(OwnDataDeletion deletion, Turn turn)
    {
        var texts = new OwnDataTexts(turn.Language);
        var back = Button(texts.Cancel, OwnDataDialog.Show);
        return Card(
            texts.DeleteHeading,
            [
                .. deletion.Removed.Count > 0 ? [CardParts.Heading(texts.ToBeDeleted), Counts(deletion.Removed, texts)] : new CardElement[] { new TextBlock { Text = texts.NothingToDelete } },
                .. Kept(deletion, texts.ToBeKept, texts),
                .. deletion.Removed.Count > 0 ? [new TextBlock { Text = texts.ComesBack }] : Array.Empty<CardElement>(),
            ],
            deletion.Removed.Count > 0 ? [Button(texts.Confirm, OwnDataDialog.Confirm) with { Style = ActionStyle.Destructive }, back] : [back],
            turn);
    }

    /// <summary>After it is done.</summary>
    public static AdaptiveCard Done(OwnDataDeletion deletion, Turn turn)
    {
        var texts = new OwnDataTexts(turn.Language);
        return Card(
            texts.DoneHeading,
            [CardParts.Heading(texts.IsDeleted), Counts(deletion.Removed, texts), .. Kept(deletion, texts.IsKept, texts), new TextBlock { Text = texts.ComesBack }],
            [],
            turn);
    }

    /// <summary>The link to the file.</summary>
    public static AdaptiveCard Link(ArchiveFile file, Uri link, Turn turn)
    {
        var texts = new OwnDataTexts(turn.Language);
        return Card(
            texts.FileHeading,
            [
                new TextBlock { Text = texts.FileIntro((int)ArchiveExport.Lifetime.TotalMinutes, OsloTime.Clock(turn.At + ArchiveExport.Lifetime)) },
                new TextBlock { Text = file.Name, IsSubtle = true },
            ],
            [new OpenUrlAction { Title = texts.Download, Url = link }],
            turn);
    }

    private static AdaptiveCard Card(string heading, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions, Turn turn) => new()
    {
        FallbackText = heading,
        Lang = CardLanguage.Of(turn.Language),
        Body = [CardParts.Title(heading), .. body],
        Actions = actions,
    };

    private static IEnumerable<CardElement> Kept(OwnDataDeletion deletion, string heading, OwnDataTexts texts) => deletion.Kept.Count == 0 ? [] :
    [
        CardParts.Heading(heading),
        .. deletion.Kept.GroupBy(kept => kept.Why).OrderBy(group => group.Key).SelectMany(group => new CardElement[]
        {
            new TextBlock { Text = texts.Of(group.Key) },
            Counts(group.Select(kept => kept.Record), texts),
        }),
    ];

    // Of the contact some can go where the rest stays, so each part has its own name.
    private static FactSet Counts(IEnumerable<OwnRecord> records, OwnDataTexts texts) => new()
    {
        Facts =
        [
            .. records.OrderBy(record => record.Kind)
                .GroupBy(record => record.Kind == OwnDataKind.Contact ? texts.NameOf(record) : texts.Of(record.Kind))
                .Select(group => Fact.Of(group.Key, $"{group.Count()}")),
        ],
    };

    private static ExecuteAction Button(string title, string verb) => new() { Title = title, Verb = verb, AssociatedInputs = AssociatedInputs.None };
}
