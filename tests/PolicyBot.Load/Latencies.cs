using System.Numerics;

namespace PolicyBot.Load;

/// <summary>How long things took, counted in buckets that are each at most 1.6 % wide. Safe for many threads.</summary>
internal sealed class Latencies
{
    private const int BucketsPerDoubling = 64;
    private const int FirstBits = 7;                         // below 128 µs each microsecond has a bucket of its own
    private readonly long[] buckets = new long[BucketsPerDoubling * 34];

    /// <summary>How many were counted.</summary>
    public long Count => buckets.Sum();

    public void Add(TimeSpan took) => Interlocked.Increment(ref buckets[BucketOf(Math.Max(0, (long)took.TotalMicroseconds))]);

    /// <summary>What a part of them took at most.</summary>
    /// <param name="part">Of all, as 0.99.</param>
    public TimeSpan Percentile(double part)
    {
        var (left, bucket) = ((long)Math.Ceiling(Count * part), 0);
        while (bucket < buckets.Length - 1 && (left -= buckets[bucket]) > 0)
        {
            bucket++;
        }
        return TimeSpan.FromMicroseconds(EndOf(bucket));
    }

    private static int BucketOf(long microseconds)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)microseconds | 1) + 1 - FirstBits);
        return (int)((shift * BucketsPerDoubling) + (microseconds >> shift));
    }

    private static long EndOf(int bucket)
    {
        var shift = Math.Max(0, (bucket / BucketsPerDoubling) - 1);
        return ((bucket - (shift * BucketsPerDoubling) + 1L) << shift) - 1;
    }
}
