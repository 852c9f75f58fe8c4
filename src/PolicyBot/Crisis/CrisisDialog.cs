using System.Diagnostics;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Languages;

namespace PolicyBot.Crisis;

/// <summary>Shows, sets, changes and lifts the crisis staff.</summary>
internal sealed class CrisisDialog(ICrisisStore crises, IAccountStore accounts, AdviserAddress advisers, ReaderLanguages languages, Roles roles) : IDialog
{
    public const string Show = "crisis.show";
    public const string AskSet = "crisis.ask-set";
    public const string Check = "crisis.check";
    public const string Set = "crisis.set";
    public const string AskChange = "crisis.ask-change";
    public const string Change = "crisis.change";
    public const string AskLift = "crisis.ask-lift";
    public const string Lift = "crisis.lift";

    private const int MostOfLog = 10;

    public IReadOnlyList<string> Verbs => [Show, AskSet, Check, Set, AskChange, Change, AskLift, Lift];

    // Not in a channel: what is typed is told when it is confirmed, and not before.
    public bool IsPersonal => true;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var crisis = await crises.ReadAsync(turn.Municipality.Id, cancellationToken);
        var actor = await roles.ActorAsync(turn, Role.Radmannsteam, cancellationToken);
        if (!actor.IsIn(Role.Radmannsteam))
        {
            return press.Verb == Show
                ? new Reply.Card(CrisisCard.For(crisis, [], mayChange: false, turn))
                : new Reply.Notice(new CrisisTexts(turn.Language).OnlyTheTeam(turn.Municipality.Roles.Radmannsteam.In(turn.Language)));
        }
        var (about, contact) = (press[CrisisRules.AboutField], press[CrisisRules.ContactField]);
        return press.Verb switch
        {
            AskSet when !crisis.IsSet => new Reply.Card(CrisisCard.Form(crisis, typed: null, [], turn)),
            AskChange when crisis.IsSet => new Reply.Card(CrisisCard.Form(crisis, typed: null, [], turn)),
            AskLift when crisis.IsSet => new Reply.Card(CrisisCard.ConfirmLift(turn)),
            Check when !crisis.IsSet && CrisisRules.Check(about, contact) is { Count: > 0 } errors => new Reply.Card(CrisisCard.Form(crisis, press.Data, errors, turn)),
            Check when !crisis.IsSet => new Reply.Card(CrisisCard.ConfirmSet(about, contact, turn)),
            Set => await DecideAsync(crisis, CrisisRules.Set(crisis, actor, about, contact, turn.At), turn, press, cancellationToken),
            Change => await DecideAsync(crisis, CrisisRules.Change(crisis, actor, about, contact, turn.At), turn, press, cancellationToken),
            Lift => await DecideAsync(crisis, CrisisRules.Lift(crisis, actor, turn.At), turn, press, cancellationToken),
            _ => await ShownAsync(crisis, turn, notice: null, cancellationToken),
        };
    }

    private async Task<Reply> DecideAsync(CrisisState crisis, CrisisOutcome outcome, Turn turn, Press press, CancellationToken cancellationToken)
    {
        var texts = new CrisisTexts(turn.Language);
        switch (outcome)
        {
            case CrisisOutcome.Accepted accepted:
                return await crises.TrySaveAsync(accepted, await TellAsync(accepted, turn, cancellationToken), cancellationToken) is { } stored
                    ? await ShownAsync(stored, turn, notice: null, cancellationToken)
                    : await HandleAsync(turn, press, cancellationToken);
            case CrisisOutcome.Already:
                return await ShownAsync(crisis, turn, crisis.IsSet ? texts.AlreadySet : texts.AlreadyLifted, cancellationToken);
            case CrisisOutcome.Invalid invalid:
                return new Reply.Card(CrisisCard.Form(crisis, press.Data, invalid.Errors, turn));
            default:
                throw new UnreachableException();
        }
    }

    private async Task<Reply> ShownAsync(CrisisState crisis, Turn turn, string? notice, CancellationToken cancellationToken) =>
        new Reply.Card(CrisisCard.For(crisis, await crises.LogAsync(turn.Municipality.Id, MostOfLog, cancellationToken), mayChange: true, turn, notice));

    // The channel and the adviser first: they lead. Then every owner, in their own language.
    private async Task<IReadOnlyList<OutgoingMessage>> TellAsync(CrisisOutcome.Accepted accepted, Turn turn, CancellationToken cancellationToken)
    {
        var municipality = turn.Municipality;
        var owners = (await accounts.AllAsync(municipality.Id, cancellationToken))
            .Where(account => account.Ending is null).Select(account => account.Owner).OfType<Person>().DistinctBy(owner => owner.Id).ToList();
        var readers = await languages.OfReadersAsync(municipality, owners, cancellationToken);
        IEnumerable<Addressee> addressees =
        [
            new Addressee(new Recipient.Channel(ChannelJob.Approval), municipality.Language),
            .. await advisers.FindAsync(municipality, cancellationToken),
            .. owners.Select(owner => new Addressee(new Recipient.OnePerson(owner.Id), readers.Of(owner))),
        ];
        return [.. addressees.DistinctBy(addressee => addressee.Recipient.Lane).Select(addressee =>
            OutgoingMessage.New(addressee.Recipient, CrisisCard.Told(accepted.Next, accepted.Event, municipality, addressee.Language)))];
    }
}
