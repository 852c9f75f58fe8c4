using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyBot.Testing;

/// <summary>Issues tokens as the Bot Framework does, and wrong ones of every kind.</summary>
public sealed class TestTokenIssuer(TimeProvider clock)
{
    public const string DefaultIssuer = "https://api.botframework.com";
    private static readonly TestSigningKey Shared = new("key-1", "msteams");    // making one takes most of a short test's time

    /// <summary>What the key set lists. Add to it, or clear it, as a test needs.</summary>
    public List<TestSigningKey> Keys { get; } = [Shared];

    /// <summary>The claims of a good token, to be changed at will.</summary>
    public TestToken For(string appId, string serviceUrl) => new()
    {
        Header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = Keys[0].KeyId },
        Claims = new JsonObject
        {
            ["serviceurl"] = serviceUrl,
            ["nbf"] = clock.GetUtcNow().ToUnixTimeSeconds() - 60,
            ["exp"] = clock.GetUtcNow().ToUnixTimeSeconds() + 3600,
            ["iss"] = DefaultIssuer,
            ["aud"] = appId,
        },
        Key = Keys[0],
    };

    /// <summary>The key set, as its endpoint serves it.</summary>
    public JsonObject KeySet() => new() { ["keys"] = new JsonArray([.. Keys.Select(key => key.ToJson())]) };
}

/// <summary>A token before it is signed.</summary>
public sealed record TestToken
{
    public required JsonObject Header { get; init; }

    public required JsonObject Claims { get; init; }

    public required TestSigningKey Key { get; init; }

    /// <summary>The signed token, whatever stands in it.</summary>
    public string Sign() => SignWith(Key.Sign);

    /// <summary>With the signature made by other means; of <c>alg: none</c> an empty one.</summary>
    public string SignWith(Func<byte[], byte[]> sign)
    {
        var body = Part(Header) + "." + Part(Claims);
        return body + "." + Base64Url(sign(Encoding.ASCII.GetBytes(body)));
    }

    private static string Part(JsonObject json) => Base64Url(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}

/// <summary>A key of RSA with the channels that it may speak for.</summary>
public sealed class TestSigningKey(string keyId, params string[] endorsements)
{
    private readonly RSA rsa = RSA.Create(2048);

    public string KeyId { get; } = keyId;

    public byte[] Sign(byte[] data) => rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>The public key as PEM bytes, for tokens that misuse it as a shared secret.</summary>
    public byte[] PublicKey => Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem());

    public JsonObject ToJson()
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["n"] = System.Buffers.Text.Base64Url.EncodeToString(key.Modulus),
            ["e"] = System.Buffers.Text.Base64Url.EncodeToString(key.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]),
        };
    }
}
