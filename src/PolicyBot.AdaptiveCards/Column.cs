using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>One column of a <see cref="ColumnSet"/>.</summary>
public sealed record Column
{
    /// <summary>The elements, from the top.</summary>
    public required IReadOnlyList<CardElement> Items { get; init; }

    /// <summary>The protocol's name of this part, always <c>Column</c>.</summary>
    [JsonPropertyOrder(-3), JsonInclude]
    internal string Type { get; } = "Column";

    /// <summary>Its share of the card's width.</summary>
    [JsonPropertyOrder(-1)]
    public ColumnWidth Width { get; init; } = ColumnWidth.Stretch;
}

/// <summary>How wide a column is.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ColumnWidth
{
    private readonly string? _value;

    private ColumnWidth(string value) => _value = value;

    /// <summary>What the other columns leave, shared evenly.</summary>
    public static ColumnWidth Stretch { get; } = new("stretch");

    /// <summary>As wide as what is in it.</summary>
    public static ColumnWidth Auto { get; } = new("auto");

    /// <summary>A share, counted against the other columns' shares.</summary>
    /// <param name="share">1 or more.</param>
    /// <returns>The width.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static ColumnWidth Share(int share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 1);
        return new(share.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The width as the protocol writes it.</summary>
    public override string ToString() => _value ?? "stretch";

    internal sealed class Converter : JsonConverter<ColumnWidth>
    {
        public override ColumnWidth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, ColumnWidth value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
