namespace PolicyBot.Conversation;

/// <summary>Says what the bot can do for whoever asks.</summary>
internal sealed class HelpDialog(Roles roles) : IDialog
{
    public const string Show = "help.show";

    public IReadOnlyList<string> Verbs => [Show];

    public bool IsPersonal => false;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) => new Reply.Card(HelpCard.For(turn, await RolesOfAsync(turn, cancellationToken)));

    private async Task<Role?> RolesOfAsync(Turn turn, CancellationToken cancellationToken)
    {
        // In a channel everybody reads the same card.
        if (turn.Place.Kind != PlaceKind.Personal)
        {
            return Role.None;
        }
        try
        {
            var has = Role.None;
            foreach (var role in new[] { Role.Adviser, Role.Radmannsteam, Role.Administrator })
            {
                has |= (await roles.ActorAsync(turn, role, cancellationToken)).Roles;
            }
            return has;
        }
        catch (RosterUnavailableException)
        {
            return null;
        }
    }
}
