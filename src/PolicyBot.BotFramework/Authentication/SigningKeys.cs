using System.Collections.Frozen;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PolicyBot.BotFramework.Authentication;

/// <summary>The keys of inbound tokens, kept while the metadata can't be reached.</summary>
internal sealed partial class SigningKeys(KeySetReader reader, TimeProvider clock, IHostApplicationLifetime host, ILogger<SigningKeys> logger) : IDisposable
{
    /// <summary>Even the unknown key ids of forged tokens cause no more reads than one in this time.</summary>
    private static readonly TimeSpan PauseBetweenReads = TimeSpan.FromMinutes(5);

    /// <summary>Without any key no token can be checked: then it is tried more often.</summary>
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);
    private static readonly TimeSpan ReadTimeout = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim oneReader = new(1);
    private volatile Snapshot current = new(FrozenDictionary<string, SigningKey>.Empty, ReadAt: null, TriedAt: null);

    private bool IsReading => oneReader.CurrentCount == 0;

    /// <returns><c>null</c>: there is none of that id, or the metadata can't be reached.</returns>
    public async ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (current.Keys.TryGetValue(keyId, out var known))
        {
            if (current.IsOlderThan(MaxAge, clock) && current.MayRead(clock) && !IsReading) { _ = ReadAsync(keyId: null); }    // nobody waits for it
            return known;
        }
        if (current.MayRead(clock)) { await ReadAsync(keyId).WaitAsync(cancellationToken); }
        return current.Keys.GetValueOrDefault(keyId);
    }

    public void Dispose() => oneReader.Dispose();

    private async Task ReadAsync(string? keyId)
    {
        await oneReader.WaitAsync(host.ApplicationStopped);
        try
        {
            if (!current.MayRead(clock) || (keyId is not null && current.Keys.ContainsKey(keyId))) { return; }    // somebody was first
            using var limit = new CancellationTokenSource(ReadTimeout, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, host.ApplicationStopped);
            var keys = await reader.ReadAsync(either.Token);
            current = new Snapshot(keys, clock.GetTimestamp(), clock.GetTimestamp());
            Read(logger, keys.Count);
        }
        catch (Exception error)
        {
            // Whatever is wrong with the metadata, the keys at hand are still good.
            current = current with { TriedAt = clock.GetTimestamp() };
            NotRead(logger, current.Keys.Count, error);
        }
        finally
        {
            oneReader.Release();
        }
    }

    [LoggerMessage(EventId = 110, Level = LogLevel.Information, Message = "Read {Keys} keys of inbound tokens.")]
    private static partial void Read(ILogger logger, int keys);

    [LoggerMessage(EventId = 111, Level = LogLevel.Error, Message = "The keys of inbound tokens could not be read; going on with the {Keys} at hand.")]
    private static partial void NotRead(ILogger logger, int keys, Exception error);

    // Tried at the end of a reading, not at its beginning: those who come meanwhile wait for it rather than be refused.
    private sealed record Snapshot(FrozenDictionary<string, SigningKey> Keys, long? ReadAt, long? TriedAt)
    {
        public bool IsOlderThan(TimeSpan age, TimeProvider clock) => ReadAt is { } readAt && clock.GetElapsedTime(readAt) > age;

        public bool MayRead(TimeProvider clock) =>
            TriedAt is not { } triedAt || clock.GetElapsedTime(triedAt) >= (Keys.Count == 0 ? PauseWithoutKeys : PauseBetweenReads);
    }
}
