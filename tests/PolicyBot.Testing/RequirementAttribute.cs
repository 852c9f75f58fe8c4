namespace PolicyBot.Testing;

/// <summary>What a class of tests needs that not every machine has.</summary>
/// <param name="missing">What is missing and how to get it; <c>null</c>: nothing, the tests run.</param>
[AttributeUsage(AttributeTargets.Class)]
public abstract class RequirementAttribute(string? missing) : Attribute
{
    /// <summary>What is missing and how to get it; <c>null</c>: nothing.</summary>
    public string? Missing { get; } = missing;
}

/// <summary>Its tests make PostgreSQL databases.</summary>
public sealed class NeedsPostgresAttribute() : RequirementAttribute(PostgresServer.Missing);
