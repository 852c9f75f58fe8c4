using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Feedback;
using PolicyBot.Guidelines;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;
using PolicyBot.Tests.Storage;

namespace PolicyBot.Tests.Feedback;

public sealed class TallyWorkerTests : IDisposable
{
    private readonly SqliteFile file = new();
    private readonly FakeClock clock = new(A.Now);
    private readonly Tallies tallies = new();
    private readonly Database database;
    private readonly FeedbackStore store;
    private readonly TallyWorker worker;

    public TallyWorkerTests()
    {
        database = file.Open();
        store = new FeedbackStore(database);
        worker = new TallyWorker(tallies, store, Options.Create(new FeedbackOptions()), clock, NullLogger<TallyWorker>.Instance);
    }

    [Fact]
    public async Task Given_a_database_that_fails_when_a_round_is_over_then_the_numbers_are_stored_by_the_next()
    {
        tallies.Add(A.Turn(), new Answer.NotCovered([]), "parkering");
        await worker.StoreAsync(CancellationToken.None);
        await MigrateAsync();
        tallies.Add(A.Turn(), new Answer.NotCovered([]), "parkering");
        await worker.StoreAsync(CancellationToken.None);

        Assert.Equal(2, Assert.Single((await ReadAsync()).Uncovered).Value);
    }

    [Fact]
    public async Task Given_a_running_program_when_it_is_stopped_then_what_it_counted_is_stored()
    {
        await MigrateAsync();
        await worker.StartAsync(CancellationToken.None);
        await clock.TimerDueWithinAsync(TimeSpan.FromMinutes(1));
        tallies.AddOpened(A.Turn(), new SectionId("g.plan"));
        await worker.StopAsync(CancellationToken.None);

        Assert.Equal(1, Assert.Single((await ReadAsync()).Counts).Value);
    }

    [Fact]
    public async Task Given_nothing_to_count_when_twelve_weeks_have_passed_then_the_questions_are_forgotten_all_the_same()
    {
        await MigrateAsync();
        tallies.Add(A.Turn(), new Answer.NotCovered([]), "parkering");
        await worker.StoreAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(84));
        await worker.StoreAsync(CancellationToken.None);

        var read = await ReadAsync();
        Assert.Empty(read.Uncovered);
        Assert.Single(read.Counts);
    }

    public void Dispose()
    {
        worker.Dispose();
        database.Dispose();
        file.Dispose();
    }

    private Task MigrateAsync() => new Migrations(database, clock).RunAsync(CancellationToken.None);

    private Task<Tallied> ReadAsync() => store.ReadAsync(A.Gausdal.Id, Week.Of(A.Now), Week.Of(A.Now), CancellationToken.None);
}
