using System.Text.Json;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Host.TryOut;

/// <summary>The bot as the room meets it: over HTTP, at the address where Teams would.</summary>
internal sealed class RoomBot(IHttpClientFactory clients, ServerAddress address)
{
    /// <summary>The name of its client.</summary>
    public const string HttpClientName = "PolicyBot.Host.TryOut";

    /// <summary>Tells the bot.</summary>
    /// <returns>What an invoke is answered with; <c>null</c>: without a body.</returns>
    /// <exception cref="BadHttpRequestException">The bot did not take it; the status is 502.</exception>
    public async Task<JsonElement?> TellAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(HttpClientName);
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, RoomJson.Wire.Activity)) { Headers = { ContentType = new("application/json") } };
        using var response = await client.PostAsync(new Uri(new Uri(address.Here), "/api/messages"), content, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new BadHttpRequestException($"The bot answered {(int)response.StatusCode}.", StatusCodes.Status502BadGateway);
        }
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return body.Length == 0 ? null : JsonElement.Parse(body);
    }
}
