using System.Diagnostics;
using PolicyBot.Accounts;
using PolicyBot.Conversation;

namespace PolicyBot.Inquiries;

/// <summary>Registers enquiries, shows what waits, and notes what was answered.</summary>
internal sealed class InquiryDialog(IInquiryStore inquiries, IAccountStore accounts, InquiryDeadlines deadlines, Roles roles) : IDialog
{
    public const string New = "inquiry.new";
    public const string Register = "inquiry.register";
    public const string Leave = "inquiry.leave";
    public const string List = "inquiry.list";
    public const string Show = "inquiry.show";
    public const string Answered = "inquiry.answered";
    public const string Dismiss = "inquiry.dismiss";
    public const string Reopen = "inquiry.reopen";
    public const string Statistics = "inquiry.statistics";

    public const string InquiryKey = "inquiry";
    public const string EvenThanksKey = "even-thanks";

    // With the month that goes on, three.
    private const int MonthsBack = 2;

    public IReadOnlyList<string> Verbs => [New, Register, Leave, List, Show, Answered, Dismiss, Reopen, Statistics];

    public bool IsPersonal => true;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var texts = new InquiryTexts(turn.Language);
        return press.Verb switch
        {
            _ when turn.Municipality.OperationRules.Deadline is null => new Reply.Notice(texts.NoDeadlineHere(turn.Municipality.Name)),
            Leave => new Reply.Notice(texts.Left),
            New or Register => await RegisterAsync(turn, press, cancellationToken),
            List => await ListAsync(turn, cancellationToken),
            Statistics => await StatisticsAsync(turn, cancellationToken),
            Show or Answered or Dismiss or Reopen => await OneAsync(turn, press, cancellationToken),
            _ => throw new UnreachableException($"The verb {press.Verb} is no verb of enquiries."),
        };
    }

    private async Task<Reply> RegisterAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var inUse = (await accounts.AllAsync(turn.Municipality.Id, cancellationToken)).Where(account => account.Ending is null).ToList();
        if (inUse.Count == 0)
        {
            return new Reply.Notice(new InquiryTexts(turn.Language).NoAccounts);
        }
        if (press.Verb == New)
        {
            return new Reply.Card(InquiryFormCard.For(inUse, press.Data.ContainsKey(InquiryRules.TextField) ? press.Data : null, [], turn));
        }
        var chosen = AccountId.TryParse(press[InquiryRules.AccountField], out var id) ? inUse.FirstOrDefault(account => account.Id == id) : null;
        switch (InquiryRules.Register(chosen, turn.Person, turn.At, press.Data, press[EvenThanksKey].Length > 0))
        {
            case InquiryOutcome.Accepted accepted:
                var stored = await inquiries.TrySaveAsync(accepted, turn.Person, turn.At, cancellationToken) ?? accepted.Next;
                var texts = new InquiryTexts(turn.Language);
                return await ShownAsync(stored, turn, cancellationToken, stored.Text == press[InquiryRules.TextField].Trim() ? [texts.IsRegistered] : [texts.IsRegistered, texts.WasMasked]);
            case InquiryOutcome.LooksLikeThanks:
                return new Reply.Card(InquiryFormCard.Thanks(press.Data, turn));
            case InquiryOutcome.Invalid invalid:
                return new Reply.Card(InquiryFormCard.For(inUse, press.Data, invalid.Errors, turn));
            default:
                throw new UnreachableException();
        }
    }

    private async Task<Reply> ListAsync(Turn turn, CancellationToken cancellationToken)
    {
        var open = await inquiries.OpenAsync(turn.Municipality.Id, cancellationToken);
        return new Reply.Card(InquiriesCard.For(await deadlines.OfAsync(turn.Municipality, open, cancellationToken), turn));
    }

    private async Task<Reply> StatisticsAsync(Turn turn, CancellationToken cancellationToken)
    {
        var today = OsloTime.Day(turn.At);
        var since = OsloTime.At(new DateOnly(today.Year, today.Month, 1).AddMonths(-MonthsBack), TimeOnly.MinValue);
        var answered = await inquiries.AnsweredSinceAsync(turn.Municipality.Id, since, cancellationToken);
        return new Reply.Card(InquiryStatisticsCard.For(InquiryStatistics.Of(answered), await accounts.AllAsync(turn.Municipality.Id, cancellationToken), turn));
    }

    private async Task<Reply> OneAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (!InquiryId.TryParse(press[InquiryKey], out var id) || await inquiries.FindAsync(turn.Municipality.Id, id, cancellationToken) is not { } inquiry)
        {
            return new Reply.Notice(new InquiryTexts(turn.Language).NotFound);
        }
        if (press.Verb == Show)
        {
            return await ShownAsync(inquiry, turn, cancellationToken);
        }
        var one = await deadlines.OfAsync(turn.Municipality, inquiry, cancellationToken);
        var actor = inquiry.RegisteredBy.IsSameAs(turn.Person) ? new Actor(turn.Person, Role.None) : await roles.ActorForAsync(one.Account, turn, cancellationToken);
        var outcome = press.Verb == Reopen
            ? InquiryRules.Reopen(inquiry, one.Account, actor)
            : InquiryRules.End(inquiry, one.Account, actor, isAnswered: press.Verb == Answered, turn.At, one.Deadline.Due);
        var texts = new InquiryTexts(turn.Language);
        return outcome switch
        {
            InquiryOutcome.Accepted accepted => await inquiries.TrySaveAsync(accepted, turn.Person, turn.At, cancellationToken) is { } stored
                ? await ShownAsync(stored, turn, cancellationToken)
                : await OneAsync(turn, press, cancellationToken),
            InquiryOutcome.Already => await ShownAsync(inquiry, turn, cancellationToken, [press.Verb == Reopen ? texts.IsOpen : texts.AlreadyDealtWith]),
            InquiryOutcome.NotYours => new Reply.Notice(texts.NotYours(turn.Municipality.Roles.Informasjonsradgiver.In(turn.Language))),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<Reply> ShownAsync(Inquiry inquiry, Turn turn, CancellationToken cancellationToken, params IReadOnlyList<string> notice)
    {
        var one = await deadlines.OfAsync(turn.Municipality, inquiry, cancellationToken);
        return new Reply.Card(InquiryCard.For(inquiry, one.Account, one.Deadline, turn.Municipality, turn.Language, turn.At, heading: null, notice));
    }
}
