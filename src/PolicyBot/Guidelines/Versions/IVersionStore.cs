using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines.Versions;

/// <summary>Keeps what the guidelines said under each version that was ever run with. Nothing in it is changed or taken away.</summary>
internal interface IVersionStore
{
    /// <summary>A version by its name; <c>null</c>: never seen here.</summary>
    Task<GuidelineVersion?> FindAsync(MunicipalityId municipality, string version, CancellationToken cancellationToken);

    /// <summary>The version that was seen last; <c>null</c>: none yet.</summary>
    Task<GuidelineVersion?> LatestAsync(MunicipalityId municipality, CancellationToken cancellationToken);

    /// <summary>The version that was seen before another; <c>null</c>: that one was the first.</summary>
    Task<GuidelineVersion?> BeforeAsync(MunicipalityId municipality, string version, CancellationToken cancellationToken);

    /// <summary>Records a version, with the messages that tell of it, once, however many programs start at the same time.</summary>
    /// <returns>Whether it was recorded now.</returns>
    Task<bool> TryAddAsync(MunicipalityId municipality, GuidelineVersion version, IReadOnlyList<OutgoingMessage> tell, DateTimeOffset at, CancellationToken cancellationToken);
}
