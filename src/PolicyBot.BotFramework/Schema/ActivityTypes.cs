namespace PolicyBot.BotFramework.Schema;

/// <summary>The kinds of <see cref="Activity"/> that a bot in Teams meets most.</summary>
public static class ActivityTypes
{
    /// <summary>Somebody wrote, or pressed an <c>Action.Submit</c>.</summary>
    public const string Message = "message";

    /// <summary>Somebody came or left, or a team or channel changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app was installed, upgraded or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A question that is answered in the HTTP response.</summary>
    public const string Invoke = "invoke";
}
