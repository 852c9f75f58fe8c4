using System.Text.Json;
using Microsoft.Extensions.Options;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Conversation;
using PolicyBot.Host.Teams;
using PolicyBot.Municipalities;
using PolicyBot.Storage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

/// <summary>A press that is delivered again, over the real table of answers. Each test counts what was done.</summary>
public sealed class AnsweredOnceTests : IAsyncLifetime
{
    private static readonly Municipality Gausdal = Pack.Load(Path.Combine(MunicipalityDirectory.BuiltInFolder, "gausdal"));
    private static readonly Municipality Ringebu = Pack.Load(Path.Combine(MunicipalityDirectory.BuiltInFolder, "ringebu"));
    private static readonly Press Approve = new("approval.approve", new Dictionary<string, string> { ["plan"] = "1", ["version"] = "1" }, "card-1");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("answered-");
    private readonly FakeClock clock = new();
    private AnsweredOnce once = null!;
    private int done;

    public async Task InitializeAsync()
    {
        await new Migrations(Database(), clock).RunAsync(CancellationToken.None);
        once = Start();
    }

    public Task DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Given_a_press_when_it_is_delivered_again_then_it_is_done_once_and_answered_with_the_same_bytes()
    {
        var first = Bytes(await AnswerAsync(Turn()));
        Assert.Equal(first, Bytes(await AnswerAsync(Turn())));
        Assert.Equal(1, done);
    }

    [Fact]
    public async Task Given_a_press_when_it_is_delivered_twice_at_once_then_the_second_waits_for_the_first()
    {
        var gate = new TaskCompletionSource();
        async Task<AdaptiveCardInvokeResponse> SlowlyAsync()
        {
            await gate.Task;
            return Answer();
        }
        var first = once.AnswerAsync(Turn(), Approve, SlowlyAsync, CancellationToken.None);
        var second = once.AnswerAsync(Turn(), Approve, SlowlyAsync, CancellationToken.None);
        Assert.False(first.IsCompleted || second.IsCompleted);
        gate.SetResult();
        Assert.Equal(Bytes(await first), Bytes(await second));
        Assert.Equal(1, done);
    }

    [Fact]
    public async Task Given_fifty_deliveries_at_once_when_they_are_answered_then_it_is_done_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => AnswerAsync(Turn()))));
        Assert.Single(answers.Select(Bytes).Distinct());
        Assert.Equal(1, done);
    }

    [Fact]
    public async Task Given_a_first_delivery_that_ran_out_of_time_when_the_second_waited_for_it_then_the_second_does_it()
    {
        using var limit = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var first = once.AnswerAsync(Turn(), Approve, async () =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, limit.Token);
            return Answer();
        }, limit.Token);
        await started.Task;
        var second = AnswerAsync(Turn());
        await limit.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Contains("Svar 1", Bytes(await second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_answer_that_was_given_as_the_time_ran_out_when_it_is_delivered_again_then_it_is_remembered()
    {
        using var limit = new CancellationTokenSource();
        await once.AnswerAsync(Turn(), Approve, async () =>
        {
            await limit.CancelAsync();
            return Answer();
        }, limit.Token);
        await AnswerAsync(Turn());
        Assert.Equal(1, done);
    }

    [Fact]
    public async Task Given_a_program_that_is_started_anew_when_a_press_is_delivered_again_then_it_is_answered_as_before()
    {
        var first = Bytes(await AnswerAsync(Turn()));
        once = Start();
        Assert.Equal(first, Bytes(await AnswerAsync(Turn())));
        Assert.Equal(1, done);
    }

    [Fact]
    public async Task Given_two_instances_when_each_is_delivered_the_same_press_at_once_then_both_give_the_answer_that_was_stored_first()
    {
        var other = Start();
        var gate = new TaskCompletionSource();
        var late = other.AnswerAsync(Turn(), Approve, async () =>
        {
            await gate.Task;
            return Answer();
        }, CancellationToken.None);
        var first = await AnswerAsync(Turn());
        gate.SetResult();
        Assert.Equal(Bytes(first), Bytes(await late));
    }

    [Fact]
    public async Task Given_an_answer_that_fails_when_the_press_is_delivered_again_then_it_is_tried_again()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => once.AnswerAsync(Turn(), Approve, () => throw new InvalidOperationException(), CancellationToken.None));
        Assert.Contains("Svar 1", Bytes(await AnswerAsync(Turn())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_the_same_id_when_it_comes_from_elsewhere_or_says_something_else_then_it_is_another_press()
    {
        await AnswerAsync(Turn());
        await AnswerAsync(Turn() with { Place = Turn().Place with { ConversationId = "another" } });
        await AnswerAsync(Turn() with { Place = Turn().Place with { ServiceUrl = "https://another.example/" } });
        await AnswerAsync(Turn() with { Person = new Person("29:eva", "Eva") });
        await AnswerAsync(Turn() with { Municipality = Ringebu });
        await AnswerAsync(Turn() with { ActivityId = "f:2" });
        await AnswerAsync(Turn(), Approve with { Verb = "approval.receive" });
        await AnswerAsync(Turn(), Approve with { Data = new Dictionary<string, string> { ["plan"] = "1", ["version"] = "2" } });
        Assert.Equal(8, done);
    }

    [Fact]
    public async Task Given_a_client_that_tells_no_id_when_it_presses_twice_then_both_are_presses()
    {
        await AnswerAsync(Turn() with { ActivityId = null });
        await AnswerAsync(Turn() with { ActivityId = null });
        Assert.Equal(2, done);
    }

    [Fact]
    public async Task Given_an_answer_when_a_day_has_passed_then_it_is_forgotten_and_the_next_answer_clears_it_away()
    {
        await AnswerAsync(Turn());
        clock.Advance(TimeSpan.FromDays(1));
        await AnswerAsync(Turn());
        Assert.Equal(1, done);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await AnswerAsync(Turn());
        Assert.Equal(2, done);
        clock.Advance(TimeSpan.FromDays(2));
        await AnswerAsync(Turn() with { ActivityId = "f:2" });
        Assert.Equal(1, await RowsAsync());
    }

    private static string Bytes(AdaptiveCardInvokeResponse answer) => BotFramework.InvokeResponse.From(answer).Body!.Value.GetRawText();

    private Task<AdaptiveCardInvokeResponse> AnswerAsync(Turn turn, Press? press = null) =>
        once.AnswerAsync(turn, press ?? Approve, () => Task.FromResult(Answer()), CancellationToken.None);

    // With letters that one writer escapes and another does not.
    private AdaptiveCardInvokeResponse Answer()
    {
        var card = JsonElement.Parse($$"""{"type":"AdaptiveCard","fallbackText":"Svar {{Interlocked.Increment(ref done)}}: rådmannsteamet <at>😀</at> + 'æ'"}""");
        return AdaptiveCardInvokeResponse.Card(card);
    }

    private Turn Turn() => new()
    {
        Municipality = Gausdal,
        Person = new Person("29:ola", "Ola"),
        Place = new Place { Kind = PlaceKind.Channel, ConversationId = "thread-1", ServiceUrl = "https://smba.example/", TenantId = "tenant", BotId = "28:bot", ChannelId = "19:channel" },
        Language = Language.Nb,
        At = clock.GetUtcNow(),
        ActivityId = "f:1",
    };

    private SqliteDatabase Database() => new(Options.Create(new StorageOptions { File = Path.Combine(folder.FullName, "policybot.db") }));

    private AnsweredOnce Start() => new(new AnsweredStore(Database()));

    private async Task<long> RowsAsync()
    {
        await using var connection = await Database().OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from answered";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
