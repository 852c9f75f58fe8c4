using System.Collections.Concurrent;
using Dapper;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

internal sealed class LanguageStore(Database database, TimeProvider clock) : ILanguageStore
{
    private const int MostRemembered = 50_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(MunicipalityId, string), Remembered> known = new();

    public ValueTask<PersonLanguage> FindAsync(MunicipalityId municipality, string personId, CancellationToken cancellationToken) =>
        known.TryGetValue((municipality, personId), out var remembered) && clock.GetUtcNow() < remembered.Until
            ? ValueTask.FromResult(remembered.Language)
            : new ValueTask<PersonLanguage>(ReadAsync(municipality, personId, remembered, cancellationToken));

    public async Task<IReadOnlyDictionary<string, PersonLanguage>> FindAllAsync(
        MunicipalityId municipality, IReadOnlyCollection<string> personIds, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(
            "select person_id as PersonId, choice as Choice, told as Told from person_language where municipality = @municipality and person_id in @personIds",
            new { municipality = municipality.Value, personIds = AmongValues.Of(personIds) });
        return rows.ToDictionary(row => row.PersonId, row => row.ToLanguage());
    }

    public Task<PersonLanguage> ChooseAsync(MunicipalityId municipality, string personId, LanguageChoice choice, CancellationToken cancellationToken) =>
        SaveAsync(municipality, personId, "choice", choice.ToString(), cancellationToken);

    public Task<PersonLanguage> TellAsync(MunicipalityId municipality, string personId, Language? told, CancellationToken cancellationToken) =>
        SaveAsync(municipality, personId, "told", told?.ToString(), cancellationToken);

    /// <summary>Forgets what it has read of somebody, after it was deleted.</summary>
    public void Forget(MunicipalityId municipality, string personId) => known.TryRemove((municipality, personId), out _);

    private async Task<PersonLanguage> SaveAsync(MunicipalityId municipality, string personId, string column, string? value, CancellationToken cancellationToken)
    {
        var saved = await database.WriteAsync(
            async transaction => (await transaction.Connection!.QuerySingleAsync<Row>(
                $"""
                insert into person_language (municipality, person_id, {column}) values (@municipality, @personId, @value)
                on conflict (municipality, person_id) do update set {column} = excluded.{column}
                returning choice as Choice, told as Told
                """,
                new { municipality = municipality.Value, personId, value },
                transaction)).ToLanguage(),
            cancellationToken);
        known[(municipality, personId)] = Remember(saved);
        return saved;
    }

    private async Task<PersonLanguage> ReadAsync(MunicipalityId municipality, string personId, Remembered? before, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            "select choice as Choice, told as Told from person_language where municipality = @municipality and person_id = @personId",
            new { municipality = municipality.Value, personId });
        var read = row?.ToLanguage() ?? new PersonLanguage();
        // What was saved while this was read is newer, and stays.
        if (before is null)
        {
            known.TryAdd((municipality, personId), Remember(read));
        }
        else
        {
            known.TryUpdate((municipality, personId), Remember(read), before);
        }
        return read;
    }

    private Remembered Remember(PersonLanguage language)
    {
        if (known.Count >= MostRemembered)
        {
            known.Clear();
        }
        return new Remembered(language, clock.GetUtcNow() + Kept);
    }

    // Not by a constructor: of a value that is null, SQLite can't tell the type.
    private sealed record Row
    {
        public string PersonId { get; init; } = "";

        public string? Choice { get; init; }

        public string? Told { get; init; }

        // A choice that a newer version knows is none to this one.
        public PersonLanguage ToLanguage() => new(
            Enum.TryParse<LanguageChoice>(Choice, out var choice) ? choice : null,
            Enum.TryParse<Language>(Told, out var told) ? told : null);
    }

    private sealed record Remembered(PersonLanguage Language, DateTimeOffset Until);
}
