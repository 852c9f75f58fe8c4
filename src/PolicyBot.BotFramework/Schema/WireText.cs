using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace PolicyBot.BotFramework.Schema;

/// <summary>The protocol's records as JSON, to be sent or stored, and back.</summary>
public static class WireText
{
    /// <summary>An activity as compact JSON.</summary>
    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, WireJson.Wire.Activity);

    /// <summary>A conversation reference as compact JSON.</summary>
    public static string Write(ConversationReference reference) => JsonSerializer.Serialize(reference, WireJson.Wire.ConversationReference);

    /// <summary>A conversation reference from JSON.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static ConversationReference ReadReference(string json) =>
        JsonSerializer.Deserialize(json, WireJson.Wire.ConversationReference) ?? throw new JsonException("null is no conversation reference.");

    /// <summary>An activity from JSON.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static Activity ReadActivity(string json) => ReadActivity(System.Text.Encoding.UTF8.GetBytes(json));

    /// <summary>An activity from JSON in UTF-8. All its text, in raw JSON too, can be read without further errors.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static Activity ReadActivity(ReadOnlySpan<byte> utf8)
    {
        var activity = Read(utf8, WireJson.Wire.Activity);
        // Nullable annotations say nothing of what is in a list.
        return HasNull(activity.Attachments) || HasNull(activity.Entities) || HasNull(activity.MembersAdded) || HasNull(activity.MembersRemoved)
            ? throw new JsonException("null in a list.")
            : activity;
    }

    internal static T Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type) where T : class
    {
        RefuseBrokenText(utf8);
        return JsonSerializer.Deserialize(utf8, type) ?? throw new JsonException("null is no " + typeof(T).Name + ".");
    }

    private static bool HasNull<T>(IReadOnlyList<T>? list) where T : class => list?.Any(item => item is null) ?? false;

    /// <summary>The reader skips over what it keeps raw, so broken UTF-8, half surrogate pairs and U+0000 would come up later, in the middle of a turn.</summary>
    private static void RefuseBrokenText(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8)) { throw new JsonException("Not UTF-8."); }
        if (utf8.IndexOf("\\u"u8) < 0) { return; }
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped) { continue; }
                // No client sends it, and not every database can keep it.
                if (reader.GetString()!.Contains('\0', StringComparison.Ordinal)) { throw new JsonException("The character U+0000."); }
            }
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException("Half a surrogate pair.", error);
        }
    }
}
