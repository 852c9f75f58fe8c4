using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Schema;

/// <summary>Writes JSON inside other JSON as it stands: it was checked when it was read, and a card is most of what is sent.</summary>
public sealed class JsonAsItStands : JsonConverter<JsonElement>
{
    /// <inheritdoc/>
    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options)
    {
        var json = JsonMarshal.GetRawUtf8Value(value);
        // What was stored has letters as six characters; of Teams' limit for a card they would take too much.
        if (json.IndexOf("\\u"u8) >= 0)
        {
            value.WriteTo(writer);
        }
        else
        {
            writer.WriteRawValue(json, skipInputValidation: true);
        }
    }
}
