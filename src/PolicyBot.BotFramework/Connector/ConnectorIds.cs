using System.Diagnostics.CodeAnalysis;

namespace PolicyBot.BotFramework.Connector;

/// <summary>Ids of conversations, messages and members, which are opaque, and become parts of addresses.</summary>
internal static class ConnectorIds
{
    private const string ThreadMark = ";messageid=";

    /// <summary>Whether an id can be part of an address. Escaping leaves dots alone, and an id of dots would climb out of its folder.</summary>
    public static bool IsId([NotNullWhen(true)] string? id) => id is not (null or "" or "." or "..");

    /// <summary>The channel that a thread is in; any other conversation itself.</summary>
    public static string WithoutThread(string conversationId) =>
        conversationId.IndexOf(ThreadMark, StringComparison.Ordinal) is >= 0 and var thread ? conversationId[..thread] : conversationId;
}
