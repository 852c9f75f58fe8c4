using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Testing;

// What the bot does to the connector.
public sealed partial class TestConnector
{
    private readonly Lock gate = new();
    private readonly List<TestConnectorCall> calls = [];
    private readonly List<string> failed = [];
    private readonly Queue<TestConnectorFault> faults = new();
    private (Func<string, bool> Fits, TestConnectorFault Fault)? trouble;
    private readonly List<(Func<TestConnectorCall, bool> Fits, TaskCompletionSource<TestConnectorCall> Found)> waiting = [];
    private readonly TaskCompletionSource hung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int lastId;
    private int parked;
    private int parkedReads;

    /// <summary>Called when a call comes in, and again when it has been answered; on any thread, several at a time.</summary>
    public Action? Passing { get; set; }

    /// <summary>Asked about every call as it comes in: what it gets instead of its answer; <c>null</c>: its answer. It goes before all other faults.</summary>
    public Func<TestConnectorRequest, TestConnectorFault?>? Meet { get; set; }

    /// <summary>How many calls are left without an answer at the moment, or with a late one.</summary>
    public int Parked => parked;

    /// <summary>Those of them that only ask.</summary>
    public int ParkedReads => parkedReads;

    /// <summary>Who is in a conversation, by its id, in order. An id that is not here is answered with 404.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<TeamsChannelAccount>> Members { get; } = new();

    /// <summary>Members on a page, whatever the bot asks for.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>All calls that were taken, first to last.</summary>
    public IReadOnlyList<TestConnectorCall> Calls { get { lock (gate) { return [.. calls]; } } }

    /// <summary>Those that put a message somewhere: sent, answered, or the first of a new conversation.</summary>
    public IReadOnlyList<TestConnectorCall> Posted =>
        [.. Calls.Where(call => call.Activity is not null && call.Verb is TestConnectorVerb.Send or TestConnectorVerb.Reply or TestConnectorVerb.CreateConversation)];

    /// <summary>Those that replaced a message.</summary>
    public IReadOnlyList<TestConnectorCall> Updated => [.. Calls.Where(call => call.Verb == TestConnectorVerb.Update)];

    /// <summary>Method and target of the calls that were told to fail.</summary>
    public IReadOnlyList<string> Failed { get { lock (gate) { return [.. failed]; } } }

    /// <summary>Answers the next calls with an error: Retry-After in seconds or as a date, the error's word in the body.</summary>
    public void FailNext(int count, int status, string? retryAfter = null, string? errorCode = null)
    {
        var fault = new TestConnectorFault { Status = status, RetryAfter = retryAfter, ErrorCode = errorCode };
        lock (gate) { for (var i = 0; i < count; i++) { faults.Enqueue(fault); } }
    }

    /// <summary>Answers all calls to certain targets with an error, until <see cref="Recover"/>.</summary>
    /// <param name="fits">Whether a target, path and query unescaped, is in trouble.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="retryAfter">In seconds or as a date.</param>
    /// <param name="errorCode">The error's word in the body.</param>
    public void FailWhere(Func<string, bool> fits, int status, string? retryAfter = null, string? errorCode = null)
    {
        lock (gate) { trouble = (fits, new TestConnectorFault { Status = status, RetryAfter = retryAfter, ErrorCode = errorCode }); }
    }

    /// <summary>Ends what <see cref="FailWhere"/> began.</summary>
    public void Recover() { lock (gate) { trouble = null; } }

    /// <summary>Breaks off the connection of the next calls.</summary>
    public void DropNext(int count) => FailNext(count, TestConnectorFault.Drop);

    /// <summary>Leaves the next calls without an answer, until the caller gives up.</summary>
    public void HangNext(int count) => FailNext(count, TestConnectorFault.Hang);

    /// <summary>When a call is left without an answer.</summary>
    public Task WhenHungAsync() => hung.Task.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Forgets all calls so far, where there are too many to keep.</summary>
    public void ForgetCalls() { lock (gate) { calls.Clear(); } }

