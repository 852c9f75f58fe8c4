namespace PolicyBot.Conversation;

/// <summary>Who is a member where, as Teams tells.</summary>
public interface IRoster
{
    /// <summary>Whether a person is a member of the channel (its own members if it is private or shared, else the team's).</summary>
    /// <exception cref="HttpRequestException">Teams could not be asked. Nobody is let in on that account.</exception>
    Task<bool> HasMemberAsync(Place channel, Person person, CancellationToken cancellationToken);
}
