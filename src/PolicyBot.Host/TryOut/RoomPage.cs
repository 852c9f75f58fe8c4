using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace PolicyBot.Host.TryOut;

/// <summary>The room's page, and what goes between it and the room.</summary>
internal sealed class RoomPage(RoomDirectory room, RoomLog log, RoomActs acts, IHostApplicationLifetime host, TimeProvider clock)
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    // Built from TryOut/web where Node is there.
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "tryout-page");
    private static readonly string Unbuilt = Path.Combine(AppContext.BaseDirectory, "tryout-unbuilt.html");

    /// <summary>The page itself; where it is not built, a sentence that says so.</summary>
    public static Task ShowAsync(HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/html; charset=utf-8";
        var page = Path.Combine(Folder, "index.html");
        return http.Response.SendFileAsync(File.Exists(page) ? page : Unbuilt, http.RequestAborted);
    }

    /// <summary>A script, a style sheet, a picture. Their names change with what is in them.</summary>
    public static Task SendFileAsync(HttpContext http)
    {
        var file = Path.Combine(Folder, Path.GetFileName($"{http.Request.RouteValues["file"]}"));
        if (!File.Exists(file) || !ContentTypes.TryGetContentType(file, out var type))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        http.Response.ContentType = type;
        return http.Response.SendFileAsync(file, http.RequestAborted);
    }

    /// <summary>The room as it is.</summary>
    public Task StateAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(RoomState.Of(room, log, clock), RoomJson.Wire.RoomState, cancellationToken: http.RequestAborted);
    }

    /// <summary>What happens from now on, as server-sent events; a page that was cut off goes on where it was.</summary>
    public async Task FollowAsync(HttpContext http)
    {
        var after = long.TryParse(http.Request.Headers["Last-Event-ID"].FirstOrDefault() ?? http.Request.Query["after"], CultureInfo.InvariantCulture, out var number) ? number : 0;
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        // A page that has seen more than there is has another room's history.
        await http.Response.WriteAsync(after > log.Last ? "retry: 1000\nevent: stale\ndata:\n\n" : "retry: 1000\nevent: here\ndata:\n\n", http.RequestAborted);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        try
        {
            await http.Response.Body.FlushAsync(either.Token);
            await foreach (var happened in log.FollowAsync(after, either.Token))
            {
                await http.Response.WriteAsync($"id: {happened.Number}\ndata: {JsonSerializer.Serialize(happened, RoomJson.Wire.RoomEvent)}\n\n", either.Token);
                await http.Response.Body.FlushAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // The page has gone, or the program is stopping: the page asks again.
        }
    }

    public Task OpenAsync(HttpContext http) => DoAsync(http, RoomJson.Wire.Opening, async (opened, ct) => { await acts.OpenAsync(opened, ct); return null; });

    public Task SayAsync(HttpContext http) => DoAsync(http, RoomJson.Wire.Saying, async (said, ct) => { await acts.SayAsync(said, ct); return null; });

    public Task PressAsync(HttpContext http) => DoAsync(http, RoomJson.Wire.Pressing, acts.PressAsync);

    public Task SearchAsync(HttpContext http) => DoAsync(http, RoomJson.Wire.Searching, acts.SearchAsync);

    public Task PointAsync(HttpContext http) => DoAsync(http, RoomJson.Wire.Pointing, acts.PointAsync);

    public Task MoveAsync(HttpContext http) => DoAsync(http, RoomJson.Wire.ClockMove, (move, _) => { acts.Move(move); return Task.FromResult<JsonElement?>(null); });

    private static async Task DoAsync<T>(HttpContext http, JsonTypeInfo<T> type, Func<T, CancellationToken, Task<JsonElement?>> act) where T : class
    {
        // Only JSON: a form of another page's could send anything else without asking first.
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var sent) || !sent.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }
        var asked = await RoomBody.ReadAsync(http, type);
        // What is begun is done, also when the page goes away meanwhile.
        var answer = await act(asked, CancellationToken.None);
        if (answer is { } given)
        {
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(given.GetRawText(), http.RequestAborted);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
