using System.Diagnostics;
using Microsoft.Extensions.Options;
using PolicyBot.Absence;
using PolicyBot.Conversation;
using PolicyBot.Languages;

namespace PolicyBot.Accounts;

/// <summary>Who owns an account: ask somebody, take the offer back, note that the owner has left, say yes or no.</summary>
internal sealed class AccountOwnerDialog(IAccountStore accounts, Roles roles, ReaderLanguages languages, IOptions<AbsenceOptions> options) : IDialog
{
    public const string Ask = "account.ask-owner";
    public const string Offer = "account.offer";
    public const string MakeCode = "account.code";
    public const string Withdraw = "account.withdraw";
    public const string Left = "account.owner-left";
    public const string Accept = "account.accept";
    public const string Refuse = "account.refuse";

    public IReadOnlyList<string> Verbs => [Ask, Offer, MakeCode, Withdraw, Left, Accept, Refuse];

    public bool IsPersonal => true;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (!AccountId.TryParse(press[AccountDialog.AccountKey], out var id) || await accounts.FindAsync(turn.Municipality.Id, id, cancellationToken) is not { } account)
        {
            return new Reply.Notice(new AccountTexts(turn.Language).NotFound);
        }
        return press.Verb switch
        {
            Accept or Refuse => await AnswerAsync(account, turn, press, cancellationToken),
            Ask or Offer or MakeCode or Withdraw or Left => await NameAsync(account, turn, press, cancellationToken),
            _ => throw new UnreachableException($"The verb {press.Verb} is no verb of owners."),
        };
    }

    private async Task<Reply> NameAsync(OfficialAccount account, Turn turn, Press press, CancellationToken cancellationToken)
    {
        var actor = await roles.ActorForAsync(account, turn, cancellationToken);
        if (press.Verb == Ask && AccountRules.OfferHindrance(account, actor, turn.At) is null)
        {
            return new Reply.Card(AccountOwnerCard.Ask(account, options.Value.PeoplePicker, turn));
        }
        var code = press.Verb == MakeCode ? OfferCode.New() : null;
        if (code is not null && turn.Place.Kind != PlaceKind.Personal)
        {
            return new Reply.Notice(AbsenceTexts.For(turn).OnlyInOwnChat);
        }
        var outcome = press.Verb switch
        {
            Withdraw => AccountRules.Decide(account, new WithdrawAccountOffer(actor)),
            Left => AccountRules.Decide(account, new NoteOwnerLeft(actor)),
            _ => AccountRules.Decide(account, new OfferAccount(actor, turn.At, InvitationOf(turn, press, code))),
        };
        switch (outcome)
        {
            case AccountOutcome.Accepted accepted:
                var change = new AccountChange { Before = account, Decided = accepted, By = turn.Person, At = turn.At, Tell = Invite(accepted.Next, turn) };
                return await accounts.TrySaveAsync(change, cancellationToken) is { } stored ? Done(stored, accepted, code, actor, turn) : await HandleAsync(turn, press, cancellationToken);
            case AccountOutcome.Refused refused:
                return new Reply.Card(AccountCard.For(account, actor, turn, AccountReply.Refused(refused.Reason, turn)));
            default:
                throw new UnreachableException();
        }
    }

    private async Task<Reply> AnswerAsync(OfficialAccount account, Turn turn, Press press, CancellationToken cancellationToken)
    {
        var hash = press[OfferDialog.CodeKey] is { Length: > 0 } code ? OfferCode.Hash(turn.Municipality.Id, code) : null;
        var outcome = press.Verb == Accept
            ? AccountRules.Decide(account, new TakeAccount(turn.Person, turn.At, hash))
            : AccountRules.Decide(account, new RefuseAccount(turn.Person, turn.At, hash));
        switch (outcome)
        {
            case AccountOutcome.Accepted accepted:
                var tell = await AnsweredAsync(account, accepted, turn, cancellationToken);
                var stored = await accounts.TrySaveAsync(new AccountChange { Before = account, Decided = accepted, By = turn.Person, At = turn.At, Tell = tell }, cancellationToken);
                return stored is null ? await HandleAsync(turn, press, cancellationToken)
                    : accepted.Event is AccountEvent.Taken ? new Reply.Card(AccountCard.For(stored, new Actor(turn.Person, Role.None), turn, new AccountTexts(turn.Language).YouAreOwner))
                    : new Reply.Card(OfferCard.Closed(AbsenceTexts.For(turn).YouRefused, turn.Language));
            case AccountOutcome.Refused refused:
                return new Reply.Card(OfferCard.Closed(AccountReply.Refused(refused.Reason, turn), turn.Language));
            default:
                throw new UnreachableException();
        }
    }

    private static Reply.Card Done(OfficialAccount account, AccountOutcome.Accepted accepted, string? code, Actor actor, Turn turn)
    {
        var offer = AbsenceTexts.For(turn);
        return accepted.Event switch
        {
            AccountEvent.Offered when code is not null => new Reply.Card(AccountOwnerCard.Code(account, code, account.Offer!.Until, turn), HoldsSecret: true),
            AccountEvent.Offered => new Reply.Card(AccountCard.For(account, actor, turn, offer.OfferSent)),
            AccountEvent.Withdrawn => new Reply.Card(AccountCard.For(account, actor, turn, offer.OfferWithdrawn)),
            _ => new Reply.Card(AccountCard.For(account, actor, turn, new AccountTexts(turn.Language).HasNoOwnerNow)),
        };
    }

    private static Invitation? InvitationOf(Turn turn, Press press, string? code) =>
        code is not null ? new Invitation.Code(OfferCode.Hash(turn.Municipality.Id, code))
        : press[AbsenceCard.ColleagueField] is { Length: > 0 } chosen ? new Invitation.Colleague(chosen)
        : null;

    // Who was chosen from the directory may never have met the bot, so that their language is not known.
    private static IReadOnlyList<OutgoingMessage> Invite(OfficialAccount account, Turn turn) => account.Offer?.To is Invitation.Colleague colleague
        ? [OutgoingMessage.New(
            new Recipient.Colleague(colleague.ObjectId, turn.Place.ServiceUrl, turn.Place.TenantId, turn.Place.BotId),
            AccountOwnerCard.Offered(account, code: null, turn.Municipality, turn.Municipality.Language))]
        : [];

    // The one who asked is told; so is the owner before, if that is another.
    private async Task<IReadOnlyList<OutgoingMessage>> AnsweredAsync(OfficialAccount before, AccountOutcome.Accepted accepted, Turn turn, CancellationToken cancellationToken)
    {
        var told = new[] { before.Offer!.By, accepted.Event is AccountEvent.Taken ? before.Owner : null }.OfType<Person>().DistinctBy(person => person.Id);
        var readers = await languages.OfReadersAsync(turn.Municipality, told, cancellationToken);
        return [.. told.Where(person => !person.IsSameAs(turn.Person)).Select(person =>
        {
            var texts = new AccountTexts(readers.Of(person));
            var heading = accepted.Event is AccountEvent.Taken ? texts.TakenOver(turn.Person.Name, before.Name) : texts.WasRefused(turn.Person.Name, before.Name);
            return OutgoingMessage.New(new Recipient.OnePerson(person.Id), AccountOwnerCard.Told(heading, accepted.Next, readers.Of(person)));
        })];
    }
}
