using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using PolicyBot.BotFramework.Connector;
using PolicyBot.Conversation;

namespace PolicyBot.Host.Teams;

/// <summary>Asks Teams who is a member, and remembers for a while who is; never who is not, so that whoever is let in can act at once.</summary>
/// <remarks>
/// Source: platform/build-apps-for-shared-private-channels. A private or shared channel has members of its own, listed under its own id without
/// the thread; those of a standard channel are the team's, listed under the team's id.
/// </remarks>
internal sealed partial class TeamsRoster(
    ConnectorClient connector, IOptions<TeamsOptions> options, TimeProvider clock, ILogger<TeamsRoster> log) : IRoster
{
    private readonly ConcurrentDictionary<(string ServiceUrl, string List), Known> known = new();

    public async Task<bool> HasMemberAsync(Place channel, Person person, CancellationToken cancellationToken)
    {
        var list = (channel.ServiceUrl, (channel.HasOwnMembers ? channel.ChannelId : channel.TeamId ?? channel.ChannelId) ?? channel.ConversationId);
        if (known.TryGetValue(list, out var before) && clock.GetUtcNow() < before.Until && before.Members.Contains(person.Id))
        {
            return true;
        }
        var members = await AskAsync(list, cancellationToken);
        known[list] = new Known(members, clock.GetUtcNow() + options.Value.RosterKept);
        return members.Contains(person.Id);
    }

    private async Task<FrozenSet<string>> AskAsync((string ServiceUrl, string Id) list, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.RosterTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var members = await connector.GetPagedMembersAsync(list.ServiceUrl, list.Id, either.Token);
            return members.Select(member => member.Id).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
        }
        catch (ConnectorException error)
        {
            Unavailable(log, error.ErrorCode ?? error.StatusCode?.ToString() ?? "Unknown", error);
            throw new RosterUnavailableException(error);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            Unavailable(log, ConnectorErrors.NoAnswer, error);
            throw new RosterUnavailableException(error);
        }
    }

    [LoggerMessage(EventId = 403, Level = LogLevel.Warning, Message = "Teams did not tell who is a member of the channel: {Reason}.")]
    private static partial void Unavailable(ILogger logger, string reason, Exception error);

    private sealed record Known(FrozenSet<string> Members, DateTimeOffset Until);
}
