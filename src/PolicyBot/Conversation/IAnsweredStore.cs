using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>What presses were answered with. Teams delivers a press again when it has waited 15 seconds for the answer.</summary>
public interface IAnsweredStore
{
    /// <summary>The answer that an activity got; <c>null</c>: none yet, or more than a day ago.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="activity">Tells one activity from all others of the municipality.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<string?> FindAsync(MunicipalityId municipality, string activity, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Remembers an answer for a day. The first one given stays.</summary>
    /// <returns>The one that stays.</returns>
    Task<string> AddAsync(MunicipalityId municipality, string activity, string answer, DateTimeOffset at, CancellationToken cancellationToken);
}
