using Microsoft.Extensions.Options;

namespace PolicyBot.Host.Teams;

/// <summary>
/// How fast one person may ask for turns: a bucket each, so that who floods the bot slows down nobody else. In memory: with several instances each
/// counts its own. Safe for many threads.
/// </summary>
internal sealed class TurnPace(IOptions<TeamsOptions> options, TimeProvider clock)
{
    // About 150 bytes each. Full buckets are forgotten when there are more: a new one is as good.
    private const int Most = 50_000;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Tenant, string Person), Bucket> buckets = [];

    /// <summary>Asks for a turn.</summary>
    public Pace Take(string tenantId, string personId)
    {
        var now = clock.GetTimestamp();
        lock (gate)
        {
            var key = (tenantId, personId);
            var bucket = buckets.TryGetValue(key, out var known) ? Filled(known, now) : new Bucket(options.Value.TurnsAtOnce, now, IsTold: false);
            if (bucket.Left < 1)
            {
                buckets[key] = bucket with { IsTold = true };
                return bucket.IsTold ? Pace.TooFast : Pace.TooFastFromNow;
            }
            if (buckets.Count >= Most && known is null)
            {
                ForgetFull(now);
            }
            buckets[key] = bucket with { Left = bucket.Left - 1, IsTold = bucket.IsTold && bucket.Left < options.Value.TurnsAtOnce / 2.0 };
            return Pace.Fine;
        }
    }

    private Bucket Filled(Bucket bucket, long now) => bucket with
    {
        Left = Math.Min(options.Value.TurnsAtOnce, bucket.Left + (clock.GetElapsedTime(bucket.At, now).TotalSeconds * options.Value.TurnsPerSecond)),
        At = now,
    };

    private void ForgetFull(long now)
    {
        foreach (var (key, bucket) in buckets)
        {
            if (Filled(bucket, now).Left >= options.Value.TurnsAtOnce)
            {
                buckets.Remove(key);
            }
        }
    }

    private sealed record Bucket(double Left, long At, bool IsTold);
}

/// <summary>Whether a person may have another turn.</summary>
internal enum Pace
{
    /// <summary>Yes.</summary>
    Fine,

    /// <summary>No, and they have not been told yet.</summary>
    TooFastFromNow,

    /// <summary>No, and they have been told.</summary>
    TooFast,
}
