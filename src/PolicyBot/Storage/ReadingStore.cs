using System.Globalization;
using Dapper;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Reading;

namespace PolicyBot.Storage;

internal sealed class ReadingStore(Database database, OutboxSignal signal) : IReadingStore
{
    private const string SelectMark =
        """
        select reading.person_id as PersonId, asked_at as AskedAt, reminders as Reminders, confirmed_at as ConfirmedAt, unit as Unit
        from reading left join person_unit on person_unit.municipality = reading.municipality and person_unit.person_id = reading.person_id
        where reading.municipality = @municipality and version = @version
        """;

    public async Task<ReadingRound?> FindRoundAsync(MunicipalityId municipality, string version, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<RoundRow>(
            """
            select version as Version, due_on as DueOn, started_by as StartedBy, started_by_name as StartedByName, started_at as StartedAt
            from reading_round where municipality = @municipality and version = @version
            """,
            new { municipality = municipality.Value, version }))?.ToRound();
    }

    public Task<bool> TryStartAsync(MunicipalityId municipality, ReadingRound round, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction => await transaction.Connection!.ExecuteAsync(
            """
            insert into reading_round (municipality, version, due_on, started_by, started_by_name, started_at) values (@municipality, @Version, @due, @by, @name, @at)
            on conflict (municipality, version) do nothing
            """,
            new { municipality = municipality.Value, round.Version, due = AccountRow.Day(round.DueOn), by = round.StartedBy.Id, name = round.StartedBy.Name, at = Utc.Text(round.StartedAt) },
            transaction) == 1,
        cancellationToken);

    public async Task<ReadingMark?> FindAsync(MunicipalityId municipality, string version, string personId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<MarkRow>(
            $"{SelectMark} and reading.person_id = @personId", new { municipality = municipality.Value, version, personId }))?.ToMark();
    }

    public async Task<string?> UnitOfAsync(MunicipalityId municipality, string personId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<string>(
            "select unit from person_unit where municipality = @municipality and person_id = @personId", new { municipality = municipality.Value, personId });
    }

    public Task ConfirmAsync(MunicipalityId municipality, string version, string personId, ReadingOutcome.Confirmed confirmed, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            """
            insert into reading (municipality, version, person_id, asked_at, confirmed_at) values (@municipality, @version, @personId, @at, @at)
            on conflict (municipality, version, person_id) do update set confirmed_at = excluded.confirmed_at where reading.confirmed_at is null;
            insert into person_unit (municipality, person_id, unit) values (@municipality, @personId, @Unit)
            on conflict (municipality, person_id) do update set unit = excluded.unit
            """,
            new { municipality = municipality.Value, version, personId, at = Utc.Text(confirmed.At), confirmed.Unit },
            transaction),
        cancellationToken);

    public async Task<IReadOnlyList<(string PersonId, string? Unit)>> ToAskAsync(MunicipalityId municipality, string version, int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<(string, string?)>(
            """
            select met.person_id, unit
            from person_contact as met left join person_unit on person_unit.municipality = met.municipality and person_unit.person_id = met.person_id
            where met.municipality = @municipality
              and not exists (select 1 from reading where reading.municipality = met.municipality and version = @version and reading.person_id = met.person_id)
            order by met.person_id
            limit @most
            """,
            new { municipality = municipality.Value, version, most })];
    }

    public Task AskAsync(MunicipalityId municipality, string version, IReadOnlyList<(string PersonId, OutgoingMessage Message)> asked, DateTimeOffset at, CancellationToken cancellationToken) =>
        TellAsync(municipality, asked, "insert into reading (municipality, version, person_id, asked_at) values (@municipality, @version, @personId, @at) on conflict (municipality, version, person_id) do nothing",
            version, reminder: 0, at, cancellationToken);

    public async Task<IReadOnlyList<ReadingMark>> WaitingAsync(MunicipalityId municipality, string version, DateTimeOffset askedBefore, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<MarkRow>(
            $"{SelectMark} and confirmed_at is null and reminders < @most and asked_at <= @askedBefore order by asked_at, reading.person_id",
            new { municipality = municipality.Value, version, most = ReadingRules.ReminderDays.Count, askedBefore = Utc.Text(askedBefore) });
        return [.. rows.Select(row => row.ToMark())];
    }

    public Task RemindAsync(MunicipalityId municipality, string version, string personId, int reminder, OutgoingMessage message, DateTimeOffset at, CancellationToken cancellationToken) => TellAsync(
        municipality, [(personId, message)],
        """
        update reading set reminders = @reminder
        where municipality = @municipality and version = @version and person_id = @personId and confirmed_at is null and reminders < @reminder
        """,
        version, reminder, at, cancellationToken);

    public async Task<IReadOnlyList<(string? Unit, bool HasConfirmed)>> StandingAsync(MunicipalityId municipality, string version, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<MarkRow>(SelectMark, new { municipality = municipality.Value, version });
        return [.. rows.Select(row => (row.Unit, row.ConfirmedAt is not null))];
    }

    // A message goes out only where the statement did something for its person, so that two programs do not tell twice.
    private async Task TellAsync(
        MunicipalityId municipality, IReadOnlyList<(string PersonId, OutgoingMessage Message)> told, string statement, string version, int reminder, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await database.WriteAsync(async transaction =>
        {
            foreach (var (personId, message) in told)
            {
                if (await transaction.Connection!.ExecuteAsync(statement, new { municipality = municipality.Value, version, personId, reminder, at = Utc.Text(at) }, transaction) == 1)
                {
                    await Outbox.AddAsync(municipality, [message], at, transaction);
                }
            }
            return 0;
        }, cancellationToken);
        signal.Ring();
    }

    private sealed record RoundRow(string Version, string DueOn, string StartedBy, string StartedByName, string StartedAt)
    {
        public ReadingRound ToRound() => new(
            Version, DateOnly.ParseExact(DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture), new Person(StartedBy, StartedByName), Utc.Parse(StartedAt));
    }

    private sealed record MarkRow(string PersonId, string AskedAt, long Reminders, string? ConfirmedAt, string? Unit)
    {
        public ReadingMark ToMark() => new(PersonId, Utc.Parse(AskedAt), (int)Reminders, ConfirmedAt is null ? null : Utc.Parse(ConfirmedAt), Unit);
    }
}
