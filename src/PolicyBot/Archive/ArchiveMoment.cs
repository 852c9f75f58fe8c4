using System.Globalization;
using PolicyBot.Conversation;

namespace PolicyBot.Archive;

/// <summary>A moment for programs: ISO 8601, to the millisecond.</summary>
/// <param name="Utc">As <c>2026-11-05T08:00:00.000Z</c>.</param>
/// <param name="Oslo">The same moment as <c>2026-11-05T09:00:00.000+01:00</c>.</param>
internal sealed record ArchiveMoment(string Utc, string Oslo)
{
    public static ArchiveMoment Of(DateTimeOffset moment) => new(
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        OsloTime.In(moment).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
}
