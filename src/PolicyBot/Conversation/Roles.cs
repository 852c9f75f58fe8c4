using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>Finds out what a person may do in a municipality, at the moment they do it.</summary>
internal sealed class Roles(IOptions<MunicipalityOptions> options, IChannelStore channels, IRoster roster, IHostEnvironment environment)
{
    /// <summary>The person, with the role if they have it now. Other roles are not looked for.</summary>
    /// <exception cref="RosterUnavailableException">Teams could not be asked who is a member.</exception>
    public async Task<Actor> ActorAsync(Turn turn, Role role, CancellationToken cancellationToken)
    {
        var has = role switch
        {
            Role.Radmannsteam => await IsAmongAsync(options.Value.Radmannsteam, ChannelJob.Approval, turn, cancellationToken),
            Role.Adviser => await IsAmongAsync(options.Value.Informasjonsradgiver, ChannelJob.Cases, turn, cancellationToken),
            Role.Administrator => IsAdministrator(turn.Municipality.Id, turn.Person),
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };
        return new Actor(turn.Person, has ? role : Role.None);
    }

    /// <summary>
    /// Whether the person may read what stands in the channel for approval: they speak in it, are named in the settings, or are a member of it now.
    /// </summary>
    /// <exception cref="RosterUnavailableException">Teams could not be asked.</exception>
    public async Task<bool> MayReadPlansAsync(Turn turn, CancellationToken cancellationToken)
    {
        var channel = await channels.FindAsync(turn.Municipality.Id, ChannelJob.Approval, cancellationToken);
        return channel is not null && turn.Place.ChannelId == channel.ChannelId
            || (Named(options.Value.Radmannsteam, turn.Municipality.Id) is { } named && IsAmong(named, turn.Person))
            || (channel is not null && await roster.HasMemberAsync(channel, turn.Person, cancellationToken));
    }

    // Those named in the settings; where nobody is, the members of the channel that has the job.
    private async Task<bool> IsAmongAsync(IDictionary<string, IList<string>> setting, ChannelJob job, Turn turn, CancellationToken cancellationToken)
    {
        if (Named(setting, turn.Municipality.Id) is { Count: > 0 } named)
        {
            return IsAmong(named, turn.Person);
        }
        return await channels.FindAsync(turn.Municipality.Id, job, cancellationToken) is { } channel
            && await roster.HasMemberAsync(channel, turn.Person, cancellationToken);
    }

    private bool IsAdministrator(MunicipalityId municipality, Person person) =>
        Named(options.Value.Administrators, municipality) is { Count: > 0 } named ? IsAmong(named, person) : environment.IsDevelopment();

    private static IList<string>? Named(IDictionary<string, IList<string>> setting, MunicipalityId municipality) =>
        setting.TryGetValue(municipality.Value, out var named) ? named : null;

    private static bool IsAmong(IList<string> ids, Person person) =>
        ids.Contains(person.Id) || (person.ObjectId is { } objectId && ids.Contains(objectId, StringComparer.OrdinalIgnoreCase));
}
