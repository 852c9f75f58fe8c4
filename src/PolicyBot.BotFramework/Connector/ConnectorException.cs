using System.Net;

namespace PolicyBot.BotFramework.Connector;

/// <summary>The connector did not do what it was asked to.</summary>
public sealed class ConnectorException : Exception
{
    internal ConnectorException(string message, Exception? inner = null) : base(message, inner) { }

    /// <summary>The HTTP status; <c>null</c>: there was no answer, or no call.</summary>
    public HttpStatusCode? StatusCode { get; internal init; }

    /// <summary>The connector's word for it, as <c>ConversationBlockedByUser</c>, or one of <see cref="ConnectorErrors"/>; <c>null</c>: it gave none.</summary>
    public string? ErrorCode { get; internal init; }

    /// <summary>How long the connector asks to be left alone; <c>null</c>: it does not say.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>Whether the same call may go well later: statuses 412, 429, 502, 503 and 504, no answer, no connection, no token of the bot's own.</summary>
    public bool IsTransient { get; internal init; }

    /// <summary>Whether nothing was sent, since it would have been more than <see cref="BotOptions.CallsPerConversation"/>; <see cref="RetryAfter"/> says when there is room.</summary>
    public bool IsHeldBack { get; internal init; }

    /// <summary>
    /// Whether the same call may go well in a while: all that is transient, what was held back, and what must not be tried again at once but can end, namely
    /// a token that is not accepted (401) and an error of the connector's own (500 and above).
    /// </summary>
    public bool MayPass => IsTransient || IsHeldBack || StatusCode is HttpStatusCode.Unauthorized or >= HttpStatusCode.InternalServerError;
}

/// <summary>Words for what went wrong before the connector answered.</summary>
public static class ConnectorErrors
{
    /// <summary>The service URL is not among <see cref="BotOptions.AllowedServiceUrls"/>; nothing was sent.</summary>
    public const string ServiceUrlNotAllowed = nameof(ServiceUrlNotAllowed);

    /// <summary>The bot's own token could not be had; nothing was sent.</summary>
    public const string NoToken = nameof(NoToken);

    /// <summary>It would have been more than <see cref="BotOptions.CallsPerConversation"/>; nothing was sent.</summary>
    public const string TooFast = nameof(TooFast);

    /// <summary>The connection could not be made, or broke. What was sent may have arrived.</summary>
    public const string ConnectionFailed = nameof(ConnectionFailed);

    /// <summary>No answer within <see cref="BotOptions.ConnectorTimeout"/>. What was sent may have arrived.</summary>
    public const string NoAnswer = nameof(NoAnswer);

    /// <summary>The connector's answer is not of the protocol.</summary>
    public const string BadAnswer = nameof(BadAnswer);
}
