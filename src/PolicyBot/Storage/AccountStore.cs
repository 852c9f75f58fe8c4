using System.Data.Common;
using System.Net;
using Dapper;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Storage;

internal sealed class AccountStore(Database database, MunicipalityDirectory municipalities, OutboxSignal signal) : IAccountStore
{
    private const string Select = $"select {AccountRow.Columns} from account left join plan on plan.id = account.plan_id where account.municipality = @municipality";

    // What Teams answers for a chat that is no more. A message that is wrong in itself, or an owner whom the bot has not met yet, tells nothing of them.
    private static readonly string[] PersonIsGone =
        ["ConversationBlockedByUser", "BotNotInConversationRoster", "ConversationNotFound", "MessageWritesBlocked", nameof(HttpStatusCode.Forbidden), nameof(HttpStatusCode.NotFound)];

    public Task<OfficialAccount?> FindAsync(MunicipalityId municipality, AccountId id, CancellationToken cancellationToken) =>
        FindAsync("account.id = @id", new { municipality = municipality.Value, id = id.ToString() }, municipality, cancellationToken);

    public Task<OfficialAccount?> FindByCodeAsync(MunicipalityId municipality, string codeHash, CancellationToken cancellationToken) =>
        FindAsync("offer_code_hash = @codeHash", new { municipality = municipality.Value, codeHash }, municipality, cancellationToken);

