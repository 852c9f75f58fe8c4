using System.Diagnostics;
using System.Globalization;
using PolicyBot.Conversation;

namespace PolicyBot.Cases;

/// <summary>Lists cases and counts them, in the reader's own chat: not every channel is to read it. Who does not deal with cases sees their own.</summary>
internal sealed class CaseListDialog(ICaseStore cases, Roles roles) : IDialog
{
    public const string List = "case.list";
    public const string Own = "case.own";
    public const string Statistics = "case.statistics";

    public const string BeforeKey = "before";
    public const string QuarterKey = "quarter";

    private const int MostBefore = 100_000;

    public IReadOnlyList<string> Verbs => [List, Own, Statistics];

    public bool IsPersonal => true;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) => press.Verb switch
    {
        List => await ListAsync(turn, press, isOwn: !CaseRules.MayHandle(await roles.CaseActorAsync(turn, cancellationToken)), cancellationToken),
        Own => await ListAsync(turn, press, isOwn: true, cancellationToken),
        Statistics => await StatisticsAsync(turn, press, cancellationToken),
        _ => throw new UnreachableException($"The verb {press.Verb} is no verb of the lists."),
    };

    private async Task<Reply> ListAsync(Turn turn, Press press, bool isOwn, CancellationToken cancellationToken)
    {
        var before = int.TryParse(press[BeforeKey], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Min(read, MostBefore) : 0;
        var shown = isOwn
            ? await cases.ReportedByAsync(turn.Municipality.Id, turn.Person.Id, before, CasesCard.Most + 1, cancellationToken)
            : await cases.OpenAsync(turn.Municipality.Id, before, CasesCard.Most + 1, cancellationToken);
        return new Reply.Card(CasesCard.For(shown, isOwn, before, turn));
    }

    private async Task<Reply> StatisticsAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (!CaseRules.MayHandle(await roles.CaseActorAsync(turn, cancellationToken)))
        {
            var names = turn.Municipality.Roles;
            return new Reply.Notice(new CaseTexts(turn.Language).OnlyTheyCount(names.Informasjonsradgiver.In(turn.Language), names.Radmannsteam.In(turn.Language)));
        }
        var quarter = Quarter.TryParse(press[QuarterKey], out var chosen) ? chosen : Quarter.Of(turn.At);
        var reported = await cases.ReportedInAsync(turn.Municipality.Id, quarter.Period, cancellationToken);
        return new Reply.Card(CaseStatisticsCard.For(CaseStatistics.Of(reported, turn.Municipality.WorkingTime), quarter, turn));
    }
}
