using System.Data.Common;
using System.Text.Json;
using Dapper;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Storage;

internal sealed class PlanStore(Database database, MunicipalityDirectory municipalities, OutboxSignal signal) : IPlanStore
{
    /// <summary>What a <see cref="PlanRow"/> is read from.</summary>
    public const string Columns = """
        id, municipality, number_year as NumberYear, number_count as NumberCount, applicant_id as ApplicantId, applicant_name as ApplicantName,
        applicant_object as ApplicantObject, deputy_id as DeputyId, deputy_name as DeputyName, deputy_object as DeputyObject, state, form, step, guideline_version as GuidelineVersion, created_at as CreatedAt,
        changed_at as ChangedAt, revision, standing
        """;

    public async Task<Plan?> FindAsync(MunicipalityId municipality, PlanId id, CancellationToken cancellationToken)
    {
        var found = await FindAllAsync(municipality, [id], cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    public async Task<IReadOnlyList<Plan>> RunByAsync(
        MunicipalityId municipality, Person person, int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<PlanRow>(
            $"""
            select {Columns} from plan
            where municipality = @municipality and (applicant_id = @person or deputy_id = @person)
            order by changed_at desc, id desc limit @most
            """,
            new { municipality = municipality.Value, person = person.Id, most });
        return [.. rows.Select(row => row.ToPlan(PrefixOf(municipality)))];
    }

    public async Task<IReadOnlyList<Plan>> FindAllAsync(MunicipalityId municipality, IReadOnlyList<PlanId> ids, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = (await connection.QueryAsync<PlanRow>(
            $"select {Columns} from plan where municipality = @municipality and id in @ids",
            new { municipality = municipality.Value, ids = AmongValues.Of(ids.Select(id => id.ToString())) })).ToList();
        string[] found = [.. rows.Select(row => row.Id)];
        var (rounds, parties) = (await RoundsAsync(found, connection), await PartiesAsync(found, connection));
        return [.. rows.Select(row => row.ToPlan(PrefixOf(municipality)) with { Rounds = [.. rounds[row.Id]], Parties = [.. parties[row.Id]] })];
    }

    public async Task<IReadOnlyList<PlanId>> ToRemindAsync(MunicipalityId municipality, ReminderWindow window, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var ids = await connection.QueryAsync<string>(
            """
            select id from plan
            where municipality = @municipality and status = @waiting
              and (select max(sent_at) from plan_version where plan_version.plan_id = plan.id) <= @sentBefore
            union
            select id from plan
            where municipality = @municipality and status = @draft and number_year is null and changed_at <= @leftBefore
              and not exists (select 1 from reminder where reminder.municipality = plan.municipality and subject = plan.id and kind = 'draft')
            union
            select plan_id from account
            where municipality = @municipality and ends_on <= @endsBy and ended_on is null and plan_id is not null
              and not exists (select 1 from reminder
                              where reminder.municipality = account.municipality and subject = plan_id and kind = 'ending'
                                and occurrence = ends_on || case when ends_on <= @today then ':end' else ':before' end)
            """,
            new
            {
                municipality = municipality.Value,
                waiting = nameof(PlanState.Waiting),
                draft = nameof(PlanState.Draft),
                sentBefore = Utc.Text(window.SentBefore),
                leftBefore = Utc.Text(window.LeftBefore),
                today = AccountRow.Day(window.Today),
                endsBy = AccountRow.Day(window.EndsBy),
            });
        return [.. ids.Select(IdOf)];
    }

    public async Task<IReadOnlyList<PlanMark>> MarksAsync(MunicipalityId municipality, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Id, long Revision, long LastSent, string Applicant, string? Deputy)>(
            """
            select id, revision, (select max(version) from plan_version where plan_version.plan_id = plan.id), applicant_id, deputy_id
            from plan where municipality = @municipality and number_year is not null and status <> @draft
            """,
            new { municipality = municipality.Value, draft = nameof(PlanState.Draft) });
        return [.. rows.Select(row => new PlanMark(IdOf(row.Id), (int)row.Revision, (int)row.LastSent, row.Deputy is null ? [row.Applicant] : [row.Applicant, row.Deputy]))];
    }

    public async Task<bool> IsAddressTakenAsync(MunicipalityId municipality, Uri address, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(
            "select count(*) from account where municipality = @municipality and address_key = @key and plan_id is not null",
            new { municipality = municipality.Value, key = AccountAddress.Key(address) }) > 0;
    }

    public async Task<Plan> AddAsync(Plan draft, CancellationToken cancellationToken)
    {
        await database.WriteAsync(async transaction =>
        {
            var added = await transaction.Connection!.ExecuteAsync(
                """
                insert into plan (id, municipality, applicant_id, applicant_name, applicant_object, status, state, form, step,
                                  guideline_version, created_at, changed_at, revision)
                values (@Id, @Municipality, @ApplicantId, @ApplicantName, @ApplicantObject, @Status, @State, @Form, @Step,
                        @GuidelineVersion, @CreatedAt, @ChangedAt, @Revision)
                on conflict (id) do nothing
                """,
                PlanRow.Of(draft),
                transaction);
            if (added == 1)
            {
                await AddEventAsync(draft, "started", draft.Applicant, draft.CreatedAt, transaction);
            }
            return 0;
        }, cancellationToken);
        return await FindAsync(draft.Municipality, draft.Id, cancellationToken) ?? draft;
    }

    public Task<bool> TrySaveDraftAsync(Plan plan, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => UpdateAsync(plan with { Revision = plan.Revision + 1 }, transaction), cancellationToken);

    public async Task<Plan?> TrySaveAsync(PlanChange change, CancellationToken cancellationToken)
    {
        var stored = await database.WriteAsync(async transaction =>
        {
            var next = change.Plan.MovedTo(change.Next) with { ChangedAt = change.At, Revision = change.Plan.Revision + 1 };
            // The revision is looked at before a number is taken, so that no number is lost to somebody who came second.
            // Likewise an address that somebody else has just registered.
            if (!await IsCurrentAsync(change.Plan, transaction)
                || (change.Next is PlanState.Approved { Address: { } address } && !await KeepAccountAsync(next, address, change.At, transaction)))
            {
                return null;
            }
            if (next.Number is null && change.NumberPrefix is { } prefix)
            {
                next = next with { Number = await NextNumberAsync(next.Municipality, prefix, change.At, transaction) };
            }
            if (change.Next is PlanState.Waiting { Received: null })
            {
                next = next with { Rounds = [.. next.Rounds, new PlanRound(next.Version, next.Form, change.At, null, change.By.Name)] };
                await FreezeAsync(next, change.At, transaction);
            }
            await UpdateAsync(next, transaction);
            await AddEventAsync(next, KindOf(change.Plan, change.Next), change.By, change.At, transaction);
            if (change.Card is { } card)
            {
                await Outbox.KeepCardAsync(next.Municipality, PlanCard.Key(next.Id, change.By.Id), card, shown: null, transaction);
            }
            await Outbox.AddAsync(next.Municipality, change.Tell(next), change.At, transaction);
            return next;
        }, cancellationToken);
        signal.Ring();
        return stored;
    }

    public async Task<bool> TryTellAsync(Plan plan, IReadOnlyList<OutgoingMessage> messages, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var stored = await database.WriteAsync(async transaction =>
        {
            if (!await IsCurrentAsync(plan, transaction))
            {
                return false;
            }
            await Outbox.AddAsync(plan.Municipality, messages, at, transaction);
            return true;
        }, cancellationToken);
        signal.Ring();
        return stored;
    }

    private static async Task<bool> IsCurrentAsync(Plan plan, DbTransaction transaction) =>
        await transaction.Connection!.ExecuteScalarAsync<long>(
            "select count(*) from plan where municipality = @municipality and id = @id and revision = @revision",
            new { municipality = plan.Municipality.Value, id = plan.Id.ToString(), revision = plan.Revision },
            transaction) == 1;

    /// <summary>Stores a plan, unless it has moved on from the revision before it.</summary>
    public static async Task<bool> UpdateAsync(Plan plan, DbTransaction transaction) =>
        await transaction.Connection!.ExecuteAsync(
            """
            update plan
            set applicant_id = @ApplicantId, applicant_name = @ApplicantName, applicant_object = @ApplicantObject,
                deputy_id = @DeputyId, deputy_name = @DeputyName, deputy_object = @DeputyObject, number_year = @NumberYear, number_count = @NumberCount, status = @Status, state = @State, form = @Form, step = @Step,
                guideline_version = @GuidelineVersion, changed_at = @ChangedAt, revision = @Revision, standing = @Standing
            where municipality = @Municipality and id = @Id and revision = @Revision - 1
            """,
            PlanRow.Of(plan),
            transaction) == 1;

    private static async Task<PlanNumber> NextNumberAsync(MunicipalityId municipality, string prefix, DateTimeOffset at, DbTransaction transaction)
    {
        var (year, count) = await YearlyCount.NextAsync("plan_number", municipality, at, transaction);
        return new PlanNumber(prefix, year, count);
    }

    private static Task FreezeAsync(Plan plan, DateTimeOffset at, DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync(
            "insert into plan_version (plan_id, version, form, guideline_version, sent_at) values (@id, @version, @form, @guideline, @at)",
            new { id = plan.Id.ToString(), version = plan.Version, form = PlanRow.Json(plan.Form), guideline = plan.GuidelineVersion, at = Utc.Text(at) },
            transaction);

    private static async Task<ILookup<string, PlanRound>> RoundsAsync(IReadOnlyList<string> ids, DbConnection connection)
    {
        var rows = await connection.QueryAsync<PlanRoundRow>(
            """
            select plan_id as PlanId, version, form, sent_at as SentAt,
                   (select state from plan_event
                    where plan_event.plan_id = plan_version.plan_id and plan_event.version = plan_version.version
                      and kind in ('approved', 'changes-asked', 'turned-down')
                    order by revision desc limit 1) as Decided,
                   (select by_name from plan_event
                    where plan_event.plan_id = plan_version.plan_id and plan_event.version = plan_version.version and kind = 'sent') as SentBy
            from plan_version where plan_id in @ids order by version
            """,
            new { ids = AmongValues.Of(ids) });
        return rows.ToLookup(row => row.PlanId, row => row.ToRound());
    }

    private static async Task<ILookup<string, string>> PartiesAsync(IReadOnlyList<string> ids, DbConnection connection)
    {
        var rows = await connection.QueryAsync<(string Plan, string Person)>(
            $"""
            select distinct plan_id, by_id from plan_event
            where plan_id in @ids and kind in ('started', 'sent', '{OfferStore.HandoverAccepted}', '{OfferStore.DeputyAccepted}')
            order by plan_id, by_id
            """,
            new { ids = AmongValues.Of(ids) });
        return rows.ToLookup(row => row.Plan, row => row.Person);
    }

    // An account that the pack lists gets its plan here, where it has the same address.
    private async Task<bool> KeepAccountAsync(Plan plan, Uri address, DateTimeOffset at, DbTransaction transaction)
    {
        var row = new DynamicParameters(AccountRow.Of(AccountOf(plan, address, at)));
        row.Add("version", plan.Version);
        return await transaction.Connection!.ExecuteAsync(
            """
            insert into account (id, municipality, address_key, address, plan_id, plan_version, name, channel, unit, unit_leader, unit_leader_deputy, editors, administrators,
                                 owner_id, owner_name, owner_object, ends_on, in_use_since, revision)
            values (@Id, @Municipality, @AddressKey, @Address, @PlanId, @version, @Name, @Channel, @Unit, @UnitLeader, @UnitLeaderDeputy, @Editors, @Administrators,
                    @OwnerId, @OwnerName, @OwnerObject, @EndsOn, @InUseSince, 0)
            on conflict (municipality, address_key) do update
            set plan_id = excluded.plan_id, plan_version = excluded.plan_version, name = excluded.name, channel = excluded.channel, unit = excluded.unit,
                unit_leader = excluded.unit_leader, unit_leader_deputy = excluded.unit_leader_deputy, editors = excluded.editors, administrators = excluded.administrators,
                owner_id = excluded.owner_id, owner_name = excluded.owner_name, owner_object = excluded.owner_object, ends_on = excluded.ends_on,
                in_use_since = coalesce(account.in_use_since, excluded.in_use_since), revision = account.revision + 1
            where account.plan_id = excluded.plan_id or account.plan_id is null
            """,
            row,
            transaction) == 1;
    }

    private OfficialAccount AccountOf(Plan plan, Uri address, DateTimeOffset at) => new()
    {
        Id = new AccountId(Guid.CreateVersion7(at)),
        Municipality = plan.Municipality,
        Name = plan.Form[PlanQuestionnaire.AccountName],
        Channel = plan.Form[PlanQuestionnaire.Channel],
        Unit = plan.Form[PlanQuestionnaire.Unit],
        UnitLeader = plan.Form[PlanQuestionnaire.UnitLeader],
        UnitLeaderDeputy = plan.Form[PlanQuestionnaire.UnitLeaderDeputy],
        Address = address,
        Owner = plan.Applicant,
        Editors = plan.Form.Lines(PlanQuestionnaire.Editors),
        Administrators = plan.Form.Lines(PlanQuestionnaire.Administrators),
        Plan = plan.Id,
        InUseSince = at,
        EndsOn = municipalities.Find(plan.Municipality)?.Questionnaire.EndDateOf(plan.Form),
    };

    /// <summary>Writes in the audit trail what led to a plan as it is stored.</summary>
    public static Task AddEventAsync(Plan plan, string kind, Person by, DateTimeOffset at, DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync(
            """
            insert into plan_event (plan_id, revision, municipality, kind, version, by_id, by_name, at, state)
            values (@id, @revision, @municipality, @kind, @version, @byId, @byName, @at, @state)
            """,
            new
            {
                id = plan.Id.ToString(),
                revision = plan.Revision,
                municipality = plan.Municipality.Value,
                kind,
                version = plan.Version,
                byId = by.Id,
                byName = by.Name,
                at = Utc.Text(at),
                state = JsonSerializer.Serialize(plan.State, StorageJson.Default.PlanState),
            },
            transaction);

    private static string KindOf(Plan before, PlanState next) => next switch
    {
        PlanState.Draft => "revised",
        PlanState.Approved when before.State is PlanState.Approved => "registered",
        PlanState.Approved when before.State is not PlanState.Waiting || next == before.Standing => "revision-withdrawn",
        PlanState.Waiting { Received: not null } => "received",
        PlanState.Waiting => "sent",
        PlanState.ChangesAsked => "changes-asked",
        PlanState.Approved => "approved",
        PlanState.TurnedDown => "turned-down",
        PlanState.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(next)),
    };

    private static PlanId IdOf(string id) => new(Guid.ParseExact(id, "N"));

    private string PrefixOf(MunicipalityId municipality) => municipalities.Find(municipality)?.PlanPrefix ?? "";
}
