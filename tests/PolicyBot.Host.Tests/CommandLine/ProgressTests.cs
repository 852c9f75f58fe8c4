using PolicyBot.Host.CommandLine;

namespace PolicyBot.Host.Tests.CommandLine;

public sealed class ProgressTests
{
    [Fact]
    public void Given_a_terminal_when_items_are_worked_through_then_one_line_is_written_over_and_taken_away_at_the_end()
    {
        using var terminal = new StringWriter();
        using (var progress = new Progress(terminal))
        {
            Assert.Equal([1, 2], progress.Over([1, 2], "asked").ToList());
            progress.Tell("Done");
            progress.Tell("Done");
        }
        Assert.Equal("\r  0 %  asked: 0 of 2\r 50 %  asked: 1 of 2\r\e[KDone\r\e[K", terminal.ToString());
    }

    [Fact]
    public void Given_no_terminal_when_items_are_worked_through_then_nothing_is_written()
    {
        using var progress = new Progress(null);
        Assert.Equal([1], progress.Over([1], "asked").ToList());
    }
}
