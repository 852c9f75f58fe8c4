namespace PolicyBot.BotFramework;

/// <summary>Section <c>Bot</c>. Checked before the first request; a key that is not here stops the start.</summary>
public sealed class BotOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Bot";

    /// <summary>Where Teams has its connector, for all regions of the public cloud.</summary>
    public const string TeamsServiceUrl = "https://smba.trafficmanager.net";

    /// <summary>The bot's application id. Left out only in Development: then no token is asked for, and only this machine is answered and called.</summary>
    public string? AppId { get; set; }

    /// <summary>The tenant of the bot's registration, where its own tokens come from.
    /// Without another <see cref="Authentication.ITenantDirectory"/> also the only one it answers.</summary>
    public string? TenantId { get; set; }

    /// <summary>Where the keys of inbound tokens are listed. Https, or http on loopback. Sovereign clouds have their own.</summary>
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who issues inbound tokens. Sovereign clouds have their own.</summary>
    public string TokenIssuer { get; set; } = "https://api.botframework.com";

    /// <summary>
    /// The only scheme, host and port that the bot calls and sends its token to: a list, or one text with <c>;</c> <c>,</c> or space between.
    /// Default <see cref="TeamsServiceUrl"/> alone. Plain http only on loopback.
    /// </summary>
    public IList<string> AllowedServiceUrls { get; set; } = [];

    /// <summary>How the bot proves who it is: one of <see cref="BotCredentials"/>. Default <see cref="BotCredentials.ManagedIdentity"/>.</summary>
    public string Credential { get; set; } = BotCredentials.ManagedIdentity;

    /// <summary>For <see cref="BotCredentials.Secret"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>For <see cref="BotCredentials.Certificate"/>: a PEM or PFX file with its private key.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>
    /// For <see cref="BotCredentials.ManagedIdentity"/>: the identity's client id. Left out, or equal to <see cref="AppId"/>, the identity is the bot's own
    /// registration; another one is a federated credential of that registration.
    /// </summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>How long a turn may take. Default 14 seconds, just under the 15 after which Teams sends again. 1 second to 1 minute.</summary>
    public TimeSpan TurnTimeout { get; set; } = TimeSpan.FromSeconds(14);

    /// <summary>How many times a call to the connector is tried. Default 3. 1 to 10.</summary>
    public int ConnectorTries { get; set; } = 3;

    /// <summary>How long a call to the connector may take, all tries and pauses together. Default 5 seconds. 100 milliseconds to 1 minute.</summary>
    public TimeSpan ConnectorTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How many calls Teams takes of a bot in one conversation: calls/seconds, with space between. Asking for members counts apart, with room for twice as many.
    /// Default <c>7/1 8/2 60/30 1800/3600</c>. Source: platform/bots/how-to/rate-limit.
    /// </summary>
    public string CallsPerConversation { get; set; } = "7/1 8/2 60/30 1800/3600";

    /// <summary>How many instances of the program share the database: each keeps to its share of <see cref="CallsPerConversation"/>. Default 1. 1 to 100.</summary>
    public int Instances { get; set; } = 1;
}

/// <summary>What <see cref="BotOptions.Credential"/> can be.</summary>
public static class BotCredentials
{
    /// <summary>An identity of the Azure resource that it runs on. No secret to keep or renew.</summary>
    public const string ManagedIdentity = "managed-identity";

    /// <summary>The identity of the Kubernetes workload that it runs as, from the environment that the platform sets.</summary>
    public const string WorkloadIdentity = "workload-identity";

    /// <summary>A certificate in a file.</summary>
    public const string Certificate = "certificate";

    /// <summary>A secret. It expires.</summary>
    public const string Secret = "secret";

    /// <summary>No token is sent. Only while every allowed service URL is on loopback.</summary>
    public const string None = "none";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [ManagedIdentity, WorkloadIdentity, Certificate, Secret, None];
}
