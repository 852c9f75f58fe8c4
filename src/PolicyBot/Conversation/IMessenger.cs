using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Takes messages to Teams.</summary>
public interface IMessenger
{
    /// <summary>Sends one. Trouble with Teams is an outcome, not an exception.</summary>
    Task<Delivery> SendAsync(MunicipalityId municipality, OutgoingMessage message, CancellationToken cancellationToken);
}
