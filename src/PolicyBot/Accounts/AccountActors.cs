using PolicyBot.Conversation;

namespace PolicyBot.Accounts;

/// <summary>Who somebody is to an account.</summary>
internal static class AccountActors
{
    /// <summary>The person, with the role <see cref="Role.Adviser"/> if they have it; an owner need not have it, and is not looked up.</summary>
    /// <exception cref="RosterUnavailableException">Teams could not be asked who is a member.</exception>
    public static async Task<Actor> ActorForAsync(this Roles roles, OfficialAccount account, Turn turn, CancellationToken cancellationToken) =>
        account.IsOwnedBy(turn.Person) ? new Actor(turn.Person, Role.None) : await roles.ActorAsync(turn, Role.Adviser, cancellationToken);

    /// <summary>The same for looking: where Teams can't be asked, what everybody sees.</summary>
    public static async Task<Actor> ViewerOfAsync(this Roles roles, OfficialAccount account, Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return await roles.ActorForAsync(account, turn, cancellationToken);
        }
        catch (RosterUnavailableException)
        {
            return new Actor(turn.Person, Role.None);
        }
    }
}
