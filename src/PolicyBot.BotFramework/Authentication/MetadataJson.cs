using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Authentication;

/// <summary>The OpenID metadata: where the keys are.</summary>
internal sealed record MetadataDocument
{
    [JsonPropertyName("jwks_uri")]
    public required string JwksUri { get; init; }
}

/// <summary>The key set (RFC 7517).</summary>
internal sealed record KeySetDocument
{
    public required IReadOnlyList<KeyDocument> Keys { get; init; }
}

/// <summary>One key: of RSA the modulus and the exponent, base64url; and the Bot Framework's own list of channels.</summary>
internal sealed record KeyDocument
{
    public string? Kty { get; init; }

    public string? Use { get; init; }

    public string? Kid { get; init; }

    public string? N { get; init; }

    public string? E { get; init; }

    public IReadOnlyList<string>? Endorsements { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.General, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(MetadataDocument))]
[JsonSerializable(typeof(KeySetDocument))]
internal sealed partial class MetadataJson : JsonSerializerContext;
