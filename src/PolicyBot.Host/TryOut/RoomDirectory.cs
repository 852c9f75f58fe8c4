using PolicyBot.Municipalities;

namespace PolicyBot.Host.TryOut;

/// <summary>Who and what is in the room, by the ids that the wire has.</summary>
internal sealed class RoomDirectory(MunicipalityDirectory municipalities)
{
    /// <summary>In a thread's id, stands before the id of its first message.</summary>
    public const string ThreadMark = ";messageid=";

    /// <summary>Every municipality of the room, by name.</summary>
    public IReadOnlyList<RoomMunicipality> Municipalities { get; } =
    [
        .. municipalities.All
            .Where(one => municipalities.MappedTo(RoomMunicipality.TenantOf(one.Id.Value)) is not null)
            .OrderBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => new RoomMunicipality(one)),
    ];

    /// <summary>A municipality by id; <c>null</c>: not in the room.</summary>
    public RoomMunicipality? Find(string? id) => Municipalities.FirstOrDefault(one => one.Id == id);

    /// <summary>A person by either of their ids; <c>null</c>: nobody here.</summary>
    public RoomPerson? FindPerson(string? id) => Municipalities.SelectMany(one => one.People).FirstOrDefault(person => person.Id == id || person.ObjectId == id);

    /// <summary>The municipality that a conversation is in; <c>null</c>: there is no such conversation.</summary>
    /// <param name="conversationId">A person's chat, the channel, or a thread in it.</param>
    public RoomMunicipality? WhereIs(string conversationId) =>
        Municipalities.FirstOrDefault(one => one.ChannelId == ChannelOf(conversationId) || one.People.Any(person => person.ChatId == conversationId));

    /// <summary>Who is in a conversation, or in the team with the id; <c>null</c>: there is no such one.</summary>
    public IReadOnlyList<RoomPerson>? MembersOf(string id) => Municipalities.Select(one => MembersOf(one, id)).FirstOrDefault(members => members is not null);

    /// <summary>The channel of a thread.</summary>
    public static string ChannelOf(string conversationId) => conversationId.Split(ThreadMark)[0];

    private static IReadOnlyList<RoomPerson>? MembersOf(RoomMunicipality municipality, string id)
    {
        if (id == municipality.TeamId || ChannelOf(id) == municipality.ChannelId)
        {
            return [.. municipality.People.Where(person => person.IsInTeam)];
        }
        var owner = municipality.People.FirstOrDefault(person => person.ChatId == id);
        return owner is null ? null : [owner];
    }
}
