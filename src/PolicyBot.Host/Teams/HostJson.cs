using System.Text.Json.Serialization;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Host.Teams;

/// <summary>What the host keeps as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
internal sealed partial class HostJson : JsonSerializerContext;
