using PolicyBot.Municipalities;

namespace PolicyBot.Host.TryOut;

/// <summary>A municipality in the room: a tenant with its people, and a team with one channel.</summary>
/// <param name="Municipality">Whose pack it has.</param>
internal sealed record RoomMunicipality(Municipality Municipality)
{
    /// <summary>What the channel is called.</summary>
    public const string ChannelName = "Kontoplaner";

    private const string TenantPrefix = "tryout-";

    public string Id => Municipality.Id.Value;

    public string TenantId => TenantOf(Id);

    public string TeamId => $"19:tryout-{Id}-team@thread.tacv2";

    public string ChannelId => $"19:tryout-{Id}-plans@thread.tacv2";

    /// <summary>What the team is called.</summary>
    public string TeamName => Municipality.Roles.Radmannsteam.In(Language.Nb);

    /// <summary>Everybody, in the order they are offered.</summary>
    public IReadOnlyList<RoomPerson> People { get; } = PeopleOf(Municipality.Id.Value);

    /// <summary>The tenant of a municipality in the room.</summary>
    public static string TenantOf(string municipalityId) => TenantPrefix + municipalityId;

    /// <summary>The one to whom cases and questions go.</summary>
    public static RoomPerson AdviserOf(string municipalityId) => PeopleOf(municipalityId)[^1];

    private static IReadOnlyList<RoomPerson> PeopleOf(string municipalityId) =>
    [
        new("kari", "Kari", municipalityId, IsInTeam: false),
        new("per", "Per", municipalityId, IsInTeam: false),
        new("ola", "Ola", municipalityId, IsInTeam: true),
        new("eva", "Eva", municipalityId, IsInTeam: true),
        new("inga", "Inga", municipalityId, IsInTeam: false),
    ];
}
