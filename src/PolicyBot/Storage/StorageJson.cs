using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Cases;
using PolicyBot.Conversation;
using PolicyBot.Guidelines.Versions;
using PolicyBot.Plans;
using PolicyBot.Questions;

namespace PolicyBot.Storage;

/// <summary>Everything that is stored as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(AccountRow))]
[JsonSerializable(typeof(GuidelineVersion))]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(PlanState))]
[JsonSerializable(typeof(ReportedCase))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyList<Exchange>))]
[JsonSerializable(typeof(IReadOnlyList<Recipient>))]
internal sealed partial class StorageJson : JsonSerializerContext;
