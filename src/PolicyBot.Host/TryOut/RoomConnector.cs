using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Host.TryOut;

/// <summary>The room's connector: what the bot does to its conversations, as Teams' own takes it.</summary>
/// <remarks>Source: the Bot Framework connector's REST API, version 3.</remarks>
internal sealed class RoomConnector(RoomDirectory room, RoomLog log, RoomIds ids, TimeProvider clock)
{
    /// <summary><c>POST v3/conversations</c>: the chat with a person, or a new thread in a channel.</summary>
    public async Task CreateAsync(HttpContext http)
    {
        var asked = await RoomBody.ReadAsync(http, RoomJson.Wire.ConversationParameters);
        var (conversation, message) = asked switch
        {
            { IsGroup: not true, Members: [var member] } => (room.FindPerson(member.Id)?.ChatId, asked.Activity is null ? null : ids.Next()),
            { ChannelData.Channel.Id: { } channel, Activity: not null } when room.WhereIs(channel) is not null && ids.Next() is var id => ($"{channel}{RoomDirectory.ThreadMark}{id}", id),
            _ => (null, null),
        };
        if (conversation is null)
        {
            await NotFoundAsync(http, "ConversationNotFound");
            return;
        }
        if (message is not null)
        {
            Keep(RoomEventKind.Message, conversation, message, asked.Activity!);
        }
        await WriteAsync(http, new ConversationResourceResponse { Id = conversation, ActivityId = message }, RoomJson.Wire.ConversationResourceResponse);
    }

    /// <summary><c>POST v3/conversations/{conversation}/activities</c>, with or without the message that is answered.</summary>
    public async Task SendAsync(HttpContext http)
    {
        var (conversation, activity) = (Conversation(http), await RoomBody.ReadAsync(http, RoomJson.Wire.Activity));
        if (room.MembersOf(conversation) is not { } members)
        {
            await NotFoundAsync(http, "ConversationNotFound");
            return;
        }
        // Only a member can be written to alone. Source: platform/agents-in-teams/targeted-messages.
        var viewer = http.Request.Query["isTargetedActivity"] == "true" ? activity.Recipient?.Id ?? "" : null;
        if (viewer is not null && members.All(member => member.Id != viewer))
        {
            await NotFoundAsync(http, "MemberNotFoundInConversation");
            return;
        }
        var id = ids.Next();
        if (activity.Type == ActivityTypes.Message)
        {
            Keep(RoomEventKind.Message, conversation, id, activity, viewer);
        }
        await WriteAsync(http, new ResourceResponse { Id = id }, RoomJson.Wire.ResourceResponse);
    }

    /// <summary><c>PUT v3/conversations/{conversation}/activities/{message}</c>.</summary>
    public async Task UpdateAsync(HttpContext http)
    {
        var activity = await RoomBody.ReadAsync(http, RoomJson.Wire.Activity);
        if (await IsThereAsync(http))
        {
            Keep(RoomEventKind.Update, Conversation(http), Message(http), activity);
            await WriteAsync(http, new ResourceResponse { Id = Message(http) }, RoomJson.Wire.ResourceResponse);
        }
    }

    /// <summary><c>DELETE v3/conversations/{conversation}/activities/{message}</c>.</summary>
    public async Task DeleteAsync(HttpContext http)
    {
        if (await IsThereAsync(http))
        {
            log.Add(new RoomEvent { Kind = RoomEventKind.Delete, At = clock.GetUtcNow(), Conversation = Conversation(http), Message = Message(http) });
        }
    }

    /// <summary><c>GET v3/conversations/{conversation}/pagedmembers</c>; all on one page.</summary>
    public Task MembersAsync(HttpContext http) => room.MembersOf(Conversation(http)) is { } members
        ? WriteAsync(http, new PagedMembersResult { Members = [.. members.Select(member => member.ToMember())] }, RoomJson.Wire.PagedMembersResult)
        : NotFoundAsync(http, "ConversationNotFound");

    /// <summary><c>GET v3/conversations/{conversation}/members/{member}</c>.</summary>
    public Task MemberAsync(HttpContext http) =>
        room.MembersOf(Conversation(http))?.FirstOrDefault(member => $"{http.Request.RouteValues["member"]}" is var id && (member.Id == id || member.ObjectId == id)) is { } found
            ? WriteAsync(http, found.ToMember(), RoomJson.Wire.TeamsChannelAccount)
            : NotFoundAsync(http, "MemberNotFoundInConversation");

    private static string Conversation(HttpContext http) => $"{http.Request.RouteValues["conversation"]}";

    private static string Message(HttpContext http) => $"{http.Request.RouteValues["message"]}";

    private void Keep(RoomEventKind kind, string conversation, string message, Activity activity, string? viewer = null)
    {
        var now = clock.GetUtcNow();
        log.Add(new RoomEvent
        {
            Kind = kind,
            At = now,
            Conversation = conversation,
            Message = message,
            Activity = activity with { Id = message, From = RoomActivities.Bot, Timestamp = now },
            Viewer = viewer,
        });
    }

    private async Task<bool> IsThereAsync(HttpContext http)
    {
        if (log.Find(Conversation(http), Message(http)) is { From.Role: "bot" })
        {
            return true;
        }
        await NotFoundAsync(http, "ActivityNotFoundInConversation");
        return false;
    }

    private static Task WriteAsync<T>(HttpContext http, T answer, JsonTypeInfo<T> type) => http.Response.WriteAsJsonAsync(answer, type, cancellationToken: http.RequestAborted);

    private static Task NotFoundAsync(HttpContext http, string code)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = code } }.ToJsonString(), http.RequestAborted);
    }
}
