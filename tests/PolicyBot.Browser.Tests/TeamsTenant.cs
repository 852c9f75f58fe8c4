namespace PolicyBot.Browser.Tests;

/// <summary>What all clients of one tenant agree on. The client knows one team, with the channel General and one more.</summary>
public sealed record TeamsTenant
{
    /// <summary>The client refuses a settings file with fewer than these beside the person that it is for.</summary>
    private const int FewestOthers = 5;

    /// <summary>A tenant with a rådmannsteam and a channel for its plans.</summary>
    public static TeamsTenant Gausdal { get; } = new()
    {
        Id = "tenant-gausdal",
        TeamId = "team-radmannsteam",
        TeamName = "Rådmannsteamet",
        ChannelId = "channel-kontoplaner",
        ChannelName = "Kontoplaner",
    };

    /// <summary>A tenant with a rådmannsledelse and a channel for its notices.</summary>
    public static TeamsTenant Ringebu { get; } = new()
    {
        Id = "tenant-ringebu",
        TeamId = "team-radmannsledelsen",
        TeamName = "Rådmannsledelsen",
        ChannelId = "channel-kontovarsler",
        ChannelName = "Kontovarsler",
    };

    /// <summary>Any text.</summary>
    public required string Id { get; init; }

    /// <summary>Any text; it is also the id of the channel General.</summary>
    public required string TeamId { get; init; }

    /// <summary>What the team is called.</summary>
    public required string TeamName { get; init; }

    /// <summary>Any text.</summary>
    public required string ChannelId { get; init; }

    /// <summary>What the channel is called; unlike any other name on the page.</summary>
    public required string ChannelName { get; init; }

    /// <summary>The bot's id on the channel.</summary>
    public string BotId { get; init; } = "bot-policybot";

    /// <summary>What the bot is called.</summary>
    public string BotName { get; init; } = "PolicyBot";

    /// <summary>Everybody in the team. The client fills up with nobodies to the number that it asks for.</summary>
    public IReadOnlyList<Person> People { get; init; } = [Person.Kari, Person.Ola, Person.Anne, Person.Per];

    /// <summary>The id of the 1:1 chat between a person and the bot.</summary>
    /// <param name="person">One of <see cref="People"/>.</param>
    public static string PersonalChatId(Person person) => $"personal-{person.Id}";

    /// <summary>The client's settings file for one person, <c>.m365agentsplayground.yml</c>.</summary>
    /// <param name="person">Who sits at the client.</param>
    public string SettingsFor(Person person)
    {
        var others = People.Where(other => other != person).ToList();
        var nobodies = Enumerable.Range(1, Math.Max(0, FewestOthers - others.Count)).Select(number => new Person($"user-{number}", $"Ansatt{number}"));
        return $$"""
            version: "0.1.1"
            tenantId: {{Id}}
            bot: { id: {{BotId}}, name: {{BotName}} }
            currentUser: {{User(person)}}
            users: [{{string.Join(", ", others.Concat(nobodies).Select(User))}}]
            personalChat: { id: {{PersonalChatId(person)}} }
            groupChat: { id: group-{{person.Id}}, name: Gruppe }
            team: { id: {{TeamId}}, name: {{TeamName}}, aadGroupId: aad-{{TeamId}}, channels: [{ id: {{ChannelId}}, name: {{ChannelName}} }] }

            """;
    }

    private static string User(Person person) =>
        $"{{ id: {person.Id}, name: {person.Name}, userPrincipleName: {person.Id}@example.com, aadObjectId: {person.DirectoryId}, givenName: {person.Name}, surname: Prøve, email: {person.Id}@example.com }}";
}
