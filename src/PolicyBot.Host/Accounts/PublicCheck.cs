using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using PolicyBot.Accounts;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.Accounts;

/// <summary>
/// "Er dette kommunens konto?" for the public: a page at <c>/konto</c> and JSON at <c>/konto/{municipality}.json?adresse=...</c>. Yes or no for an address, and
/// nothing more. What is asked is neither stored nor logged.
/// </summary>
internal static class PublicCheck
{
    private const string Policy = "public-check";
    private const int MostAMinute = 60;

    // Minutes: an account that is ended stops being the municipality's for everybody within so long.
    private const int Freshness = 5;

    private static readonly string ContentPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(AccountCheckPage.Style.Markup)))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddPublicCheck(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = static async (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            rejected.HttpContext.Response.Headers.CacheControl = "no-store";
            await WriteAsync(rejected.HttpContext, $"{MediaTypeNames.Text.Html}; charset=utf-8", AccountCheckPage.TooMany(LanguageOf(rejected.HttpContext, Language.Nb)).Markup);
        };
        options.AddPolicy(Policy, static http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = MostAMinute, Window = TimeSpan.FromMinutes(1) }));
    });

    public static void MapPublicCheck(this WebApplication app)
    {
        app.UseRateLimiter();
        var check = app.MapGroup("/konto").RequireRateLimiting(Policy);
        check.MapGet("/", static http => ChooseAsync(http));
        check.MapGet("/{municipality}.json", static http => AnswerAsync(http, JsonAsync));
        check.MapGet("/{municipality}", static http => AnswerAsync(http, PageAsync));
    }

    private static Task ChooseAsync(HttpContext http)
    {
        var municipalities = http.RequestServices.GetRequiredService<MunicipalityDirectory>();
        if (municipalities.Served is [var only])
        {
            http.Response.Redirect($"/konto/{only.Id}{http.Request.QueryString}");
            return Task.CompletedTask;
        }
        return CachedAsync(http, $"{MediaTypeNames.Text.Html}; charset=utf-8", AccountCheckPage.Choose(municipalities.Served, LanguageOf(http, municipalities.Default.Language)).Markup);
    }

    private static async Task AnswerAsync(HttpContext http, Func<HttpContext, Municipality, string, AccountCheck, Task> write)
    {
        var municipality = http.RequestServices.GetRequiredService<MunicipalityDirectory>().Served.FirstOrDefault(one => one.Id.Value == $"{http.Request.RouteValues["municipality"]}");
        if (municipality is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var typed = $"{http.Request.Query[AccountCheckPage.AddressParameter]}".Trim();
        await write(http, municipality, typed, await CheckAsync(http, municipality, typed));
    }

    private static async Task<AccountCheck> CheckAsync(HttpContext http, Municipality municipality, string typed) => typed.Length switch
    {
        0 => AccountCheck.NotAsked,
        <= AccountRules.TextLimit when AccountAddress.TryParse(typed, out var address) =>
            await http.RequestServices.GetRequiredService<IAccountStore>().IsInUseAsync(municipality.Id, address, http.RequestAborted) ? AccountCheck.Official : AccountCheck.NotOfficial,
        _ => AccountCheck.Unreadable,
    };

    private static Task PageAsync(HttpContext http, Municipality municipality, string typed, AccountCheck check) => CachedAsync(
        http, $"{MediaTypeNames.Text.Html}; charset=utf-8",
        AccountCheckPage.Of(municipality, typed.Length <= AccountRules.TextLimit ? typed : "", check, LanguageOf(http, municipality.Language)).Markup);

    private static Task JsonAsync(HttpContext http, Municipality municipality, string typed, AccountCheck check)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        if (check is AccountCheck.Official or AccountCheck.NotOfficial)
        {
            return CachedAsync(http, MediaTypeNames.Application.Json, check is AccountCheck.Official ? """{"official":true}""" : """{"official":false}""");
        }
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return WriteAsync(http, MediaTypeNames.Application.Json, """{"error":"Write the web address of the account as ?adresse=https://..."}""");
    }

    private static Language LanguageOf(HttpContext http, Language otherwise) => AccountCheckPage.LanguageOf(http.Request.Query[AccountCheckPage.LanguageParameter]) ?? otherwise;

    private static Task CachedAsync(HttpContext http, string mediaType, string content)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={Freshness * 60}");
        headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16]}\"";
        if (http.Request.Headers.IfNoneMatch.Contains($"{headers.ETag}"))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        return WriteAsync(http, mediaType, content);
    }

    private static async Task WriteAsync(HttpContext http, string mediaType, string content)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = ContentPolicy;
        headers["Referrer-Policy"] = "no-referrer";
        http.Response.ContentType = mediaType;
        await http.Response.WriteAsync(content, http.RequestAborted);
    }
}
