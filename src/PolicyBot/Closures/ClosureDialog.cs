using System.Diagnostics;
using PolicyBot.Accounts;
using PolicyBot.Conversation;

namespace PolicyBot.Closures;

/// <summary>Closes an account for a while, changes that, and opens it again.</summary>
internal sealed class ClosureDialog(IAccountStore accounts, IClosureStore closures, Roles roles) : IDialog
{
    public const string List = "closure.list";
    public const string New = "closure.new";
    public const string Edit = "closure.edit";
    public const string Save = "closure.save";
    public const string End = "closure.end";

    public const string ClosureKey = "closure";

    public IReadOnlyList<string> Verbs => [List, New, Edit, Save, End];

    public bool IsPersonal => true;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press.Verb == List)
        {
            return await ListAsync(turn, cancellationToken);
        }
        var texts = new ClosureTexts(turn.Language);
        var isNamed = press[ClosureKey].Length > 0;
        var closure = ClosureId.TryParse(press[ClosureKey], out var id) ? await closures.FindAsync(turn.Municipality.Id, id, cancellationToken) : null;
        var account = closure is not null ? await accounts.FindAsync(turn.Municipality.Id, closure.Account, cancellationToken)
            : AccountId.TryParse(press[AccountDialog.AccountKey], out var accountId) ? await accounts.FindAsync(turn.Municipality.Id, accountId, cancellationToken)
            : null;
        if (account is null || (closure is null && (isNamed || press.Verb is Edit or End)))
        {
            return new Reply.Notice(texts.NotFound);
        }
        var actor = await roles.ActorForAsync(account, turn, cancellationToken);
        if (!AccountRules.MayChange(account, actor))
        {
            return new Reply.Notice(NotYours(turn));
        }
        return press.Verb switch
        {
            New => new Reply.Card(ClosureCard.Form(account, closure: null, typed: null, [], turn)),
            Edit when closure!.IsAheadAt(turn.At) => new Reply.Card(ClosureCard.Form(account, closure, typed: null, [], turn)),
            Edit => new Reply.Card(ClosureCard.For(account, closure!, turn)),
            Save or End => await DecideAsync(account, closure, actor, turn, press, cancellationToken),
            _ => throw new UnreachableException($"The verb {press.Verb} is no verb of closures."),
        };
    }

    private async Task<Reply> ListAsync(Turn turn, CancellationToken cancellationToken)
    {
        var all = (await accounts.AllAsync(turn.Municipality.Id, cancellationToken)).Where(account => account.Ending is null).ToList();
        var own = all.Where(account => account.IsOwnedBy(turn.Person)).ToList();
        var mine = all.Count > own.Count && (await roles.ActorAsync(turn, Role.Adviser, cancellationToken)).IsIn(Role.Adviser) ? all : own;
        return mine.Count == 0
            ? new Reply.Notice(new ClosureTexts(turn.Language).NoAccounts(turn.Municipality.Roles.Informasjonsradgiver.In(turn.Language)))
            : new Reply.Card(ClosureCard.List(mine, await closures.EndingAfterAsync(turn.Municipality.Id, turn.At, cancellationToken), turn));
    }

    private async Task<Reply> DecideAsync(OfficialAccount account, Closure? closure, Actor actor, Turn turn, Press press, CancellationToken cancellationToken)
    {
        var ahead = await closures.EndingAfterAsync(turn.Municipality.Id, turn.At, cancellationToken);
        var plan = new PlanClosure(actor, turn.At, press.Data, [.. ahead.Where(other => other.Account == account.Id)]);
        var outcome = (press.Verb, closure) switch
        {
            (End, { } ending) => ClosureRules.Decide(account, ending, new EndClosure(actor, turn.At)),
            (_, { } changing) => ClosureRules.Decide(account, changing, plan),
            _ => ClosureRules.Decide(account, plan),
        };
        return outcome switch
        {
            ClosureOutcome.Accepted accepted => await closures.TrySaveAsync(accepted, turn.Person, turn.At, [], cancellationToken) is { } stored
                ? new Reply.Card(ClosureCard.For(account, stored, turn))
                : await HandleAsync(turn, press, cancellationToken),
            ClosureOutcome.Invalid invalid => new Reply.Card(ClosureCard.Form(account, closure, press.Data, invalid.Errors, turn)),
            ClosureOutcome.Over => new Reply.Notice(new ClosureTexts(turn.Language).IsOver),
            ClosureOutcome.NotYours => new Reply.Notice(NotYours(turn)),
            _ => throw new UnreachableException(),
        };
    }

    private static string NotYours(Turn turn) => new ClosureTexts(turn.Language).NotYours(turn.Municipality.Roles.Informasjonsradgiver.In(turn.Language));
}
