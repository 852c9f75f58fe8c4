namespace PolicyBot.Conversation;

/// <summary>Ties a channel to its job, from inside it.</summary>
internal sealed class ChannelDialog(Roles roles, IChannelStore channels) : IDialog
{
    public const string Approval = "channel.approval";
    public const string Cases = "channel.cases";

    public IReadOnlyList<string> Verbs => [Approval, Cases];

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
        var job = press.Verb == Cases ? ChannelJob.Cases : ChannelJob.Approval;
        await channels.BindAsync(turn.Municipality.Id, job, turn.Place, turn.Person, turn.At, cancellationToken);
        return new Reply.Notice(IsFor(job, turn, texts));
    }

    private static string IsFor(ChannelJob job, Turn turn, ConversationTexts texts)
    {
        var names = turn.Municipality.Roles;
        return job switch
        {
            ChannelJob.Cases => texts.ChannelIsForCases(names.Informasjonsradgiver.In(turn.Language)),
            _ when turn.Municipality.Flow.IsNotice => texts.ChannelIsForNotices(names.Radmannsteam.In(turn.Language)),
            _ => texts.ChannelIsForApproval(names.Radmannsteam.In(turn.Language)),
        };
    }
}
