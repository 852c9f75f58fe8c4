using PolicyBot.AdaptiveCards;
using PolicyBot.Archive;
using PolicyBot.Conversation;

namespace PolicyBot.Accounts;

/// <summary>Gives the adviser the register as a spreadsheet.</summary>
internal sealed class AccountFileDialog(IAccountStore accounts, IArchiveFiles files, IArchiveLinks links, Roles roles) : IDialog
{
    public const string Export = "account.export";

    public IReadOnlyList<string> Verbs => [Export];

    public bool IsPersonal => false;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var texts = new AccountTexts(turn.Language);
        var actor = await roles.ActorAsync(turn, Role.Adviser, cancellationToken);
        if (!actor.IsIn(Role.Adviser))
        {
            return new Reply.Notice(AccountReply.Refused(AccountRefusal.OnlyTheAdviser, turn));
        }
        if (!links.CanBeMade)
        {
            return new Reply.Notice(texts.NoPublicAddress(turn.Municipality.Id.Value));
        }
        var all = await accounts.AllAsync(turn.Municipality.Id, cancellationToken);
        var file = new ArchiveFile(AccountCsv.FileName(turn.Municipality, turn.At), AccountCsv.MediaType, AccountCsv.Of(all, turn.Municipality, turn.Language, turn.At));
        await files.AddAsync(ArchiveExport.OfOne(turn, file, links, link => Card(file, link, turn, texts)), cancellationToken);
        return new Reply.Notice(texts.FileSent);
    }

    private static AdaptiveCard Card(ArchiveFile file, Uri link, Turn turn, AccountTexts texts) => new()
    {
        FallbackText = texts.FileHeading,
        Lang = CardLanguage.Of(turn.Language),
        Body =
        [
            CardParts.Title(texts.FileHeading),
            new TextBlock { Text = texts.FileIntro((int)ArchiveExport.Lifetime.TotalMinutes, OsloTime.Clock(turn.At + ArchiveExport.Lifetime)) },
            new TextBlock { Text = file.Name, IsSubtle = true },
        ],
        Actions = [new OpenUrlAction { Title = texts.FileDownload, Url = link }],
    };
}
