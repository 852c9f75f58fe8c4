using Dapper;
using PolicyBot.Storage;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Storage;

/// <summary>The migrations make the same tables in both kinds of database.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly List<IDisposable> held = [];

    [PostgresFact]
    public async Task Given_both_databases_when_they_are_up_to_date_then_they_have_the_same_tables_columns_types_and_keys()
    {
        var (sqlite, postgres) = (await MadeAsync(new SqliteFile()), await MadeAsync(new PostgresOfTest()));

        var columns = await RowsAsync(sqlite, """
            select name || '.' || "column" || ' ' || type || case when must then ' not null' else '' end from (
                select t.name as name, c.name as "column", case lower(c.type) when 'integer' then 'bigint' when 'blob' then 'bytea' else lower(c.type) end as type, c."notnull" or c.pk as must
                from sqlite_master as t, pragma_table_info(t.name) as c where t.type = 'table' and t.name not like 'sqlite_%')
            """);
        Assert.Equal(columns, await RowsAsync(postgres, """
            select table_name || '.' || column_name || ' ' || data_type || case when is_nullable = 'NO' then ' not null' else '' end
            from information_schema.columns where table_schema = 'public'
            """));
        Assert.Contains("plan_event.plan_id text not null", columns);
    }

    [PostgresFact]
    public async Task Given_both_databases_when_they_are_up_to_date_then_they_have_the_same_keys_indexes_references_and_triggers()
    {
        var (sqlite, postgres) = (await MadeAsync(new SqliteFile()), await MadeAsync(new PostgresOfTest()));

        // A key and an index are the same when the same columns are in it in the same order; what the database calls it does not matter.
        var indexes = (await RowsAsync(sqlite, """
            select t.name || ' (' || (select group_concat(c.name, ', ') from (select name from pragma_index_info(i.name) order by seqno) as c) || ')' || case when i."unique" then ' unique' else '' end
            from sqlite_master as t, pragma_index_list(t.name) as i where t.type = 'table'
            union all
            select t.name || ' (' || c.name || ') unique' from sqlite_master as t, pragma_table_info(t.name) as c
            where t.type = 'table' and c.pk = 1 and lower(c.type) = 'integer' and not exists (select 1 from pragma_table_info(t.name) as other where other.pk = 2)
            """)).Where(index => !index.StartsWith("sqlite_", StringComparison.Ordinal));
        Assert.Equal(indexes, await RowsAsync(postgres, """
            select i.indrelid::regclass || ' ('
                   || (select string_agg(a.attname, ', ' order by k.place) from unnest(i.indkey) with ordinality as k (number, place) join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = k.number)
                   || ')' || case when i.indisunique then ' unique' else '' end
            from pg_index as i join pg_class as t on t.oid = i.indrelid where t.relnamespace = 'public'::regnamespace
            """));
        Assert.Equal(
            await RowsAsync(sqlite, """select t.name || '.' || k."from" || ' to ' || k."table" from sqlite_master as t, pragma_foreign_key_list(t.name) as k where t.type = 'table'"""),
            await RowsAsync(postgres, """
                select k.conrelid::regclass || '.' || a.attname || ' to ' || k.confrelid::regclass
                from pg_constraint as k join pg_attribute as a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] where k.contype = 'f'
                """));
        Assert.Equal(
            await RowsAsync(sqlite, "select tbl_name || '.' || name from sqlite_master where type = 'trigger'"),
            // SQLite can't empty a table at a stroke, so that only PostgreSQL needs a trigger against it.
            await RowsAsync(postgres, "select tgrelid::regclass || '.' || tgname from pg_trigger where not tgisinternal and tgname not like '%\\_whole'"));
    }

    [PostgresFact]
    public async Task Given_a_server_that_sorts_in_Norwegian_when_texts_are_sorted_then_it_is_by_code_point_as_in_SQLite()
    {
        var postgres = await MadeAsync(new PostgresOfTest());

        Assert.Empty(await RowsAsync(postgres, """
            select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'
            """));
    }

    [PostgresFact]
    public async Task Given_the_audit_trail_when_somebody_would_empty_it_at_a_stroke_then_the_database_refuses()
    {
        var postgres = await MadeAsync(new PostgresOfTest());

        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => RowsAsync(postgres, "truncate plan_note"));
        Assert.Contains("the audit trail is never shortened", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => held.ForEach(one => one.Dispose());

    private async Task<Database> MadeAsync(ITestDatabase test)
    {
        held.Add(test);
        var database = test.Open();
        await new Migrations(database, new FakeClock(A.Now)).RunAsync(CancellationToken.None);
        return database;
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(Database database, string sql)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        return [.. (await connection.QueryAsync<string>(sql)).Order(StringComparer.Ordinal)];
    }
}
