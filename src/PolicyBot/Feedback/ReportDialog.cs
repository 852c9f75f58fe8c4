using PolicyBot.Conversation;

namespace PolicyBot.Feedback;

/// <summary>Shows the adviser what is asked, what helps least, and what is not covered.</summary>
internal sealed class ReportDialog(IFeedbackStore store, Roles roles) : IDialog
{
    public const string Show = "report.show";

    /// <summary>How far back: <see cref="ThisWeek"/>, or else this week and the four before it.</summary>
    public const string PeriodKey = "period";
    public const string ThisWeek = "week";

    private const int WeeksBefore = 4;

    public IReadOnlyList<string> Verbs => [Show];

    public bool IsPersonal => true;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var actor = await roles.ActorAsync(turn, Role.Adviser, cancellationToken);
        if (!actor.IsIn(Role.Adviser))
        {
            return new Reply.Notice(new FeedbackTexts(turn.Language).OnlyTheAdviser(turn.Municipality.Roles.Informasjonsradgiver.In(turn.Language)));
        }
        var now = Week.Of(turn.At);
        var from = press[PeriodKey] == ThisWeek ? now : now.Back(WeeksBefore);
        var tallied = await store.ReadAsync(turn.Municipality.Id, from, now, cancellationToken);
        return new Reply.Card(ReportCard.For(Report.Of(tallied, turn.Municipality), from, now, turn));
    }
}
