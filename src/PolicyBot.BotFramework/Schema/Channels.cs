namespace PolicyBot.BotFramework.Schema;

/// <summary>Channels of the Bot Framework, as <see cref="Activity.ChannelId"/> names them.</summary>
public static class Channels
{
    /// <summary>Microsoft Teams; the Agents Playground says so too.</summary>
    public const string Msteams = "msteams";
}
