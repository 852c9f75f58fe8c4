using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Testing;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(TeamsChannelAccount))]
internal sealed partial class TestJson : JsonSerializerContext
{
    public static TestJson Web => Default;
}
