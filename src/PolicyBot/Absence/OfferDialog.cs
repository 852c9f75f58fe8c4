using System.Diagnostics;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Plans;

namespace PolicyBot.Absence;

/// <summary>The side of the colleague: see an offer, say yes or no.</summary>
internal sealed class OfferDialog(IPlanStore plans, IOfferStore offers, IAccountStore accounts, ReaderLanguages languages) : IDialog
{
    public const string Take = "offer.take";
    public const string Accept = "offer.accept";
    public const string Refuse = "offer.refuse";

    public const string OfferKey = "offer";
    public const string CodeKey = "code";

    public IReadOnlyList<string> Verbs => [Take, Accept, Refuse];

    public bool IsPersonal => true;

    public Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) => press.Verb switch
    {
        Take => TakeAsync(turn, press[CodeKey], cancellationToken),
        Accept or Refuse => AnswerAsync(turn, press, cancellationToken),
        _ => throw new UnreachableException($"The verb {press.Verb} is no verb of offers."),
    };

    private async Task<Reply> TakeAsync(Turn turn, string code, CancellationToken cancellationToken)
    {
        var texts = AbsenceTexts.For(turn);
        if (code.Length == 0)
        {
            return new Reply.Notice(texts.CodeMissing);
        }
        if (turn.Place.Kind != PlaceKind.Personal)
        {
            return new Reply.Notice(texts.OnlyInOwnChat);
        }
        var hash = OfferCode.Hash(turn.Municipality.Id, code);
        if (await offers.FindByCodeAsync(turn.Municipality.Id, hash, cancellationToken) is not { } offer
            || await plans.FindAsync(turn.Municipality.Id, offer.Plan, cancellationToken) is not { } plan)
        {
            return await TakeAccountAsync(turn, code, hash, cancellationToken);
        }
        return AbsenceRules.Hindrance(plan, offer, turn.Person, hash, turn.At) is { } hindrance
            ? new Reply.Notice(AbsenceReply.Words(hindrance, turn))
            : new Reply.Card(OfferCard.For(plan, offer, code, turn.Municipality, turn.Language), HoldsSecret: true);
    }

    // A code is given for accounts without a plan too, and nobody has to know which it is.
    private async Task<Reply> TakeAccountAsync(Turn turn, string code, string hash, CancellationToken cancellationToken) =>
        await accounts.FindByCodeAsync(turn.Municipality.Id, hash, cancellationToken) switch
        {
            null => new Reply.Notice(AbsenceTexts.For(turn).OfferNotFound),
            var account when AccountRules.Hindrance(account, turn.Person, hash, turn.At) is AccountOutcome.Refused refused => new Reply.Notice(AccountReply.Refused(refused.Reason, turn)),
            var account => new Reply.Card(AccountOwnerCard.Offered(account, code, turn.Municipality, turn.Language), HoldsSecret: true),
        };

    private async Task<Reply> AnswerAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var municipality = turn.Municipality.Id;
        if (!OfferId.TryParse(press[OfferKey], out var id)
            || await offers.FindAsync(municipality, id, cancellationToken) is not { } offer
            || await plans.FindAsync(municipality, offer.Plan, cancellationToken) is not { } plan)
        {
            return new Reply.Notice(AbsenceTexts.For(turn).OfferNotFound);
        }
        var hash = press[CodeKey] is { Length: > 0 } code ? OfferCode.Hash(municipality, code) : null;
        var outcome = press.Verb == Accept
            ? AbsenceRules.Decide(plan, offer, new AcceptOffer(turn.Person, turn.At, hash))
            : AbsenceRules.Decide(plan, offer, new RefuseOffer(turn.Person, turn.At, hash));
        switch (outcome)
        {
            case AbsenceOutcome.Accepted accepted:
                var readers = await languages.OfReadersAsync(turn.Municipality, [.. plan.Runners, turn.Person], cancellationToken);
                var change = new AbsenceChange
                {
                    Plan = plan,
                    Decided = accepted,
                    By = turn.Person,
                    At = turn.At,
                    Tell = stored => AbsenceTelling.Of(plan, accepted, stored, turn, readers),
                    Card = press.Verb == Accept ? SentCard.Pressed(turn, press) : null,
                };
                // Somebody was first: decide again on what is stored now.
                return await offers.TrySaveAsync(change, cancellationToken) is { } stored ? Answered(stored, accepted.Event, turn) : await AnswerAsync(turn, press, cancellationToken);
            case AbsenceOutcome.NotFound:
                return new Reply.Notice(AbsenceReply.Words(outcome, turn));
            default:
                // Nothing is left to press.
                return new Reply.Card(OfferCard.Closed(AbsenceReply.Words(outcome, turn), turn.Language));
        }
    }

    private static Reply.Card Answered(Plan plan, AbsenceEvent happened, Turn turn)
    {
        var texts = AbsenceTexts.For(turn);
        return happened switch
        {
            AbsenceEvent.HandoverAccepted => PlanReply.Of(plan, turn, texts.YouAreOwner),
            AbsenceEvent.DeputyAccepted => PlanReply.Of(plan, turn, texts.YouAreDeputyNow),
            _ => new Reply.Card(OfferCard.Closed(texts.YouRefused, turn.Language)),
        };
    }
}
