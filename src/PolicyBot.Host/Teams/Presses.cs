using System.Diagnostics;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Conversation;

namespace PolicyBot.Host.Teams;

/// <summary>Answers presses in the form of an <c>adaptiveCard/action</c>: by the dialog whose verb it is, once, and with words where it fails.</summary>
internal sealed partial class Presses(ITurnHandler handler, AnsweredOnce once, ILogger<Presses> log)
{
    /// <param name="turn">Who presses, and where.</param>
    /// <param name="press">What.</param>
    /// <param name="isAutomatic">Whether the client asks by itself; that is not even remembered as answered.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async Task<AdaptiveCardInvokeResponse> AnswerAsync(Turn turn, Press press, bool isAutomatic, CancellationToken cancellationToken)
    {
        var texts = new HostTexts(turn.Language);
        if (!handler.Knows(press.Verb))
        {
            return AdaptiveCardInvokeResponse.Message(texts.OldCard);
        }
        try
        {
            return isAutomatic
                ? ToAnswer(await handler.OnRefreshAsync(turn, press, cancellationToken), texts)
                : await once.AnswerAsync(turn, press, async () => ToAnswer(await handler.OnPressAsync(turn, press, cancellationToken), texts), cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            PressFailed(log, error);
            return AdaptiveCardInvokeResponse.Message(texts.Of(error));
        }
    }

    private static AdaptiveCardInvokeResponse ToAnswer(Reply reply, HostTexts texts) => reply switch
    {
        Reply.Card card => AdaptiveCardInvokeResponse.Card(card.Content.ToJsonElement()),
        Reply.Notice notice => AdaptiveCardInvokeResponse.Message(notice.Text),
        Reply.Silence => AdaptiveCardInvokeResponse.Message(texts.OldCard),
        _ => throw new UnreachableException(),
    };

    [LoggerMessage(EventId = 404, Level = LogLevel.Error, Message = "A press failed.")]
    private static partial void PressFailed(ILogger logger, Exception error);
}
