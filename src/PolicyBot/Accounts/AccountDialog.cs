using System.Diagnostics;
using System.Globalization;
using PolicyBot.Conversation;
using PolicyBot.Languages;

namespace PolicyBot.Accounts;

/// <summary>The register: search, look, confirm, change, end.</summary>
internal sealed class AccountDialog(IAccountStore accounts, Roles roles, ReaderLanguages languages) : IDialog
{
    public const string List = "account.list";
    public const string Show = "account.show";
    public const string Confirm = "account.confirm";
    public const string Edit = "account.edit";
    public const string Save = "account.save";
    public const string AskEnd = "account.ask-end";
    public const string End = "account.end";

    public const string AccountKey = "account";
    public const string BeforeKey = "before";
    public const string SearchKey = "search";

    private const int MostBefore = 100_000;

    public IReadOnlyList<string> Verbs => [List, Show, Confirm, Edit, Save, AskEnd, End];

    public bool IsPersonal => true;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press.Verb == List)
        {
            return await ListAsync(turn, press, cancellationToken);
        }
        if (!AccountId.TryParse(press[AccountKey], out var id) || await accounts.FindAsync(turn.Municipality.Id, id, cancellationToken) is not { } account)
        {
            return new Reply.Notice(new AccountTexts(turn.Language).NotFound);
        }
        return press.Verb switch
        {
            Show => new Reply.Card(AccountCard.For(account, await roles.ViewerOfAsync(account, turn, cancellationToken), turn)),
            Confirm or Edit or Save or AskEnd or End => await ChangeAsync(account, turn, press, cancellationToken),
            _ => throw new UnreachableException($"The verb {press.Verb} is no verb of accounts."),
        };
    }

    private async Task<Reply> ListAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var search = (press.Data.ContainsKey(AccountsCard.SearchField) ? press[AccountsCard.SearchField] : press[SearchKey]).Trim();
        var before = int.TryParse(press[BeforeKey], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Min(count, MostBefore) : 0;
        var all = await accounts.AllAsync(turn.Municipality.Id, cancellationToken);
        return new Reply.Card(AccountsCard.For([.. all.Where(account => AccountSearch.Finds(account, search, turn))], search, before, turn));
    }

    private async Task<Reply> ChangeAsync(OfficialAccount account, Turn turn, Press press, CancellationToken cancellationToken)
    {
        var actor = await roles.ActorForAsync(account, turn, cancellationToken);
        if (press.Verb is Edit or AskEnd && AccountRules.Decide(account, new ConfirmAccount(actor, turn.At)) is AccountOutcome.Accepted)
        {
            return new Reply.Card(press.Verb == Edit ? AccountFormCard.Change(account, typed: null, [], turn) : AccountFormCard.End(account, typed: null, [], turn));
        }
        var outcome = press.Verb switch
        {
            Save => AccountRules.Decide(account, new ChangeAccount(actor, turn.At, press.Data)),
            End => AccountRules.Decide(account, new EndAccount(actor, turn.At, press[AccountRules.LastDayField], press[AccountRules.ReasonField])),
            _ => AccountRules.Decide(account, new ConfirmAccount(actor, turn.At)),
        };
        switch (outcome)
        {
            case AccountOutcome.Accepted accepted:
                var change = new AccountChange { Before = account, Decided = accepted, By = turn.Person, At = turn.At, Tell = await TellOwnerAsync(accepted, turn, cancellationToken) };
                return await accounts.TrySaveAsync(change, cancellationToken) is { } stored
                    ? new Reply.Card(AccountCard.For(stored, actor, turn, Done(accepted.Event, turn)))
                    : await NotSavedAsync(account, actor, turn, press, cancellationToken);
            case AccountOutcome.Invalid invalid:
                return Form(account, press, invalid.Errors, turn);
            case AccountOutcome.Refused refused:
                return new Reply.Card(AccountCard.For(account, actor, turn, AccountReply.Refused(refused.Reason, turn)));
            default:
                throw new UnreachableException();
        }
    }

    // Somebody was first, or the address is another account's.
    private async Task<Reply> NotSavedAsync(OfficialAccount account, Actor actor, Turn turn, Press press, CancellationToken cancellationToken)
    {
        var now = await accounts.FindAsync(turn.Municipality.Id, account.Id, cancellationToken) ?? account;
        return now.Revision == account.Revision && press.Verb == Save
            ? Form(account, press, [new FieldError(AccountRules.AddressField, FieldProblem.Taken)], turn)
            : new Reply.Card(AccountCard.For(now, actor, turn, new AccountTexts(turn.Language).MovedOn));
    }

    private static Reply.Card Form(OfficialAccount account, Press press, IReadOnlyList<FieldError> errors, Turn turn) =>
        new(press.Verb == Save ? AccountFormCard.Change(account, press.Data, errors, turn) : AccountFormCard.End(account, press.Data, errors, turn));

    private async Task<IReadOnlyList<OutgoingMessage>> TellOwnerAsync(AccountOutcome.Accepted accepted, Turn turn, CancellationToken cancellationToken)
    {
        if (accepted.Next.Owner is not { } owner || owner.IsSameAs(turn.Person) || accepted.Event is AccountEvent.Confirmed)
        {
            return [];
        }
        var language = await languages.OfReaderAsync(turn.Municipality, owner.Id, cancellationToken);
        var texts = new AccountTexts(language);
        var heading = accepted.Event is AccountEvent.Ended ? texts.WasEnded(turn.Person.Name, accepted.Next.Name) : texts.WasChanged(turn.Person.Name, accepted.Next.Name);
        return [OutgoingMessage.New(new Recipient.OnePerson(owner.Id), AccountOwnerCard.Told(heading, accepted.Next, language))];
    }

    private static string Done(AccountEvent happened, Turn turn)
    {
        var texts = new AccountTexts(turn.Language);
        return happened switch
        {
            AccountEvent.Changed => texts.IsChanged,
            AccountEvent.Ended => texts.IsEnded,
            _ => texts.IsConfirmed,
        };
    }
}
