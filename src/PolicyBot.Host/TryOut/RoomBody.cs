using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PolicyBot.Host.TryOut;

/// <summary>Reads what is sent to the room.</summary>
internal static class RoomBody
{
    /// <summary>The body of a request.</summary>
    /// <exception cref="BadHttpRequestException">It is not what is asked for; the status is 400.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(http.Request.Body, type, http.RequestAborted) ?? throw new JsonException("null is nothing that can be asked.");
        }
        catch (JsonException error)
        {
            throw new BadHttpRequestException("The body can't be read.", error);
        }
    }
}
