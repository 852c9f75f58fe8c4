using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace PolicyBot.Host.Http;

/// <summary>Cuts off callers who take their time, so that they don't keep connections from others.</summary>
internal static class SlowCallers
{
    // Of the largest activity, 256 KB, some four minutes; Teams takes milliseconds.
    private const double BytesPerSecond = 1024;

    public static IServiceCollection AddHttpOptions(this IServiceCollection services)
    {
        services.AddOptions<HttpOptions>().BindConfiguration(HttpOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<HttpOptions>, HttpOptionsValidator>();
    }

    /// <summary>To be called before it listens, and once the settings are checked: the server asks for its own before that.</summary>
    public static void CutOffSlowCallers(this WebApplication app)
    {
        var patience = app.Services.GetRequiredService<IOptions<HttpOptions>>().Value.Patience;
        var limits = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        limits.RequestHeadersTimeout = patience;
        limits.MinRequestBodyDataRate = new MinDataRate(BytesPerSecond, patience);
    }
}

[OptionsValidator]
internal sealed partial class HttpOptionsValidator : IValidateOptions<HttpOptions>;
