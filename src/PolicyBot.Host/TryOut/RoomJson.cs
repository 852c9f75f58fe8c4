using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Host.TryOut;

/// <summary>What the room keeps, and what goes between it, its page and the bot.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RoomEvent))]
[JsonSerializable(typeof(RoomState))]
[JsonSerializable(typeof(Opening))]
[JsonSerializable(typeof(Saying))]
[JsonSerializable(typeof(Pressing))]
[JsonSerializable(typeof(Searching))]
[JsonSerializable(typeof(Pointing))]
[JsonSerializable(typeof(ClockMove))]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(MessagingExtensionQuery))]
[JsonSerializable(typeof(MessagingExtensionAction))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(PagedMembersResult))]
[JsonSerializable(typeof(TeamsChannelAccount))]
internal sealed partial class RoomJson : JsonSerializerContext
{
    /// <summary>As on the wire: null is left out, letters stay letters, and enums are words in camel case.</summary>
    public static RoomJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<RoomEventKind>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<ClockStep>(JsonNamingPolicy.CamelCase) },
    });
}
