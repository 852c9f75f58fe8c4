using System.ComponentModel.DataAnnotations;
using System.Net;
using Npgsql;

namespace PolicyBot.Storage;

/// <summary>Section <c>Storage</c>: where everything is kept.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Storage";

    /// <summary>The SQLite file, made at the first start. Relative to the working directory. Default <c>policybot.db</c>.</summary>
    [Required] public string File { get; set; } = "policybot.db";

    /// <summary>
    /// The PostgreSQL database, version 15 or newer, in place of the file: a connection string as Npgsql takes it. It has a password only where
    /// <see cref="PostgreSqlCredential"/> is <see cref="StorageCredentials.ConnectionString"/>. Default none.
    /// </summary>
    public string? PostgreSql { get; set; }

    /// <summary>How the bot proves to PostgreSQL who it is: one of <see cref="StorageCredentials"/>. Default <see cref="StorageCredentials.ConnectionString"/>.</summary>
    public string PostgreSqlCredential { get; set; } = StorageCredentials.ConnectionString;

    /// <summary>The client id of the identity. Default: the one that the resource has, or that the platform's environment names.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!StorageCredentials.All.Contains(PostgreSqlCredential))
        {
            yield return new ValidationResult($"Storage:PostgreSqlCredential is '{PostgreSqlCredential}'. Write one of {string.Join(", ", StorageCredentials.All)}.");
        }
        if (PostgreSql is not null && ProblemWith(PostgreSql, isTokenSent: PostgreSqlCredential != StorageCredentials.ConnectionString) is { } problem)
        {
            yield return new ValidationResult($"Storage:PostgreSql {problem}");
        }
    }

    // What is wrong with a password is not said with the password.
    private static string? ProblemWith(string text, bool isTokenSent)
    {
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(text);
        }
        catch (ArgumentException)
        {
            return "is no connection string. Write Host=…;Database=…;Username=…";
        }
        return settings switch
        {
            { Host: null or "" } => "names no server. Write Host=…;Database=…;Username=…",
            { Username: null or "" } => "names no role. Add Username=…",
            { Password.Length: > 0 } when isTokenSent => "has a password, and Storage:PostgreSqlCredential asks for a token in its place. Take one of them out.",
            // Whoever takes the place of the server would have the token.
            { SslMode: not SslMode.VerifyFull } when isTokenSent && !IsThisMachine(settings.Host) => "would send a token to a server that is not known to be the right one. Add SSL Mode=VerifyFull.",
            _ => null,
        };
    }

    private static bool IsThisMachine(string host) => host is "localhost" || host.StartsWith('/') || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

/// <summary>What <see cref="StorageOptions.PostgreSqlCredential"/> can be.</summary>
public static class StorageCredentials
{
    /// <summary>The connection string says it: a password, a certificate, or a file with passwords.</summary>
    public const string ConnectionString = "connection-string";

    /// <summary>A Microsoft Entra token of an identity of the Azure resource that it runs on.</summary>
    public const string ManagedIdentity = "managed-identity";

    /// <summary>A Microsoft Entra token of the Kubernetes workload that it runs as.</summary>
    public const string WorkloadIdentity = "workload-identity";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [ConnectionString, ManagedIdentity, WorkloadIdentity];
}
