namespace PolicyBot.Testing;

/// <summary>A fact that makes PostgreSQL databases.</summary>
public sealed class PostgresFactAttribute() : RequirementFactAttribute(PostgresServer.Missing);
