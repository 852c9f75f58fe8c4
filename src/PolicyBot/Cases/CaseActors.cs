using PolicyBot.Conversation;

namespace PolicyBot.Cases;

/// <summary>Who somebody is to cases.</summary>
internal static class CaseActors
{
    /// <summary>The person, as adviser or else as one of the rådmannsteam if they are.</summary>
    /// <exception cref="RosterUnavailableException">Teams could not be asked who is a member.</exception>
    public static async Task<Actor> CaseActorAsync(this Roles roles, Turn turn, CancellationToken cancellationToken) =>
        await roles.ActorAsync(turn, Role.Adviser, cancellationToken) is var adviser && adviser.IsIn(Role.Adviser)
            ? adviser
            : await roles.ActorAsync(turn, Role.Radmannsteam, cancellationToken);
}
