using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Which channel has which job.</summary>
public interface IChannelStore
{
    /// <summary>The channel with a job; <c>null</c>: none is tied to it.</summary>
    Task<Place?> FindAsync(MunicipalityId municipality, ChannelJob job, CancellationToken cancellationToken);

    /// <summary>Ties a channel to a job, in place of the one that had it.</summary>
    Task BindAsync(MunicipalityId municipality, ChannelJob job, Place place, Person by, DateTimeOffset at, CancellationToken cancellationToken);
}
