namespace PolicyBot.Municipalities;

/// <summary>What a municipality calls the roles in its guidelines.</summary>
/// <param name="Radmannsteam">The leaders who decide on plans.</param>
/// <param name="Informasjonsradgiver">Who coordinates reputation-critical cases.</param>
public sealed record RoleNames(LocalizedText Radmannsteam, LocalizedText Informasjonsradgiver);
