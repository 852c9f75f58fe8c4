using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.BotFramework;

/// <summary>Why a body is no activity: an HTTP status and a sentence without anything from the body.</summary>
internal sealed record BodyProblem(int Status, string Text);

/// <summary>Reads the activity of a request.</summary>
internal static class ActivityBody
{
    /// <summary>Teams sends at most about 100 KB.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <returns>A turn or a problem; neither when the caller has gone.</returns>
    public static async Task<(TurnContext? Turn, BodyProblem? Problem)> ReadAsync(HttpRequest request)
    {
        if (!IsJson(request)) { return (null, new(StatusCodes.Status415UnsupportedMediaType, "Send application/json in UTF-8.")); }
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) { limit.MaxRequestBodySize = MaxBytes; }
        try
        {
            return (new TurnContext(WireText.ReadActivity(await ReadBytesAsync(request))), null);
        }
        catch (BadHttpRequestException error)                // too large, too slow, or chunks that are none
        {
            return (null, new(error.StatusCode, "The body could not be read."));
        }
        catch (JsonException error)
        {
            return (null, new(StatusCodes.Status400BadRequest, error.Path is null ? error.Message : "The body is not an activity."));
        }
        catch (Exception) when (request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return (null, null);
        }
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > MaxBytes) { throw new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge); }
            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return bytes;
            }
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
