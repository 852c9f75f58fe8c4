using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PolicyBot.BotFramework.Connector;

namespace PolicyBot.BotFramework;

/// <summary>Each message names the key, says what is wrong and what to do.</summary>
internal sealed class BotOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var errors = Identity(options).Concat(Urls(options)).Concat(Credential(options)).Concat(Limits(options)).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private IEnumerable<string> Identity(BotOptions options)
    {
        if (options.AppId is null && !environment.IsDevelopment())
        {
            yield return "Bot:AppId is missing, so no inbound token can be checked. "
                + "Set Bot:AppId and Bot:TenantId to the bot registration's application id and tenant id; "
                + $"without them the bot starts only in Development, and this is {environment.EnvironmentName}.";
        }
        if (options.AppId is not null && options.TenantId is null)
        {
            yield return "Bot:TenantId is missing. Set it to the tenant id of the bot registration that Bot:AppId belongs to.";
        }
    }

    private static IEnumerable<string> Urls(BotOptions options)
    {
        if (!Uri.TryCreate(options.OpenIdMetadataUrl, UriKind.Absolute, out var metadata) || !IsHttpsOrLoopback(metadata))
        {
            yield return "Bot:OpenIdMetadataUrl must be an https address; http is taken on loopback only. Leave it out to use the public cloud's.";
        }
        if (string.IsNullOrWhiteSpace(options.TokenIssuer))
        {
            yield return "Bot:TokenIssuer is empty. Leave it out to use the public cloud's.";
        }
        foreach (var allowed in options.AllowedServiceUrls)
        {
            if (!ServiceUrls.TryParse(allowed, out var url) || !IsHttpsOrLoopback(url))
            {
                yield return $"Bot:AllowedServiceUrls has '{allowed}'. "
                    + $"Write scheme, host and port, as {BotOptions.TeamsServiceUrl}; http is taken on loopback only.";
            }
        }
    }

    private static IEnumerable<string> Credential(BotOptions options)
    {
        if (!BotCredentials.All.Contains(options.Credential))
        {
            yield return $"Bot:Credential is '{options.Credential}'. Set it to one of {string.Join(", ", BotCredentials.All)}.";
        }
        else if (options.AppId is not null)
        {
            switch (options.Credential)
            {
                case BotCredentials.Secret when string.IsNullOrWhiteSpace(options.ClientSecret):
                    yield return "Bot:Credential is secret, but Bot:ClientSecret is empty. Set it, or choose managed-identity, which needs none.";
                    break;
                case BotCredentials.Certificate when !File.Exists(options.CertificatePath):
                    yield return $"Bot:Credential is certificate, but Bot:CertificatePath names no file that can be read: '{options.CertificatePath}'. "
                        + "Set it to a PEM or PFX file with its private key.";
                    break;
                case BotCredentials.None when !options.AllowedServiceUrls.All(allowed => ServiceUrls.TryParse(allowed, out var url) && url.IsLoopback):
                    yield return "Bot:Credential is none, but Bot:AllowedServiceUrls has addresses outside this machine. "
                        + "Choose managed-identity, workload-identity, certificate or secret, or allow loopback addresses only.";
                    break;
            }
        }
    }

    private static IEnumerable<string> Limits(BotOptions options)
    {
        if (options.TurnTimeout < TimeSpan.FromSeconds(1) || options.TurnTimeout > TimeSpan.FromMinutes(1))
        {
            yield return $"Bot:TurnTimeout is {options.TurnTimeout}. Set it between 00:00:01 and 00:01:00.";
        }
        if (options.ConnectorTries is < 1 or > 10)
        {
            yield return $"Bot:ConnectorTries is {options.ConnectorTries}. Set it between 1 and 10.";
        }
        if (options.ConnectorTimeout < TimeSpan.FromMilliseconds(100) || options.ConnectorTimeout > TimeSpan.FromMinutes(1))
        {
            yield return $"Bot:ConnectorTimeout is {options.ConnectorTimeout}. Set it between 00:00:00.100 and 00:01:00.";
        }
        if (!CallLimit.TryParse(options.CallsPerConversation, out _))
        {
            yield return $"Bot:CallsPerConversation is '{options.CallsPerConversation}'. Write calls/seconds with space between, as 7/1 8/2 60/30 1800/3600; leave it out for what Teams takes.";
        }
        if (options.Instances is < 1 or > 100)
        {
            yield return $"Bot:Instances is {options.Instances}. Set it between 1 and 100.";
        }
    }

    private static bool IsHttpsOrLoopback(Uri url) => url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);
}