    /// <summary>The first call that fits, past or to come.</summary>
    /// <param name="fits">Whether it is the one.</param>
    /// <param name="within">By the wall's clock; <c>null</c>: 30 seconds, and longer where the bot's clock can be moved.</param>
    public Task<TestConnectorCall> WhenCalledAsync(Func<TestConnectorCall, bool> fits, TimeSpan? within = null)
    {
        var found = new TaskCompletionSource<TestConnectorCall>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (calls.FirstOrDefault(fits) is { } past) { return Task.FromResult(past); }
            waiting.Add((fits, found));
        }
        return Clock is FakeClock clock && within is null ? WaitAsync(found.Task, clock) : found.Task.WaitAsync(within ?? TimeSpan.FromSeconds(30));
    }

    // On a busy machine a try may fail for lack of time, and the next one comes only as the bot's clock goes on.
    private static async Task<TestConnectorCall> WaitAsync(Task<TestConnectorCall> found, FakeClock clock)
    {
        const int Tries = 5;
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await found.WaitAsync(TimeSpan.FromSeconds(12));
            }
            catch (TimeoutException) when (tried < Tries)
            {
                clock.Jump(TimeSpan.FromSeconds(2));
            }
        }
    }

    // Teams takes a person's object id where their own id would go.
    private static string UserId(string id) => id.StartsWith(TestPerson.ObjectIdPrefix, StringComparison.Ordinal) ? id[TestPerson.ObjectIdPrefix.Length..] : id;

    /// <summary>The id of the personal conversation between the bot and somebody.</summary>
    public static string PersonalConversationId(string userId) => "a:" + userId;

    private async Task TakeAsync(HttpContext http)
    {
        Passing?.Invoke();
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var fault = NextFault(http.Request.Method, target, body);
        if (fault is { Status: not TestConnectorFault.Slow })
        {
            if (fault.IsTaken) { Take(http.Request, target, body); }
            await FailAsync(http, fault);
            return;
        }
        var answer = Take(http.Request, target, body);
        if (fault is not null) { await ParkedAsync(http.Request, () => Task.Delay(fault.After, Clock, http.RequestAborted)); }
        http.Response.StatusCode = answer is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        if (answer is { Count: > 0 })
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(answer.ToJsonString());
        }
        await http.Response.CompleteAsync();
        Passing?.Invoke();
    }

    private TestConnectorFault? NextFault(string method, string target, string body)
    {
        lock (gate)
        {
            var fault = Meet?.Invoke(new TestConnectorRequest(method, Uri.UnescapeDataString(target), body)) is { } met ? met
                : trouble is { } standing && standing.Fits(Uri.UnescapeDataString(target)) ? standing.Fault
                : faults.TryDequeue(out var next) ? next
                : null;
            if (fault is not null) { failed.Add($"{method} {target}"); }
            return fault;
        }
    }

    private async Task FailAsync(HttpContext http, TestConnectorFault fault)
    {
        if (fault.Status == TestConnectorFault.Hang)
        {
            hung.TrySetResult();
            var gone = new TaskCompletionSource();
            await using var _ = http.RequestAborted.Register(gone.SetResult);
            await ParkedAsync(http.Request, () => gone.Task);
        }
        if (fault.Status is TestConnectorFault.Drop or TestConnectorFault.Hang)
        {
            http.Abort();
            return;
        }
        http.Response.StatusCode = fault.Status;
        if (fault.Location is not null) { http.Response.Headers.Location = fault.Location; }
        if (fault.RetryAfter is not null) { http.Response.Headers.RetryAfter = fault.RetryAfter; }
        if (fault.ErrorCode is not null)
        {
            await http.Response.WriteAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = fault.ErrorCode } }.ToJsonString());
        }
    }

    private async Task ParkedAsync(HttpRequest request, Func<Task> wait)
    {
        var reads = HttpMethods.IsGet(request.Method) ? 1 : 0;
        Interlocked.Add(ref parkedReads, reads);
        Interlocked.Increment(ref parked);
        try
        {
            await wait();
        }
        finally
        {
            Interlocked.Decrement(ref parked);
            Interlocked.Add(ref parkedReads, -reads);
        }
    }

    /// <returns>The answer; empty: without a body; <c>null</c>: there is no such thing.</returns>
    private JsonObject? Take(HttpRequest request, string target, string body)
    {
        var path = target.Split('?')[0];
        var start = path.IndexOf("/v3/conversations", StringComparison.Ordinal);
        if (start < 0) { return null; }
        string[] segments = [.. path[(start + "/v3/conversations".Length)..].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
        TestConnectorCall Call(TestConnectorVerb verb, string conversation) =>
            new() { Verb = verb, Target = target, Authorization = request.Headers.Authorization, ConversationId = conversation, Body = body };

        switch (request.Method, segments)
        {
            case ("POST", []):
                var parameters = JsonSerializer.Deserialize(body, TestJson.Web.ConversationParameters)!;
                var created = parameters is { IsGroup: not true, Members: [var member] }
                    ? PersonalConversationId(UserId(member.Id))
                    : $"{parameters.ChannelData?.Channel?.Id};messageid={NextId()}";
                var first = parameters.Activity is null ? null : NextId();
                Keep(Call(TestConnectorVerb.CreateConversation, created) with { Parameters = parameters, Activity = parameters.Activity, ActivityId = first });
                return new JsonObject { ["id"] = created, ["activityId"] = first, ["serviceUrl"] = ServiceUrl };
            case ("POST", [var conversation, "activities"]):
                var sent = NextId();
                Keep(Call(TestConnectorVerb.Send, conversation) with { Activity = WireText.ReadActivity(body), ActivityId = sent });
                return new JsonObject { ["id"] = sent };
            case ("POST", [var conversation, "activities", var replyTo]):
                var reply = NextId();
                Keep(Call(TestConnectorVerb.Reply, conversation) with { Activity = WireText.ReadActivity(body), ActivityId = reply, ReplyToId = replyTo });
                return new JsonObject { ["id"] = reply };
            case ("PUT", [var conversation, "activities", var updated]):
                Keep(Call(TestConnectorVerb.Update, conversation) with { Activity = WireText.ReadActivity(body), ActivityId = updated });
                return new JsonObject { ["id"] = updated };
            case ("DELETE", [var conversation, "activities", var deleted]):
                Keep(Call(TestConnectorVerb.Delete, conversation) with { ActivityId = deleted });
                return [];
            case ("GET", [var conversation, "pagedmembers"]) when Members.TryGetValue(conversation, out var members):
                Keep(Call(TestConnectorVerb.Members, conversation));
                return Page(members, int.TryParse(request.Query["continuationToken"], out var skip) ? skip : 0);
            case ("GET", [var conversation, "members", var memberId]) when Members.TryGetValue(conversation, out var members):
                Keep(Call(TestConnectorVerb.Members, conversation));
                return members.FirstOrDefault(m => m.Id == memberId) is { } one ? ToJson(one) : null;
            default:
                return null;
        }
    }

    private JsonObject Page(IReadOnlyList<TeamsChannelAccount> members, int skip) => new()
    {
        ["members"] = new JsonArray([.. members.Skip(skip).Take(PageSize).Select(ToJson)]),
        ["continuationToken"] = skip + PageSize < members.Count ? $"{skip + PageSize}" : null,
    };

    private static JsonObject ToJson(TeamsChannelAccount member) => JsonSerializer.SerializeToNode(member, TestJson.Web.TeamsChannelAccount)!.AsObject();

    private string NextId() => $"17{Interlocked.Increment(ref lastId):D11}";

    private void Keep(TestConnectorCall call)
    {
        lock (gate)
        {
            calls.Add(call);
            foreach (var waiter in waiting.Where(waiter => waiter.Fits(call)).ToList())
            {
                waiting.Remove(waiter);
                waiter.Found.TrySetResult(call);
            }
        }
    }
}
