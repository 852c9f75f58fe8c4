using System.Security.Cryptography;
using System.Text.Json;
using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Storage;

namespace PolicyBot.Plans;

/// <summary>What the cards of a plan that stand in Teams should show now. A card that shows something else went stale, and is mended.</summary>
internal static class PlanCards
{
    /// <summary>The messages that bring a plan's cards to what they should show; none where they do.</summary>
    /// <param name="plan">As it is stored.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="readers">What those who run it read.</param>
    /// <param name="shown">By card key: what each card showed when it was last sent, or is about to show. A card that is not there was never sent.</param>
    public static IReadOnlyList<OutgoingMessage> Mending(Plan plan, Municipality municipality, Readers readers, IReadOnlyDictionary<string, string> shown) =>
        [.. Expected(plan, municipality, readers).Where(message => IsMissing(plan, message, shown) || IsStale(message, shown))
            .Select(message => shown.ContainsKey(message.CardKey!) ? message : message with { Replaces = false })];

    /// <summary>What a card shows, short enough to keep. However its JSON was escaped, the same card has the same.</summary>
    public static string Hash(JsonElement card) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(card, StorageJson.Default.JsonElement)));

    private static IReadOnlyList<OutgoingMessage> Expected(Plan plan, Municipality municipality, Readers readers) => plan.State is PlanState.Draft
        ? []
        : PlanTelling.OfProgress(plan, municipality, readers);

    // A waiting plan that nobody can see is lost; other cards are not posted anew, they have been told of already.
    private static bool IsMissing(Plan plan, OutgoingMessage message, IReadOnlyDictionary<string, string> shown) =>
        plan.State is PlanState.Waiting && message.Recipient is Recipient.Channel && !shown.ContainsKey(message.CardKey!);

    private static bool IsStale(OutgoingMessage message, IReadOnlyDictionary<string, string> shown) =>
        shown.TryGetValue(message.CardKey!, out var hash) && hash != Hash(message.Card!.Value);
}
