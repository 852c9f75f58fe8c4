using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>A time of day as cards write it, <c>HH:mm</c>; seconds are left out.</summary>
/// <param name="Time">The time.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct ClockTime(TimeOnly Time)
{
    internal sealed class Converter : JsonConverter<ClockTime>
    {
        public override ClockTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(TimeOnly.ParseExact(reader.GetString()!, "HH:mm", CultureInfo.InvariantCulture));

        public override void Write(Utf8JsonWriter writer, ClockTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Time.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}
