using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PolicyBot.Archive;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.Archive;

/// <summary>The door for files: who has a link that works gets the file, everybody else a plain page.</summary>
internal static class ArchiveDownload
{
    public static IServiceCollection AddArchiveDownload(this IServiceCollection services)
    {
        services.AddOptions<ArchiveOptions>().BindConfiguration(ArchiveOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<ArchiveOptions>, ArchiveOptionsValidator>().AddSingleton<ServerAddress>().AddSingleton<IArchiveLinks, ArchiveLinks>();
    }

    public static void MapArchiveDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"/{ArchiveLinks.Path}/{{token}}/{{name}}", static http => GetAsync(http));

    private static async Task GetAsync(HttpContext http)
    {
        var (services, route) = (http.RequestServices, http.Request.RouteValues);
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        var file = await services.GetRequiredService<IArchiveFiles>().FindAsync(
            $"{route["token"]}", $"{route["name"]}", services.GetRequiredService<TimeProvider>().GetUtcNow(), http.RequestAborted);
        if (file is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await WriteAsync(http, $"{MediaTypeNames.Text.Html}; charset=utf-8", Page(services.GetRequiredService<MunicipalityDirectory>().Default.Language));
            return;
        }
        headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = file.Name }.ToString();
        await WriteAsync(http, file.MediaType, file.Content);
    }

    private static async Task WriteAsync(HttpContext http, string mediaType, ReadOnlyMemory<byte> content)
    {
        http.Response.ContentType = mediaType;
        http.Response.ContentLength = content.Length;
        await http.Response.BodyWriter.WriteAsync(content, http.RequestAborted);
    }

    private static byte[] Page(Language language)
    {
        var texts = new ArchiveTexts(language);
        return Encoding.UTF8.GetBytes(Html.Of($"""
            <!DOCTYPE html>
            <html lang="{CardLanguage.Of(language)}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{texts.LinkGoneHeading}</title></head>
            <body><main><h1>{texts.LinkGoneHeading}</h1><p>{texts.LinkGone}</p></main></body>
            </html>

            """).Markup);
    }
}
