using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PolicyBot.BotFramework.Connector;

/// <summary>The bot's own token towards the connector, from Microsoft Entra. The credential keeps each until shortly before it expires.</summary>
/// <param name="options">Names the credential.</param>
/// <param name="registered">One that the host registered under the key <c>Bot</c>; it goes before <see cref="BotOptions.Credential"/>.</param>
internal sealed class ConnectorTokens(IOptions<BotOptions> options, [FromKeyedServices(BotOptions.Section)] TokenCredential? registered = null)
{
    private static readonly TokenRequestContext Connector = new(["https://api.botframework.com/.default"]);
    private static readonly TokenRequestContext Exchange = new(["api://AzureADTokenExchange/.default"]);
    private readonly TokenCredential? credential = registered ?? CreateCredential(options.Value);

    /// <returns><c>null</c>: none is sent.</returns>
    /// <exception cref="ConnectorException">It could not be had.</exception>
    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
    {
        if (credential is null) { return null; }
        try
        {
            return (await credential.GetTokenAsync(Connector, cancellationToken)).Token;
        }
        catch (AuthenticationFailedException error)
        {
            throw new ConnectorException("The bot's own token could not be had.", error) { ErrorCode = ConnectorErrors.NoToken, IsTransient = true };
        }
    }

    private static TokenCredential? CreateCredential(BotOptions bot) => (bot.AppId, bot.Credential) switch
    {
        (null, _) or (_, BotCredentials.None) => null,
        (_, BotCredentials.Secret) => new ClientSecretCredential(bot.TenantId, bot.AppId, bot.ClientSecret),
        (_, BotCredentials.Certificate) => new ClientCertificateCredential(bot.TenantId, bot.AppId, bot.CertificatePath),
        (_, BotCredentials.WorkloadIdentity) =>
            new WorkloadIdentityCredential(new WorkloadIdentityCredentialOptions { TenantId = bot.TenantId, ClientId = bot.AppId }),
        _ when bot.ManagedIdentityClientId is null || bot.ManagedIdentityClientId == bot.AppId => Identity(bot.AppId),
        _ => Federated(bot, Identity(bot.ManagedIdentityClientId)),
    };

    private static ManagedIdentityCredential Identity(string clientId) => new(ManagedIdentityId.FromUserAssignedClientId(clientId));

    private static ClientAssertionCredential Federated(BotOptions bot, ManagedIdentityCredential identity) =>
        new(bot.TenantId, bot.AppId, async cancellationToken => (await identity.GetTokenAsync(Exchange, cancellationToken)).Token);
}
