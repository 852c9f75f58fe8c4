using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Host.TryOut;

/// <summary>Somebody in the room; made up.</summary>
/// <param name="Key">What the page knows them by, the same in every municipality.</param>
/// <param name="Name">A first name.</param>
/// <param name="MunicipalityId">Whose they are.</param>
/// <param name="IsInTeam">Whether they are a member of the rådmannsteam, and so of the channel.</param>
internal sealed record RoomPerson(string Key, string Name, string MunicipalityId, bool IsInTeam)
{
    /// <summary>What the bot knows them by.</summary>
    public string Id => $"29:tryout-{MunicipalityId}-{Key}";

    /// <summary>Their id in the directory: another than <see cref="Id"/>, so that mixing up the two shows.</summary>
    public string ObjectId => $"directory-{MunicipalityId}-{Key}";

    /// <summary>Their own chat with the bot.</summary>
    public string ChatId => $"a:tryout-{MunicipalityId}-{Key}";

    /// <summary>As a sender.</summary>
    public ChannelAccount ToAccount() => new() { Id = Id, Name = Name, AadObjectId = ObjectId };

    /// <summary>As a member of a conversation.</summary>
    public TeamsChannelAccount ToMember() => new() { Id = Id, Name = Name, AadObjectId = ObjectId, UserRole = "user" };
}
