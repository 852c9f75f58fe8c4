using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Conversation;

namespace PolicyBot.Host.Teams;

/// <summary>Sees to it that a press that is delivered again has one effect and gets the same answer.</summary>
internal sealed class AnsweredOnce(IAnsweredStore answered)
{
    // Presses that are being answered now: the second delivery waits for the first.
    private readonly ConcurrentDictionary<string, Lazy<Task<AdaptiveCardInvokeResponse>>> underWay = new(StringComparer.Ordinal);

    /// <summary>Runs something unless this activity has been answered.</summary>
    /// <param name="turn">Whose activity it is.</param>
    /// <param name="press">What was pressed.</param>
    /// <param name="answer">Makes the answer. One that throws is not remembered.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async Task<AdaptiveCardInvokeResponse> AnswerAsync(
        Turn turn, Press press, Func<Task<AdaptiveCardInvokeResponse>> answer, CancellationToken cancellationToken)
    {
        if (turn.ActivityId is null)
        {
            return await answer();
        }
        var told = Told(turn, press);
        var activity = Convert.ToHexStringLower(SHA256.HashData(told));
        var key = $"{turn.Municipality.Id} {activity}";
        while (true)
        {
            var own = new Lazy<Task<AdaptiveCardInvokeResponse>>(() => FindOrAnswerAsync(turn, activity, new SealedAnswer(told), answer, cancellationToken));
            var first = underWay.GetOrAdd(key, own);
            try
            {
                return await first.Value;
            }
            catch (OperationCanceledException) when (first != own && !cancellationToken.IsCancellationRequested)
            {
                // The first delivery ran out of time before it was done; this one has time of its own.
            }
            finally
            {
                underWay.TryRemove(new KeyValuePair<string, Lazy<Task<AdaptiveCardInvokeResponse>>>(key, first));
            }
        }
    }

    // Ids are unique only within the conversation of one connector. A client that counts them anew is not to get another press's answer:
    // what is delivered again says the same.
    private static byte[] Told(Turn turn, Press press) =>
        Encoding.UTF8.GetBytes(string.Join('\n', [turn.Place.ServiceUrl, turn.Place.ConversationId, turn.ActivityId, turn.Person.Id, press.CardActivityId, press.Verb,
            .. press.Data.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")]));

    private async Task<AdaptiveCardInvokeResponse> FindOrAnswerAsync(
        Turn turn, string activity, SealedAnswer seal, Func<Task<AdaptiveCardInvokeResponse>> answer, CancellationToken cancellationToken)
    {
        if (await answered.FindAsync(turn.Municipality.Id, activity, turn.At, cancellationToken) is { } before)
        {
            return Read(seal.Open(before));
        }
        var given = JsonSerializer.SerializeToUtf8Bytes(await answer(), HostJson.Default.AdaptiveCardInvokeResponse);
        // What was done is to be remembered even where the turn has just run out of time. Another instance may have answered meanwhile: its answer stays.
        return Read(seal.Open(await answered.AddAsync(turn.Municipality.Id, activity, seal.Close(given), turn.At, CancellationToken.None)));
    }

    private static AdaptiveCardInvokeResponse Read(byte[] answer) => JsonSerializer.Deserialize(answer, HostJson.Default.AdaptiveCardInvokeResponse)!;
}
