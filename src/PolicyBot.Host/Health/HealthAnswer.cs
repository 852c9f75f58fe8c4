using System.Net.Mime;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PolicyBot.Host.Health;

/// <summary>A report as JSON: the status of the whole and of each part, a sentence where it is not healthy, and counts. Never an exception's text.</summary>
internal static class HealthAnswer
{
    public static async Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = MediaTypeNames.Application.Json;
        http.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", report.Status.ToString());
        json.WriteStartObject("checks");
        foreach (var (name, entry) in report.Entries)
        {
            json.WriteStartObject(name);
            json.WriteString("status", entry.Status.ToString());
            if (entry.Status != HealthStatus.Healthy)
            {
                json.WriteString("reason", entry.Exception is null ? entry.Description : "It could not be checked; the log has why.");
            }
            foreach (var (key, count) in entry.Data)
            {
                json.WriteNumber(key, (long)count);
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
