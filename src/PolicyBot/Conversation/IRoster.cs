namespace PolicyBot.Conversation;

/// <summary>Who is a member where, as Teams tells.</summary>
public interface IRoster
{
    /// <summary>Whether a person is a member of the channel (its own members if it is private or shared, else the team's).</summary>
    /// <exception cref="RosterUnavailableException">Teams could not be asked within the time that a press has. Nobody is let in on that account.</exception>
    Task<bool> HasMemberAsync(Place channel, Person person, CancellationToken cancellationToken);
}
