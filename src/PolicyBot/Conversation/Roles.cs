using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Finds out what a person may do in a municipality, at the moment they do it.</summary>
internal sealed class Roles(IOptions<MunicipalityOptions> options, IChannelStore channels, IRoster roster, IHostEnvironment environment)
{
    /// <summary>The person with the roles that they have now.</summary>
    public async Task<Actor> ActorAsync(Turn turn, CancellationToken cancellationToken)
    {
        var roles = Role.None;
        if (await IsInRadmannsteamAsync(turn.Municipality.Id, turn.Person, cancellationToken))
        {
            roles |= Role.Radmannsteam;
        }
        if (IsAdministrator(turn.Municipality.Id, turn.Person))
        {
            roles |= Role.Administrator;
        }
        return new Actor(turn.Person, roles);
    }

    private async Task<bool> IsInRadmannsteamAsync(MunicipalityId municipality, Person person, CancellationToken cancellationToken)
    {
        if (options.Value.Radmannsteam.TryGetValue(municipality.Value, out var named) && named.Count > 0)
        {
            return IsAmong(named, person);
        }
        return await channels.FindAsync(municipality, ChannelJob.Approval, cancellationToken) is { } channel
            && await roster.HasMemberAsync(channel, person, cancellationToken);
    }

    private bool IsAdministrator(MunicipalityId municipality, Person person) =>
        options.Value.Administrators.TryGetValue(municipality.Value, out var named) && named.Count > 0
            ? IsAmong(named, person)
            : environment.IsDevelopment();

    private static bool IsAmong(IList<string> ids, Person person) =>
        ids.Contains(person.Id) || (person.ObjectId is { } objectId && ids.Contains(objectId, StringComparer.OrdinalIgnoreCase));
}
