using System.Text;
using System.Text.Json;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.BotFramework.Connector;

/// <summary>Writes in conversations, and asks who is in them.</summary>
/// <remarks>
/// Every method throws a <see cref="ConnectorException"/> when the connector refuses, does not answer, or is not among the allowed; and an
/// <see cref="ArgumentException"/> for an empty id. Passing trouble is tried again within <see cref="BotOptions.ConnectorTries"/> and
/// <see cref="BotOptions.ConnectorTimeout"/>; what would be more than <see cref="BotOptions.CallsPerConversation"/> is not sent. Source: the Bot Framework connector's REST API, version 3.
/// </remarks>
public sealed class ConnectorClient
{
    private const int PageSize = 500;
    private const int MaxPages = 100;
    private readonly ConnectorChannel channel;

    internal ConnectorClient(ConnectorChannel channel) => this.channel = channel;

    /// <summary>Sends a new message to a conversation.</summary>
    public Task<ResourceResponse> SendToConversationAsync(string serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken) =>
        PostMessageAsync(HttpMethod.Post, serviceUrl, conversationId, Path(conversationId, "activities"), activity, cancellationToken);

    /// <summary>Sends a message that only its recipient sees, among all in the conversation.</summary>
    /// <remarks>Source: platform/agents-in-teams/targeted-messages. The recipient must be a member; the message is gone after 24 hours.</remarks>
    public Task<ResourceResponse> SendTargetedAsync(string serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken) =>
        PostMessageAsync(HttpMethod.Post, serviceUrl, conversationId, Path(conversationId, "activities") + "?isTargetedActivity=true", activity, cancellationToken);

    /// <summary>Sends a message as the answer to another.</summary>
    public Task<ResourceResponse> ReplyToActivityAsync(
        string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        PostMessageAsync(HttpMethod.Post, serviceUrl, conversationId, Path(conversationId, "activities", activityId), activity, cancellationToken);

    /// <summary>Replaces a message that the bot sent.</summary>
    public Task<ResourceResponse> UpdateActivityAsync(
        string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        PostMessageAsync(HttpMethod.Put, serviceUrl, conversationId, Path(conversationId, "activities", activityId), activity, cancellationToken);

    /// <summary>Removes a message that the bot sent.</summary>
    public Task DeleteActivityAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken) =>
        channel.SendAsync(new ConnectorCall(HttpMethod.Delete, serviceUrl, Path(conversationId, "activities", activityId)) { Conversation = conversationId }, cancellationToken);

    /// <summary>Makes a conversation: with one person, or a new thread in a channel.</summary>
    public async Task<ConversationResourceResponse> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        var (channelId, member) = (parameters.ChannelData?.Channel?.Id, parameters.Members is [var first, ..] ? first.Id : null);
        var made = await channel.GetAsync(
            new ConnectorCall(HttpMethod.Post, serviceUrl, "v3/conversations")
            {
                Conversation = channelId ?? member ?? "",
                Body = JsonSerializer.SerializeToUtf8Bytes(parameters, WireJson.Wire.ConversationParameters),
            },
            WireJson.Wire.ConversationResourceResponse, cancellationToken);
        if (channelId is null && made.Id is not null) { channel.CountIn(made.Id); }
        return made;
    }

    /// <summary>Everybody in a conversation; of a channel, the members of its team. 500 a call, up to 50,000.</summary>
    public async Task<IReadOnlyList<TeamsChannelAccount>> GetPagedMembersAsync(string serviceUrl, string conversationId, CancellationToken cancellationToken)
    {
        var members = new List<TeamsChannelAccount>();
        string? next = null;
        for (var page = 0; page < MaxPages; page++)
        {
            var path = Path(conversationId, "pagedmembers") + $"?pageSize={PageSize}" + (next is null ? "" : "&continuationToken=" + Uri.EscapeDataString(next));
            var result = await channel.GetAsync(new ConnectorCall(HttpMethod.Get, serviceUrl, path) { Conversation = conversationId }, WireJson.Wire.PagedMembersResult, cancellationToken);
            members.AddRange(result.Members ?? []);
            if (string.IsNullOrEmpty(result.ContinuationToken)) { return members; }
            next = result.ContinuationToken;
        }
        throw new ConnectorException($"The list of members did not end within {MaxPages} pages.") { ErrorCode = ConnectorErrors.BadAnswer };
    }

    /// <summary>One member of a conversation. Somebody who is not in it is a <see cref="ConnectorException"/> with status 404.</summary>
    public Task<TeamsChannelAccount> GetConversationMemberAsync(
        string serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken) =>
        channel.GetAsync(
            new ConnectorCall(HttpMethod.Get, serviceUrl, Path(conversationId, "members", memberId)) { Conversation = conversationId }, WireJson.Wire.TeamsChannelAccount, cancellationToken);

    private async Task<ResourceResponse> PostMessageAsync(
        HttpMethod method, string serviceUrl, string conversationId, string path, Activity activity, CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(method, serviceUrl, path) { Conversation = conversationId, Body = JsonSerializer.SerializeToUtf8Bytes(activity, WireJson.Wire.Activity) };
        var body = await channel.SendAsync(call, cancellationToken);
        // Taken, though without an id: to throw would have it sent again.
        return body.Length == 0 ? new ResourceResponse() : ConnectorChannel.Read(body, WireJson.Wire.ResourceResponse);
    }

    private static string Path(string conversationId, params ReadOnlySpan<string> rest)
    {
        var path = new StringBuilder("v3/conversations/").Append(Segment(conversationId));
        foreach (var segment in rest) { path.Append('/').Append(Segment(segment)); }
        return path.ToString();
    }

    private static string Segment(string id) => ConnectorIds.IsId(id) ? Uri.EscapeDataString(id) : throw new ArgumentException("Not an id.", nameof(id));
}