    public async Task<IReadOnlyList<OfficialAccount>> AllAsync(MunicipalityId municipality, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<AccountRow>(Select, new { municipality = municipality.Value });
        var (prefix, closed) = (PrefixOf(municipality), await ClosedAsync(municipality, connection));
        return [.. rows.Select(row => row.ToAccount(prefix) with { Closed = [.. closed[row.Id]] }).OrderBy(account => account.Name, StringComparer.OrdinalIgnoreCase).ThenBy(account => account.Channel, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlySet<string>> OwnersOutOfReachAsync(MunicipalityId municipality, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var owners = await connection.QueryAsync<string>(
            """
            select distinct account.owner_id
            from account join outbox on outbox.municipality = account.municipality and outbox.lane = 'person:' || account.owner_id
            where account.municipality = @municipality and account.ended_on is null
              and outbox.status = 'set-aside' and outbox.reason in @gone
              and not exists (select 1 from outbox as after
                              where after.municipality = outbox.municipality and after.lane = outbox.lane and after.status = 'sent' and after.position > outbox.position)
            """,
            new { municipality = municipality.Value, gone = AmongValues.Of(PersonIsGone) });
        return owners.ToHashSet();
    }

    public async Task<bool> IsInUseAsync(MunicipalityId municipality, Uri address, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(
            "select count(*) from account where municipality = @municipality and address_key = @key",
            new { municipality = municipality.Value, key = AccountAddress.Key(address) }) > 0;
    }

    public Task ListAsync(MunicipalityId municipality, IReadOnlyList<ListedAccount> accounts, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(async transaction =>
        {
            foreach (var listed in accounts)
            {
                var account = new OfficialAccount
                {
                    Id = new AccountId(Guid.CreateVersion7(at)),
                    Municipality = municipality,
                    Name = listed.Name,
                    Channel = listed.Channel,
                    Unit = listed.Unit,
                    Address = listed.Address,
                };
                if (await InsertAsync(account, listed.Id, transaction))
                {
                    await AddEventAsync(account, AccountEvent.Listed, new Person("", ""), at, transaction);
                }
            }
            return 0;
        }, cancellationToken);

    public async Task<OfficialAccount?> TrySaveAsync(AccountChange change, CancellationToken cancellationToken)
    {
        var stored = await database.WriteAsync(async transaction =>
        {
            var next = change.Decided.Next with { Revision = change.Before.Revision + 1 };
            if (await IsTakenAsync(next, transaction) || !await UpdateAsync(next, transaction))
            {
                return null;
            }
            if (change.Decided.Event is AccountEvent.Taken && next is { Plan: { } plan, Owner: { } owner })
            {
                await HandOverAsync(next.Municipality, plan, owner, change.At, transaction);
            }
            await AddEventAsync(next, change.Decided.Event, change.By, change.At, transaction);
            await Outbox.AddAsync(next.Municipality, change.Tell, change.At, transaction);
            return next;
        }, cancellationToken);
        signal.Ring();
        return stored;
    }

    private async Task<OfficialAccount?> FindAsync(string which, object parameters, MunicipalityId municipality, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<AccountRow>($"{Select} and {which}", parameters) is { } row
            ? row.ToAccount(PrefixOf(municipality)) with { Closed = [.. (await ClosedAsync(municipality, connection))[row.Id]] }
            : null;
    }

    private static async Task<ILookup<string, Period>> ClosedAsync(MunicipalityId municipality, DbConnection connection)
    {
        var rows = await connection.QueryAsync<(string Account, string From, string To)>(
            "select account_id, from_at, to_at from closure where municipality = @municipality and is_cancelled = 0 order by from_at", new { municipality = municipality.Value });
        return rows.ToLookup(row => row.Account, row => new Period(Utc.Parse(row.From), Utc.Parse(row.To)));
    }

    private static async Task<bool> InsertAsync(OfficialAccount account, string listedAs, DbTransaction transaction)
    {
        var row = AccountRow.Of(account);
        // Neither what is there already under that name, nor what has come in under its address by a plan.
        return await transaction.Connection!.ExecuteAsync(
            """
            insert into account (id, municipality, listed_as, address_key, address, name, channel, unit, revision)
            values (@Id, @Municipality, @listedAs, @AddressKey, @Address, @Name, @Channel, @Unit, 0)
            on conflict do nothing
            """,
            new { row.Id, row.Municipality, listedAs, row.AddressKey, row.Address, row.Name, row.Channel, row.Unit },
            transaction) == 1;
    }

    private static async Task<bool> IsTakenAsync(OfficialAccount account, DbTransaction transaction)
    {
        var row = AccountRow.Of(account);
        return await transaction.Connection!.ExecuteScalarAsync<long>(
            "select count(*) from account where municipality = @Municipality and address_key = @AddressKey and id <> @Id", row, transaction) > 0;
    }

    private static async Task<bool> UpdateAsync(OfficialAccount account, DbTransaction transaction) =>
        await transaction.Connection!.ExecuteAsync(
            """
            update account
            set address_key = @AddressKey, address = @Address, unit = @Unit, unit_leader = @UnitLeader, unit_leader_deputy = @UnitLeaderDeputy, editors = @Editors,
                administrators = @Administrators, owner_id = @OwnerId, owner_name = @OwnerName, owner_object = @OwnerObject, confirmed_by = @ConfirmedBy,
                confirmed_at = @ConfirmedAt, ended_on = @EndedOn, ended_why = @EndedWhy, ended_by = @EndedBy, ended_at = @EndedAt, offer_object = @OfferObject,
                offer_code_hash = @OfferCodeHash, offer_by = @OfferBy, offer_by_name = @OfferByName, offer_until = @OfferUntil, revision = @Revision
            where municipality = @Municipality and id = @Id and revision = @Revision - 1
            """,
            AccountRow.Of(account),
            transaction) == 1;

    // Who owns the account runs its plan, or nobody could edit it any more.
    private async Task HandOverAsync(MunicipalityId municipality, PlanId id, Person owner, DateTimeOffset at, DbTransaction transaction)
    {
        var row = await transaction.Connection!.QuerySingleAsync<PlanRow>(
            $"select {PlanStore.Columns} from plan where municipality = @municipality and id = @id", new { municipality = municipality.Value, id = id.ToString() }, transaction);
        var plan = row.ToPlan(PrefixOf(municipality));
        var next = plan with { Applicant = owner, Deputy = plan.Deputy?.IsSameAs(owner) == true ? null : plan.Deputy, ChangedAt = at, Revision = plan.Revision + 1 };
        await PlanStore.UpdateAsync(next, transaction);
        await PlanStore.AddEventAsync(next, OfferStore.HandoverAccepted, owner, at, transaction);
    }

    private static Task AddEventAsync(OfficialAccount account, AccountEvent happened, Person by, DateTimeOffset at, DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync(
            """
            insert into account_event (account_id, revision, municipality, kind, by_id, by_name, at, state)
            values (@id, @revision, @municipality, @kind, @byId, @byName, @at, @state)
            """,
            new
            {
                id = account.Id.ToString(),
                revision = account.Revision,
                municipality = account.Municipality.Value,
                kind = KindOf(happened),
                byId = by.Id,
                byName = by.Name,
                at = Utc.Text(at),
                state = System.Text.Json.JsonSerializer.Serialize(AccountRow.Of(account), StorageJson.Default.AccountRow),
            },
            transaction);

    private static string KindOf(AccountEvent happened) => happened switch
    {
        AccountEvent.Listed => "listed",
        AccountEvent.Confirmed => "confirmed",
        AccountEvent.Changed => "changed",
        AccountEvent.Ended => "ended",
        AccountEvent.OwnerLeft => "owner-left",
        AccountEvent.Offered => "offered",
        AccountEvent.Withdrawn => "withdrawn",
        AccountEvent.Taken => "taken",
        AccountEvent.Refused => "refused",
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };

    private string PrefixOf(MunicipalityId municipality) => municipalities.Find(municipality)?.PlanPrefix ?? "";
}
