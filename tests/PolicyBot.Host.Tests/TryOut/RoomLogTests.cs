using PolicyBot.Host.TryOut;

namespace PolicyBot.Host.Tests.TryOut;

public sealed class RoomLogTests : IDisposable
{
    private static readonly RoomEvent Opened = new() { Kind = RoomEventKind.Opened, At = DateTimeOffset.UnixEpoch, Municipality = "gausdal" };

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Given_a_line_that_was_cut_off_when_the_history_is_read_then_it_ends_before_it_and_goes_on_there()
    {
        using (var log = new RoomLog(file)) { log.Add(Opened); }
        File.AppendAllText(file, """{"number":2,"kind":"opened","at":"1970-""");
        using (var log = new RoomLog(file))
        {
            Assert.Equal(1, log.Last);
            log.Add(Opened with { Municipality = "ringebu" });
        }
        using var again = new RoomLog(file);
        Assert.Equal(["gausdal", "ringebu"], again.Events.Select(happened => happened.Municipality));
    }

    [Fact]
    public async Task Given_somebody_who_follows_when_things_happen_then_they_see_each_once_and_in_order()
    {
        using var log = new RoomLog(file);
        log.Add(Opened);
        await using var seen = log.FollowAsync(0, CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await seen.MoveNextAsync());
        var next = seen.MoveNextAsync();
        log.Add(Opened);
        Assert.True(await next);
        Assert.Equal(2, seen.Current.Number);
    }
}
