using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Plans;

namespace PolicyBot.Archive;

/// <summary>Gives the rådmannsteam a plan's files for the archive.</summary>
internal sealed class ArchiveDialog(IPlanHistories histories, IArchiveFiles files, Roles roles, IOutbox outbox, IArchiveLinks links) : IDialog
{
    public const string Export = "archive.export";

    public IReadOnlyList<string> Verbs => [Export];

    public bool IsPersonal => false;

    /// <summary>The button; it is the same for everybody, and who may is checked when it is pressed.</summary>
    public static ExecuteAction Button(Plan plan, ArchiveTexts texts) => new()
    {
        Title = texts.Export,
        Verb = Export,
        Data = new ActionData { [PlanDialog.PlanKey] = plan.Id.ToString() },
        AssociatedInputs = AssociatedInputs.None,
    };

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var actor = await roles.ActorAsync(turn, Role.Radmannsteam, cancellationToken);
        var history = PlanId.TryParse(press[PlanDialog.PlanKey], out var id) ? await histories.HistoryAsync(turn.Municipality.Id, id, cancellationToken) : null;
        if (Hindrance(history, actor, turn) is { } hindrance)
        {
            await outbox.AddAsync(turn.Municipality.Id, [OutgoingMessage.Private(turn, hindrance)], turn.At, cancellationToken);
            return new Reply.Notice(hindrance);
        }
        await files.AddAsync(For(history!, turn), cancellationToken);
        return new Reply.Notice(new ArchiveTexts(turn.Language).LinksSent);
    }

    // Membership comes first: who is not in the team learns nothing of the plan.
    private string? Hindrance(PlanHistory? history, Actor actor, Turn turn)
    {
        var (texts, planTexts) = (new ArchiveTexts(turn.Language), new PlanTexts(turn.Language, turn.Municipality.Flow));
        return history switch
        {
            _ when !actor.IsIn(Role.Radmannsteam) => texts.OnlyTheTeamExports(turn.Municipality.Roles.Radmannsteam.In(turn.Language)),
            null => planTexts.NotFound,
            { WasSent: false } => planTexts.NotSentYet,
            _ when !links.CanBeMade => texts.NoPublicAddress($"{history.Plan.Number}"),
            _ => null,
        };
    }

    private ArchiveExport For(PlanHistory history, Turn turn)
    {
        var (made, token) = (ArchiveFiles.Of(history, turn.Municipality), ArchiveToken.New());
        var card = ArchiveCard.For($"{history.Plan.Number}", made, name => links.LinkTo(token, name), turn.At + ArchiveExport.Lifetime, turn.Language);
        return new ArchiveExport
        {
            Municipality = history.Plan.Municipality,
            Plan = history.Plan,
            Files = made,
            Token = token,
            By = turn.Person,
            At = turn.At,
            Message = OutgoingMessage.Private(turn, card) with { IsSecret = true },
        };
    }
}
