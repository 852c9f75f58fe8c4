namespace PolicyBot.Conversation;

/// <summary>Ties a channel to its job, from inside it.</summary>
internal sealed class ChannelDialog(Roles roles, IChannelStore channels) : IDialog
{
    public const string Approval = "channel.approval";

    public IReadOnlyList<string> Verbs => [Approval];

    public bool IsPersonal => false;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var texts = new ConversationTexts(turn.Language);
        if (turn.Place.Kind != PlaceKind.Channel)
        {
            return new Reply.Notice(texts.SayItInTheChannel);
        }
        var actor = await roles.ActorAsync(turn, Role.Administrator, cancellationToken);
        if (!actor.IsIn(Role.Administrator))
        {
            return new Reply.Notice(texts.OnlyAdministratorsTieChannels);
        }
        await channels.BindAsync(turn.Municipality.Id, ChannelJob.Approval, turn.Place, turn.Person, turn.At, cancellationToken);
        var team = turn.Municipality.Roles.Radmannsteam.In(turn.Language);
        return new Reply.Notice(turn.Municipality.Flow.IsNotice ? texts.ChannelIsForNotices(team) : texts.ChannelIsForApproval(team));
    }
}
