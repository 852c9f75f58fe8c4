using System.Collections.Frozen;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace PolicyBot.BotFramework.Authentication;

/// <summary>Fetches the metadata, and the keys that it points to.</summary>
internal sealed class KeySetReader(IHttpClientFactory clients, IOptions<BotOptions> options)
{
    public const string HttpClientName = "PolicyBot.BotFramework.Metadata";

    public async Task<FrozenDictionary<string, SigningKey>> ReadAsync(CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(HttpClientName);
        var metadataUrl = new Uri(options.Value.OpenIdMetadataUrl);
        var metadata = await client.GetFromJsonAsync(metadataUrl, MetadataJson.Default.MetadataDocument, cancellationToken)
            ?? throw new JsonException("The metadata is null.");
        var keysUrl = new Uri(metadataUrl, metadata.JwksUri);
        if (keysUrl.Scheme != metadataUrl.Scheme && keysUrl.Scheme != Uri.UriSchemeHttps)
        {
            throw new JsonException("The metadata points to keys without https.");
        }
        var set = await client.GetFromJsonAsync(keysUrl, MetadataJson.Default.KeySetDocument, cancellationToken)
            ?? throw new JsonException("The key set is null.");
        return set.Keys.Where(IsForSignatures).ToFrozenDictionary(key => key.Kid!, ToKey, StringComparer.Ordinal);
    }

    private static bool IsForSignatures(KeyDocument key) =>
        key is { Kty: "RSA", Use: null or "sig", Kid: not (null or ""), N: not null, E: not null };

    private static SigningKey ToKey(KeyDocument key)
    {
        var rsa = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(key.N), Exponent = Base64UrlEncoder.DecodeBytes(key.E) };
        // The library's own cache goes by the key's id: it would go on with the old key when another comes under the same id.
        var factory = new CryptoProviderFactory { CacheSignatureProviders = false };
        return new SigningKey(
            new RsaSecurityKey(rsa) { KeyId = key.Kid, CryptoProviderFactory = factory },
            (key.Endorsements ?? []).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }
}
