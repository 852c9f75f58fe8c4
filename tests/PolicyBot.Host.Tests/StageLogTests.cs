using Microsoft.Extensions.Logging;
using PolicyBot.Host.Tests.Stage;
using Xunit.Sdk;

namespace PolicyBot.Host.Tests;

/// <summary>The log of every stage is read when it is taken down (<see cref="StageLog"/>). This is about the reading.</summary>
public sealed class StageLogTests
{
    private const string Posted = """{ "from": { "id": "29:kari", "name": "Kari" }, "text": "<at>PolicyBot</at> Kan jeg dele bildet?", "value": { "action": { "verb": "plan.next", "data": { "goal": "Å nå unge" } } } }""";

    [Theory]
    [InlineData("Kari pressed a button.")]
    [InlineData("No rule was found for: Kan jeg dele bildet?")]
    [InlineData("The form has Å nå unge.")]
    [InlineData("Authorization: Bearer abcdefghijkl")]
    [InlineData("The token is eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln")]
    [InlineData("GET /arkiv/0123456789abcdefghij-_0123456789abcdefghij0/x.html")]
    public void Given_a_line_that_tells_a_name_a_text_or_a_token_when_the_log_is_read_then_it_fails(string line) =>
        Assert.ThrowsAny<XunitException>(() => LogWith(line, error: null).AssertTellsNothing([Posted]));

    [Fact]
    public void Given_an_exception_that_tells_what_somebody_wrote_when_the_log_is_read_then_it_fails() =>
        Assert.ThrowsAny<XunitException>(() => LogWith("It failed.", new InvalidOperationException("Å nå unge is no goal")).AssertTellsNothing([Posted]));

    [Fact]
    public void Given_ids_and_numbers_when_the_log_is_read_then_they_may_stand_there() =>
        LogWith("Message 0193 to 29:kari was not delivered on attempt 2: plan.next.", error: null).AssertTellsNothing([Posted, "no JSON", "[]"]);

    [Fact]
    public async Task Given_the_program_when_it_runs_then_what_it_logs_is_seen()
    {
        await using var stage = await TeamsStage.StartAsync();

        Assert.Contains(stage.Logged, line => line.Contains("Application started", StringComparison.Ordinal));
    }

    private static StageLog LogWith(string line, Exception? error)
    {
        var log = new StageLog();
#pragma warning disable CA2254, CA1848 // The line is what the test is about.
        log.CreateLogger("PolicyBot").LogWarning(error, line);
#pragma warning restore CA2254, CA1848
        return log;
    }
}
