using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Keeps messages until they are sent.</summary>
public interface IOutbox
{
    /// <summary>Stores messages that tell of nothing else that must be stored with them.</summary>
    Task AddAsync(MunicipalityId municipality, IReadOnlyList<OutgoingMessage> messages, DateTimeOffset at, CancellationToken cancellationToken);
}
