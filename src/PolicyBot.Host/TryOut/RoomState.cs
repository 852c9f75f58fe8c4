using PolicyBot.Municipalities;

namespace PolicyBot.Host.TryOut;

/// <summary>All that a page needs to show the room as it is.</summary>
internal sealed record RoomState
{
    public required IReadOnlyList<ShownMunicipality> Municipalities { get; init; }

    /// <summary>The history.</summary>
    public required IReadOnlyList<RoomEvent> Events { get; init; }

    /// <summary>By the bot's clock.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The room as it is.</summary>
    public static RoomState Of(RoomDirectory room, RoomLog log, TimeProvider clock) => new()
    {
        Municipalities = [.. room.Municipalities.Select(ShownMunicipality.Of)],
        Events = log.Events,
        Now = clock.GetUtcNow(),
    };
}

/// <summary>A municipality as the page shows it.</summary>
internal sealed record ShownMunicipality(string Id, string Name, string Flow, string Team, string Adviser, string ChannelId, string Channel, IReadOnlyList<ShownPerson> People)
{
    public static ShownMunicipality Of(RoomMunicipality one) => new(
        one.Id,
        one.Municipality.Name,
        one.Municipality.Flow.IsNotice ? "notification" : "approval",
        one.TeamName,
        one.Municipality.Roles.Informasjonsradgiver.In(Language.Nb),
        one.ChannelId,
        RoomMunicipality.ChannelName,
        [.. one.People.Select(person => new ShownPerson(person.Key, person.Name, person.Id, person.ObjectId, person.ChatId, person.IsInTeam))]);
}

/// <summary>A person as the page knows them.</summary>
internal sealed record ShownPerson(string Key, string Name, string Id, string ObjectId, string ChatId, bool IsInTeam);
