using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Storage;
using PolicyBot.Testing;

namespace PolicyBot.Tests.Storage;

public abstract class OutboxWorkerTests : StoreTests
{
    private static readonly OutboxOptions Settings = new();
    private readonly Messenger messenger = new();
    private readonly Outbox outbox;

    private protected OutboxWorkerTests(ITestDatabase file) : base(file) => outbox = new Outbox(Database, Signal);

    [EachFact]
    public async Task Given_a_message_when_it_can_not_be_sent_now_then_it_waits_longer_each_time_up_to_the_longest_wait()
    {
        using var worker = Worker();
        messenger.Answer = _ => new Delivery.Later(null, "503");
        await AddAsync("a");
        var waits = new List<double>();

        for (var attempt = 0; attempt < 11; attempt++)
        {
            Assert.Equal(1, await SendDueAsync(worker));
            Assert.Equal(0, await SendDueAsync(worker));
            waits.Add(await DueInAsync());
            Clock.Advance(TimeSpan.FromSeconds(waits[^1]));
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300], waits);
    }

    [EachFact]
    public async Task Given_Teams_asks_to_wait_when_a_message_is_sent_then_it_waits_as_long_as_Teams_asks()
    {
        using var worker = Worker();
        messenger.Answer = _ => new Delivery.Later(TimeSpan.FromMinutes(20), "429");
        await AddAsync("a");

        await SendDueAsync(worker);

        Assert.Equal(20 * 60, await DueInAsync());
    }

    [EachFact]
    public async Task Given_a_message_that_can_never_be_sent_when_it_is_tried_then_it_is_not_tried_again_and_the_next_is_sent()
    {
        using var worker = Worker();
        messenger.Answer = message => message.Summary == "a" ? new Delivery.Undeliverable("403") : new Delivery.Sent(null);
        await AddAsync("a", "b");

        await SendDueAsync(worker);
        await SendDueAsync(worker);
        await SendDueAsync(worker);

        Assert.Equal(["a", "b"], messenger.Tried);
    }

    [EachFact]
    public async Task Given_Teams_fails_at_a_message_each_time_when_that_has_been_thirty_times_then_it_is_set_aside_and_the_next_is_sent()
    {
        using var worker = Worker();
        messenger.Answer = message => message.Summary == "a" ? new Delivery.Failed("500") : new Delivery.Sent(null);
        await AddAsync("a", "b");
        var began = Clock.GetUtcNow();
        while (messenger.Tried.Count < Settings.Failures)
        {
            Assert.Equal(1, await SendDueAsync(worker));
            Clock.Advance(Settings.LongestWait);
        }

        Assert.Equal([("set-aside", "500"), ("waiting", null)], await QueryAsync<(string, string?)>("select status, reason from outbox order by position"));
        Assert.Equal(1, await SendDueAsync(worker));
        Assert.Equal("b", messenger.Tried.Last());
        Assert.InRange(Clock.GetUtcNow() - began, TimeSpan.FromHours(1), TimeSpan.FromHours(3));
    }

    [EachFact]
    public async Task Given_a_long_outage_when_Teams_then_fails_once_then_the_message_is_not_set_aside()
    {
        using var worker = Worker();
        messenger.Answer = _ => messenger.Tried.Count > 2 * Settings.Failures ? new Delivery.Failed("500") : new Delivery.Later(null, "503");
        await AddAsync("a");

        while (messenger.Tried.Count < (2 * Settings.Failures) + 5)
        {
            await SendDueAsync(worker);
            Clock.Advance(Settings.LongestWait);
        }

        Assert.Equal([("waiting", "500")], await QueryAsync<(string, string?)>("select status, reason from outbox"));
    }

    [EachFact]
    public async Task Given_a_conversation_that_takes_no_more_at_the_moment_when_there_is_room_again_then_the_message_is_sent_and_that_was_no_attempt()
    {
        using var worker = Worker();
        messenger.Answer = _ => new Delivery.Held(TimeSpan.FromSeconds(3));
        await AddAsync("a");

        await SendDueAsync(worker);

        Assert.Equal(3, await DueInAsync());
        Assert.Equal([(0L, 0L)], await QueryAsync<(long, long)>("select attempts, failures from outbox"));
        messenger.Answer = _ => new Delivery.Sent(null);
        Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(1, await SendDueAsync(worker));
        Assert.Equal(["sent"], await QueryAsync<string>("select status from outbox"));
    }

    [EachFact]
    public async Task Given_a_worker_that_runs_when_a_message_is_stored_then_it_is_sent_without_waiting_for_the_next_round()
    {
        using var worker = Worker();
        await worker.StartAsync(CancellationToken.None);
        await Clock.TimerDueWithinAsync(Settings.Pause);

        await AddAsync("a");

        Assert.Equal("a", await messenger.NextAsync());
        await worker.StopAsync(CancellationToken.None);
    }

    [EachFact]
    public async Task Given_a_worker_that_runs_when_a_postponed_message_is_due_then_a_later_round_sends_it()
    {
        using var worker = Worker();
        var attempts = 0;
        messenger.Answer = _ => attempts++ == 0 ? new Delivery.Later(TimeSpan.FromSeconds(1), "503") : new Delivery.Sent(null);
        await worker.StartAsync(CancellationToken.None);
        await Clock.TimerDueWithinAsync(Settings.Pause);
        await AddAsync("a");
        await messenger.NextAsync();

        await RoundsAsync(Settings.Pause);

        Assert.Equal("a", await messenger.NextAsync());
        await worker.StopAsync(CancellationToken.None);
    }

    [EachFact]
    public async Task Given_a_round_that_fails_when_the_pause_is_over_then_the_worker_goes_on()
    {
        using var worker = Worker();
        var attempts = 0;
        messenger.Answer = _ => attempts++ == 0 ? throw new InvalidOperationException("unplanned") : new Delivery.Sent(null);
        await worker.StartAsync(CancellationToken.None);
        await Clock.TimerDueWithinAsync(Settings.Pause);
        await AddAsync("a");
        await messenger.NextAsync();

        // What was being sent when the round failed stays leased.
        await RoundsAsync(Settings.Lease);

        Assert.Equal("a", await messenger.NextAsync());
        await worker.StopAsync(CancellationToken.None);
    }

    [EachFact]
    public async Task Given_people_whom_Teams_does_not_answer_for_when_others_are_told_something_then_they_need_not_wait_and_each_is_told_in_order()
    {
        var answered = new TaskCompletionSource();
        messenger.ArrivesWhen = message => message.Summary.StartsWith("slow", StringComparison.Ordinal) ? answered.Task : Task.CompletedTask;
        await outbox.AddAsync(
            Gausdal, [.. Enumerable.Range(0, 15).SelectMany(number => new[] { To($"29:slow{number}", $"slow{number}"), To($"29:slow{number}", $"then{number}") })], Clock.GetUtcNow(), CancellationToken.None);
        using var worker = Worker(new OutboxOptions { PerSecond = 1000 });
        await worker.StartAsync(CancellationToken.None);
        await messenger.NextAsync(15);

        await AddAsync("a", "b", "c");

        Assert.Equal(["a", "b", "c"], await messenger.NextAsync(3));
        answered.SetResult();
        Assert.Equal(Enumerable.Range(0, 15).Select(number => $"then{number}").Order(), (await messenger.NextAsync(15)).Order());
        await worker.StopAsync(CancellationToken.None);
    }

    [EachFact]
    public async Task Given_a_message_on_its_way_when_its_lease_is_over_then_the_one_that_sends_it_does_not_begin_with_it_again()
    {
        var answered = new TaskCompletionSource();
        messenger.ArrivesWhen = message => message.Summary == "a" ? answered.Task : Task.CompletedTask;
        await AddAsync("a", "b");
        using var worker = Worker();
        var begun = await worker.BeginDueAsync(CancellationToken.None);

        Clock.Advance(Settings.Lease);

        Assert.Empty(await worker.BeginDueAsync(CancellationToken.None));
        answered.SetResult();
        await Task.WhenAll(begun);
        Assert.Equal(1, await SendDueAsync(worker));
        Assert.Equal(["a", "b"], messenger.Tried);
        Assert.Equal(["sent", "sent"], await QueryAsync<string>("select status from outbox order by position"));
    }

    [EachFact]
    public async Task Given_a_message_on_its_way_when_the_worker_is_stopped_then_it_arrives_first_and_no_other_is_begun()
    {
        var answered = new TaskCompletionSource();
        messenger.ArrivesWhen = _ => answered.Task;
        await AddAsync("a", "b");
        using var worker = Worker();
        await worker.StartAsync(CancellationToken.None);
        await messenger.NextAsync();

        var stopped = worker.StopAsync(CancellationToken.None);

        Assert.False(stopped.IsCompleted);
        answered.SetResult();
        await stopped;
        Assert.Equal(["a"], messenger.Tried);
        Assert.Equal(["sent", "waiting"], await QueryAsync<string>("select status from outbox order by position"));
    }

    [EachFact]
    public async Task Given_a_message_on_its_way_when_the_time_to_stop_is_up_then_it_is_broken_off_and_sent_once_more_when_its_lease_is_over()
    {
        messenger.ArrivesWhen = _ => Task.Delay(Timeout.Infinite, CancellationToken.None);
        await AddAsync("a");
        using var worker = Worker();
        await worker.StartAsync(CancellationToken.None);
        await messenger.NextAsync();

        await worker.StopAsync(new CancellationToken(canceled: true));

        await messenger.WhenBrokenOffAsync();
        messenger.ArrivesWhen = _ => Task.CompletedTask;
        using var next = Worker();
        Assert.Equal(0, await SendDueAsync(next));
        Clock.Advance(Settings.Lease);
        Assert.Equal(1, await SendDueAsync(next));
        Assert.Equal(["sent"], await QueryAsync<string>("select status from outbox"));
    }

    [EachFact]
    public async Task Given_messages_that_were_stored_before_a_restart_when_the_worker_starts_then_they_are_sent_in_order()
    {
        await AddAsync("a", "b", "c");
        using var worker = Worker(new Outbox(OpenAgain(), Signal), Options.Create(Settings));

        await worker.StartAsync(CancellationToken.None);

        Assert.Equal(["a", "b", "c"], new[] { await messenger.NextAsync(), await messenger.NextAsync(), await messenger.NextAsync() });
        await worker.StopAsync(CancellationToken.None);
    }

    [EachFact]
    public async Task Given_five_hundred_people_to_be_told_at_once_when_they_are_then_no_second_has_more_than_Teams_takes()
    {
        var sentAt = new ConcurrentQueue<DateTimeOffset>();
        messenger.Answer = _ =>
        {
            sentAt.Enqueue(Clock.GetUtcNow());
            return new Delivery.Sent(null);
        };
        await outbox.AddAsync(
            Gausdal, [.. Enumerable.Range(0, 500).Select(number => To($"29:{number}", "a"))], Clock.GetUtcNow(), CancellationToken.None);
        using var worker = Worker();
        await worker.StartAsync(CancellationToken.None);

        while (sentAt.Count < 500)
        {
            await Clock.TimerDueWithinAsync(TimeSpan.FromSeconds(2));
            Clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        await worker.StopAsync(CancellationToken.None);
        var moments = sentAt.Order().ToList();
        Assert.All(moments, moment => Assert.InRange(moments.Count(other => other >= moment && other < moment.AddSeconds(1)), 1, 50));
        Assert.InRange(moments[^1] - moments[0], TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30));
    }

    private OutboxWorker Worker(OutboxOptions? settings = null) => Worker(outbox, Options.Create(settings ?? Settings));

    private OutboxWorker Worker(Outbox of, IOptions<OutboxOptions> settings) => new(of, Signal, messenger, new OutboxPace(settings, Clock), settings, Clock, NullLogger<OutboxWorker>.Instance);

    private static async Task<int> SendDueAsync(OutboxWorker worker)
    {
        var begun = await worker.BeginDueAsync(CancellationToken.None);
        await Task.WhenAll(begun);
        return begun.Count;
    }

    private Task AddAsync(params string[] summaries) => outbox.AddAsync(
        Gausdal,
        [.. summaries.Select(summary => To("29:kari", summary))],
        Clock.GetUtcNow(),
        CancellationToken.None);

    private static OutgoingMessage To(string person, string summary) => new() { Recipient = new Recipient.OnePerson(person), Summary = summary };

    // The worker must have gone to rest before the clock moves: it reads it when it wakes.
    private async Task RoundsAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Settings.Pause)
        {
            await Clock.TimerDueWithinAsync(Settings.Pause);
            Clock.Advance(Settings.Pause);
        }
    }

    private async Task<double> DueInAsync() => (Utc.Parse(Assert.Single(await QueryAsync<string>("select due_at from outbox"))) - Clock.GetUtcNow()).TotalSeconds;

    // Teams, as far as the worker sees it.
    private sealed class Messenger : IMessenger
    {
        private readonly Channel<string> next = Channel.CreateUnbounded<string>();
        private readonly TaskCompletionSource brokenOff = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Func<OutgoingMessage, Task> ArrivesWhen { get; set; } = _ => Task.CompletedTask;

        public Func<OutgoingMessage, Delivery> Answer { get; set; } = _ => new Delivery.Sent(null);

        public ConcurrentQueue<string> Tried { get; } = new();

        public async Task<Delivery> SendAsync(MunicipalityId municipality, OutgoingMessage message, CancellationToken cancellationToken)
        {
            Tried.Enqueue(message.Summary);
            next.Writer.TryWrite(message.Summary);
            try
            {
                await ArrivesWhen(message).WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                brokenOff.SetResult();
                throw;
            }
            return Answer(message);
        }

        public Task WhenBrokenOffAsync() => brokenOff.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public async Task<IReadOnlyList<string>> NextAsync(int count)
        {
            var messages = new List<string>();
            while (messages.Count < count)
            {
                messages.Add(await NextAsync());
            }
            return messages;
        }

        public async Task<string> NextAsync() => await next.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
    }
}

public sealed class SqliteOutboxWorkerTests() : OutboxWorkerTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresOutboxWorkerTests() : OutboxWorkerTests(new PostgresOfTest());
