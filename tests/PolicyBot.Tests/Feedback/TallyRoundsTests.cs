using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Feedback;
using PolicyBot.Guidelines;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;
using PolicyBot.Tests.Storage;

namespace PolicyBot.Tests.Feedback;

public sealed class TallyRoundsTests : IDisposable
{
    private readonly SqliteFile file = new();
    private readonly FakeClock clock = new(A.Now);
    private readonly Tallies tallies = new();
    private readonly Database database;
    private readonly FeedbackStore store;
    private readonly TallyRounds rounds;

    public TallyRoundsTests()
    {
        database = file.Open();
        store = new FeedbackStore(database);
        rounds = new TallyRounds(tallies, store, Options.Create(new FeedbackOptions()), clock, NullLogger<TallyRounds>.Instance);
    }

    [Fact]
    public async Task Given_a_database_that_fails_when_a_round_is_over_then_the_numbers_are_stored_by_the_next()
    {
        tallies.Add(A.Turn(), new Answer.NotCovered([]), "parkering");
        await rounds.GoThroughAsync(CancellationToken.None);
        await MigrateAsync();
        tallies.Add(A.Turn(), new Answer.NotCovered([]), "parkering");
        await rounds.GoThroughAsync(CancellationToken.None);

        Assert.Equal(2, Assert.Single((await ReadAsync()).Uncovered).Value);
    }

    [Fact]
    public async Task Given_a_running_program_when_it_is_stopped_then_what_it_counted_is_stored()
    {
        await MigrateAsync();
        await rounds.StartAsync(CancellationToken.None);
        await clock.TimerDueWithinAsync(TimeSpan.FromMinutes(1));
        tallies.AddOpened(A.Turn(), new SectionId("g.plan"));
        await rounds.StopAsync(CancellationToken.None);

        Assert.Equal(1, Assert.Single((await ReadAsync()).Counts).Value);
    }

    [Fact]
    public async Task Given_nothing_to_count_when_twelve_weeks_have_passed_then_the_questions_are_forgotten_all_the_same()
    {
        await MigrateAsync();
        tallies.Add(A.Turn(), new Answer.NotCovered([]), "parkering");
        await rounds.GoThroughAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(84));
        await rounds.GoThroughAsync(CancellationToken.None);

        var read = await ReadAsync();
        Assert.Empty(read.Uncovered);
        Assert.Single(read.Counts);
    }

    public void Dispose()
    {
        rounds.Dispose();
        database.Dispose();
        file.Dispose();
    }

    private Task MigrateAsync() => new Migrations(database, clock).RunAsync(CancellationToken.None);

    private Task<Tallied> ReadAsync() => store.ReadAsync(A.Gausdal.Id, Week.Of(A.Now), Week.Of(A.Now), CancellationToken.None);
}
