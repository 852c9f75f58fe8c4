using PolicyBot.BotFramework.Connector;
using PolicyBot.Conversation;

namespace PolicyBot.Host.Teams;

/// <summary>Asks Teams who is a member.</summary>
internal sealed class TeamsRoster(ConnectorClient connector) : IRoster
{
    public async Task<bool> HasMemberAsync(Place channel, Person person, CancellationToken cancellationToken)
    {
        var list = channel.HasOwnMembers ? channel.ChannelId : channel.TeamId ?? channel.ChannelId;
        var members = await connector.GetPagedMembersAsync(channel.ServiceUrl, list ?? channel.ConversationId, cancellationToken);
        return members.Any(member => member.Id == person.Id);
    }
}
