using System.Diagnostics;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Languages;

namespace PolicyBot.Cases;

/// <summary>The reporter's side: report a case, see what becomes of it, add information.</summary>
internal sealed class CaseReportDialog(ICaseStore cases, IAccountStore accounts, CardPlaces places, ReaderLanguages languages) : IDialog
{
    public const string New = "case.new";
    public const string Report = "case.report";
    public const string See = "case.see";
    public const string OpenAdd = "case.open-add";
    public const string Add = "case.add";

    public IReadOnlyList<string> Verbs => [New, Report, See, OpenAdd, Add];

    public bool IsPersonal => true;

    public Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) => press.Verb switch
    {
        New => FormAsync(CaseId.New(turn.At), turn, press, [], cancellationToken),
        Report => ReportAsync(turn, press, cancellationToken),
        See or OpenAdd or Add => GoOnAsync(turn, press, cancellationToken),
        _ => throw new UnreachableException($"The verb {press.Verb} is no verb of the reporter's."),
    };

    private async Task<Reply> FormAsync(CaseId id, Turn turn, Press press, IReadOnlyList<FieldError> errors, CancellationToken cancellationToken) =>
        new Reply.Card(CaseReportCard.For(id, await InUseAsync(turn, cancellationToken), press.Data, errors, turn));

    private async Task<Reply> ReportAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (!CaseId.TryParse(press[CaseDialog.CaseKey], out var id))
        {
            return NotFound(turn);
        }
        var account = AccountId.TryParse(press[CaseRules.AccountField], out var chosen)
            ? (await InUseAsync(turn, cancellationToken)).FirstOrDefault(one => one.Id == chosen)
            : null;
        var to = await places.ForNewAsync(turn.Municipality, cancellationToken);
        switch (CaseRules.Decide(new ReportCase(id, turn.Municipality.Id, turn.Person, press.Data, account, [.. to.Select(place => place.Recipient)], turn.At)))
        {
            case CaseOutcome.Accepted accepted:
                // Elsewhere the form is not a message that can be replaced later.
                var card = turn.Place.Kind == PlaceKind.Personal ? SentCard.Pressed(turn, press) : null;
                var change = new CaseChange
                {
                    Next = accepted.Next,
                    Event = accepted.Event,
                    By = turn.Person,
                    At = turn.At,
                    Card = card,
                    Tell = stored => CaseTelling.OfDelivering(stored, turn.Municipality, to, turn.Language, hasCard: card is not null),
                };
                // Pressed again, it is the one that was reported already; an id can also be somebody else's.
                return await cases.AddAsync(change, turn.Municipality.PlanPrefix, cancellationToken) is { } stored && stored.Reporter.IsSameAs(turn.Person)
                    ? Own(stored, turn, press[CaseRules.WhatField], press[CaseRules.WhereField], press[CaseRules.OtherAccountField])
                    : NotFound(turn);
            case CaseOutcome.Invalid invalid:
                return await FormAsync(id, turn, press, invalid.Errors, cancellationToken);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<Reply> GoOnAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (!CaseId.TryParse(press[CaseDialog.CaseKey], out var id)
            || await cases.FindAsync(turn.Municipality.Id, id, cancellationToken) is not { } reported
            || !reported.Reporter.IsSameAs(turn.Person))
        {
            return NotFound(turn);
        }
        if (press.Verb == See)
        {
            return Own(reported, turn);
        }
        var text = press[CaseRules.TextField];
        switch (press.Verb == OpenAdd ? CaseRules.Hindrance(reported, turn.Person) : CaseRules.Decide(reported, new AddToCase(turn.Person, text, turn.At)))
        {
            case null:
                return new Reply.Card(CaseTextCard.For(reported, CaseForm.Addition, turn.Municipality, turn.Language));
            case CaseOutcome.Accepted accepted:
                var standing = await places.OfAsync(reported, turn.Municipality, cancellationToken);
                var language = await languages.OfReaderAsync(turn.Municipality, turn.Person.Id, cancellationToken);
                var change = new CaseChange
                {
                    Next = accepted.Next,
                    Event = accepted.Event,
                    By = turn.Person,
                    At = turn.At,
                    Tell = stored => CaseTelling.OfStep(stored, accepted.Event, turn.Person, turn.Municipality, standing, language),
                };
                // It has moved on: decide again on what is stored now.
                return await cases.TrySaveAsync(change, cancellationToken) is { } stored ? Own(stored, turn, text) : await GoOnAsync(turn, press, cancellationToken);
            case CaseOutcome.Invalid invalid:
                return new Reply.Card(CaseTextCard.For(reported, CaseForm.Addition, turn.Municipality, turn.Language, press.Data, invalid.Errors));
            case CaseOutcome.Refused { Reason: CaseRefusal.Closed }:
                return Own(reported, turn);
            case CaseOutcome.Refused refused:
                return new Reply.Notice(CaseWords.Refused(refused.Reason, turn));
            default:
                throw new UnreachableException();
        }
    }

    private async Task<IReadOnlyList<OfficialAccount>> InUseAsync(Turn turn, CancellationToken cancellationToken) =>
        [.. (await accounts.AllAsync(turn.Municipality.Id, cancellationToken)).Where(account => account.Ending is null)];

    private static Reply.Card Own(ReportedCase stored, Turn turn, params ReadOnlySpan<string> typed)
    {
        var masked = false;
        foreach (var text in typed)
        {
            masked |= CaseRules.Masked(text) != text.Trim();
        }
        return new Reply.Card(CaseCard.ForReporter(stored, turn.Municipality, turn.Language, masked));
    }

    private static Reply.Notice NotFound(Turn turn) => new(CaseWords.Refused(CaseRefusal.NotFound, turn));
}
