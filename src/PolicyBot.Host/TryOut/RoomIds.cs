using System.Globalization;

namespace PolicyBot.Host.TryOut;

/// <summary>Ids of messages as Teams makes them: milliseconds since 1970, each larger than the one before.</summary>
internal sealed class RoomIds(TimeProvider clock)
{
    private long last;

    /// <summary>An id that nothing else in the room has. The clock only goes forwards, also from one start to the next.</summary>
    public string Next()
    {
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var next = Math.Max(clock.GetUtcNow().ToUnixTimeMilliseconds(), before + 1);
            if (Interlocked.CompareExchange(ref last, next, before) == before)
            {
                return next.ToString(CultureInfo.InvariantCulture);
            }
        }
    }
}
