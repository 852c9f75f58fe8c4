using System.Diagnostics;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Languages;

namespace PolicyBot.Cases;

/// <summary>The side of those who deal with cases: take one, give advice, bring in the rådmannsteam, close.</summary>
internal sealed class CaseDialog(ICaseStore cases, CardPlaces places, IChannelStore channels, Roles roles, ReaderLanguages languages) : IDialog
{
    public const string Show = "case.show";
    public const string Take = "case.take";
    public const string OpenAdvice = "case.open-advice";
    public const string Advise = "case.advise";
    public const string OpenTeam = "case.open-team";
    public const string AskTeam = "case.ask-team";
    public const string OpenClosing = "case.open-closing";
    public const string Close = "case.close";

    public const string CaseKey = "case";

    public IReadOnlyList<string> Verbs => [Show, Take, OpenAdvice, Advise, OpenTeam, AskTeam, OpenClosing, Close];

    public bool IsPersonal => false;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var actor = await roles.CaseActorAsync(turn, cancellationToken);
        while (true)
        {
            var reported = CaseId.TryParse(press[CaseKey], out var id) ? await cases.FindAsync(turn.Municipality.Id, id, cancellationToken) : null;
            if (reported is null)
            {
                // First: others learn nothing.
                return new Reply.Notice(CaseWords.Refused(CaseRules.MayHandle(actor) ? CaseRefusal.NotFound : CaseRefusal.NotYours, turn));
            }
            var outcome = await DecideAsync(reported, press, actor, turn, cancellationToken);
            if (outcome is not CaseOutcome.Accepted accepted)
            {
                return Answered(reported, press, outcome, turn);
            }
            var standing = await places.OfAsync(reported, turn.Municipality, cancellationToken);
            var reporter = await languages.OfReaderAsync(turn.Municipality, reported.Reporter.Id, cancellationToken);
            var change = new CaseChange
            {
                Next = accepted.Next,
                Event = accepted.Event,
                By = turn.Person,
                At = turn.At,
                Tell = stored => CaseTelling.OfStep(stored, accepted.Event, turn.Person, turn.Municipality, standing, reporter),
            };
            // Somebody was first: decide again on what is stored now.
            if (await cases.TrySaveAsync(change, cancellationToken) is { } stored)
            {
                return Card(stored, turn);
            }
        }
    }

    private async Task<CaseOutcome?> DecideAsync(ReportedCase reported, Press press, Actor actor, Turn turn, CancellationToken cancellationToken) => press.Verb switch
    {
        // A case that is closed can still be read.
        Show => CaseRules.Hindrance(reported, actor) is CaseOutcome.Refused refused ? refused : null,
        OpenAdvice or OpenTeam or OpenClosing => CaseRules.Hindrance(reported, actor),
        Take => CaseRules.Decide(reported, new TakeCase(actor, turn.At)),
        Advise => CaseRules.Decide(reported, new AdviseReporter(actor, press[CaseRules.TextField], turn.At)),
        AskTeam => CaseRules.Decide(reported, new AskTeam(
            actor, press[CaseRules.TextField], await channels.FindAsync(turn.Municipality.Id, ChannelJob.Approval, cancellationToken) is not null, turn.At)),
        Close => CaseRules.Decide(reported, new CloseCase(actor, CaseRules.KindOf(press[CaseRules.KindField]), press[CaseRules.TextField], turn.At)),
        _ => throw new UnreachableException($"The verb {press.Verb} is no verb of those who deal with cases."),
    };

    private static Reply Answered(ReportedCase reported, Press press, CaseOutcome? outcome, Turn turn)
    {
        var texts = new CaseTexts(turn.Language);
        return outcome switch
        {
            null when press.Verb == Show => Card(reported, turn),
            null => new Reply.Card(CaseTextCard.For(reported, FormOf(press), turn.Municipality, turn.Language)),
            CaseOutcome.Invalid invalid => new Reply.Card(CaseTextCard.For(reported, FormOf(press), turn.Municipality, turn.Language, press.Data, invalid.Errors)),
            CaseOutcome.AlreadyTaken taken => Card(reported, turn, texts.AlreadyTakenBy(PlainText.EscapeInline(taken.First.By.Name), taken.First.At)),
            CaseOutcome.AlreadyClosed closed => Card(reported, turn, texts.AlreadyClosedBy(PlainText.EscapeInline(closed.First.By.Name), closed.First.At)),
            CaseOutcome.Refused refused => new Reply.Notice(CaseWords.Refused(refused.Reason, turn)),
            _ => throw new UnreachableException(),
        };
    }

    private static CaseForm FormOf(Press press) => press.Verb switch
    {
        OpenAdvice or Advise => CaseForm.Advice,
        OpenTeam or AskTeam => CaseForm.Team,
        OpenClosing or Close => CaseForm.Closing,
        _ => throw new UnreachableException($"The verb {press.Verb} has no form."),
    };

    private static Reply.Card Card(ReportedCase reported, Turn turn, string? notice = null) => new(CaseCard.For(reported, turn.Municipality, turn.Language, notice));
}
