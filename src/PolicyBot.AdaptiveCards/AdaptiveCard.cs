using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>A card as Teams takes it: Adaptive Cards 1.5, full width.</summary>
public sealed record AdaptiveCard
{
    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The largest card that every way into Teams takes: 28 KB of UTF-8. Compare with <see cref="SizeInBytes"/>.</summary>
    public const int MaxSizeInBytes = 28 * 1024;

    /// <summary>What is said where the card can't be shown: notifications, and clients that are too old.</summary>
    [JsonPropertyOrder(1)]
    public required string FallbackText { get; init; }

    /// <summary>The language of the texts, as in <c>nb</c>: screen readers pronounce by it. <c>null</c>: the client's own.</summary>
    [JsonPropertyOrder(2)]
    public string? Lang { get; init; }

    /// <summary>The elements, from the top.</summary>
    [JsonPropertyOrder(3)]
    public IReadOnlyList<CardElement> Body { get; init; } = [];

    /// <summary>The buttons at the bottom; Teams shows at most 6.</summary>
    [JsonIgnore]
    public IReadOnlyList<CardAction> Actions { get; init; } = [];

    /// <summary>Lets clients ask for the viewer's own version; <c>null</c>: everybody sees this one.</summary>
    [JsonIgnore]
    public Refresh? Refresh { get; init; }

    /// <summary>Those whom the card alerts.</summary>
    [JsonIgnore]
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>The length of the card's JSON in UTF-8.</summary>
    [JsonIgnore]
    public int SizeInBytes => ToUtf8Json().Length;

    [JsonInclude, JsonPropertyOrder(-3)]
    internal string Type { get; } = "AdaptiveCard";

    [JsonInclude, JsonPropertyName("$schema"), JsonPropertyOrder(-2)]
    internal string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonInclude, JsonPropertyOrder(-1)]
    internal string Version { get; } = "1.5";

    [JsonInclude, JsonPropertyName("actions"), JsonPropertyOrder(4)]
    internal IReadOnlyList<CardAction>? WrittenActions => Actions is [] ? null : Actions;

    [JsonInclude, JsonPropertyName("refresh"), JsonPropertyOrder(5)]
    internal RefreshJson? WrittenRefresh => Refresh is null ? null : new(Refresh.Action, Refresh.UserIds);

    [JsonInclude, JsonPropertyName("msteams"), JsonPropertyOrder(6)]
    internal TeamsJson Teams => new("full", Mentions is [] ? null : Mentions);

    /// <summary>The card's JSON, in UTF-8.</summary>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, CardJson.Sent.AdaptiveCard);

    /// <summary>The card's JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CardJson.Sent.AdaptiveCard);

    /// <summary>The card's JSON, to stand inside other JSON.</summary>
    public JsonElement ToJsonElement() => JsonSerializer.SerializeToElement(this, CardJson.Sent.AdaptiveCard);

    /// <summary>Writes the card as one value.</summary>
    /// <param name="writer">Stands where a value may come; escapes as its own options say.</param>
    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, CardJson.Sent.AdaptiveCard);
}

internal sealed record TeamsJson(string Width, IReadOnlyList<Mention>? Entities);
