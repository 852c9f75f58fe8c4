using PolicyBot.Archive;
using PolicyBot.Conversation;
using PolicyBot.Guidelines.FollowUps;
using PolicyBot.Municipalities;

namespace PolicyBot.OwnData;

/// <summary>Tells somebody what is stored about them, and deletes what need not be kept. Only ever in their own chat, and only ever their own.</summary>
internal sealed class OwnDataDialog(IOwnDataStore store, NamedPeople named, IArchiveFiles files, IArchiveLinks links, LastTopics topics) : IDialog
{
    public const string Show = "own-data.show";
    public const string GetFile = "own-data.file";
    public const string Delete = "own-data.delete";
    public const string Confirm = "own-data.confirm";

    public IReadOnlyList<string> Verbs => [Show, GetFile, Delete, Confirm];

    // Not sent to their chat from elsewhere: that would be kept among the messages, and others would see that they asked.
    public bool IsPersonal => false;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (turn.Place.Kind != PlaceKind.Personal)
        {
            return new Reply.Notice(new OwnDataTexts(turn.Language).OnlyInYourChat);
        }
        return press.Verb switch
        {
            GetFile => await FileAsync(turn, cancellationToken),
            Delete => new Reply.Card(OwnDataCard.Asking(Decide(await store.ReadAsync(turn.Municipality, turn.Person, cancellationToken), turn), turn)),
            Confirm => await DeleteAsync(turn, cancellationToken),
            _ => new Reply.Card(OwnDataCard.For(await store.ReadAsync(turn.Municipality, turn.Person, cancellationToken), links.CanBeMade, turn)),
        };
    }

    private OwnDataDeletion Decide(IReadOnlyList<OwnRecord> records, Turn turn) =>
        OwnDataRules.Decide(records, named.Has(turn.Municipality.Id, turn.Person.Id, turn.Person.ObjectId));

    private async Task<Reply> DeleteAsync(Turn turn, CancellationToken cancellationToken)
    {
        var deletion = await store.DeleteAsync(turn.Municipality, turn.Person, records => Decide(records, turn), cancellationToken);
        topics.Remember(turn, topic: null);
        return new Reply.Card(OwnDataCard.Done(deletion, turn));
    }

    private async Task<Reply> FileAsync(Turn turn, CancellationToken cancellationToken)
    {
        var texts = new OwnDataTexts(turn.Language);
        if (!links.CanBeMade)
        {
            return new Reply.Notice(texts.NoPublicAddress);
        }
        var file = OwnDataFile.Of(await store.ReadAsync(turn.Municipality, turn.Person, cancellationToken), turn);
        await files.AddAsync(ArchiveExport.OfOne(turn, file, links, link => OwnDataCard.Link(file, link, turn)), cancellationToken);
        return new Reply.Notice(texts.FileSent);
    }
}
