namespace PolicyBot.BotFramework.Authentication;

/// <summary>Marks the endpoint whose callers are checked here. ASP.NET Core asks the only scheme of a host about every request.</summary>
internal sealed class ForTheBotFramework
{
    public static ForTheBotFramework Mark { get; } = new();
}
