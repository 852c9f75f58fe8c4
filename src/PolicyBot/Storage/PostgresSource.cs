using Azure.Core;
using Azure.Identity;
using Npgsql;

namespace PolicyBot.Storage;

/// <summary>Makes connections to PostgreSQL as the settings say.</summary>
internal static class PostgresSource
{
    // A small server takes 50 connections, and an upgrade has the old instances beside the new.
    private const int MostConnections = 15;

    private static readonly TokenRequestContext Token = new(["https://ossrdbms-aad.database.windows.net/.default"]);

    // A token holds for an hour at least; the credential asks for another one only when it is about to expire.
    private static readonly TimeSpan BeforeAnotherToken = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromSeconds(5);

    /// <summary>Makes them; the caller disposes it.</summary>
    /// <param name="options">Where the database is, and how to get in.</param>
    /// <param name="registered">Goes before the credential that the settings name; <c>null</c>: none does.</param>
    public static NpgsqlDataSource Create(StorageOptions options, TokenCredential? registered)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.PostgreSql);
        // Unless the settings say: the driver's own default is 100.
        if (!settings.ShouldSerialize("Maximum Pool Size"))
        {
            settings.MaxPoolSize = MostConnections;
        }
        settings.ApplicationName ??= "PolicyBot";
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        if ((registered ?? CredentialOf(options)) is { } credential)
        {
            builder.UsePeriodicPasswordProvider(
                async (_, cancellationToken) => (await credential.GetTokenAsync(Token, cancellationToken)).Token, BeforeAnotherToken, BeforeAnotherTry);
        }
        return builder.Build();
    }

    /// <summary>The database and its server, without a user and a password.</summary>
    public static string NameOf(StorageOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.PostgreSql);
        return $"database {settings.Database ?? settings.Username} at {settings.Host}";
    }

    private static TokenCredential? CredentialOf(StorageOptions options) => options.PostgreSqlCredential switch
    {
        StorageCredentials.ManagedIdentity => new ManagedIdentityCredential(
            options.ManagedIdentityClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned),
        StorageCredentials.WorkloadIdentity => new WorkloadIdentityCredential(new WorkloadIdentityCredentialOptions { ClientId = options.ManagedIdentityClientId }),
        _ => null,
    };
}
