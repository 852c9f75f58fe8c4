using System.Data.Common;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Storage;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>What a database held at one moment.</summary>
internal sealed class StoredMoment : IDisposable
{
    // What the rules ask in SQLite's words.
    private const string JsonExtract = """
        create function json_extract(text, text) returns text language sql as $$
            select case value #>> '{}' when 'true' then '1' when 'false' then '0' else value #>> '{}' end from jsonb_path_query_first($1::jsonb, $2::jsonpath) as value
        $$
        """;

    private readonly DbConnection connection;
    private readonly Action forget;

    private StoredMoment(DbConnection connection, IReadOnlyDictionary<string, string> rules, Action forget)
    {
        (this.connection, Rules, this.forget) = (connection, rules, forget);
        connection.Open();
    }

    private IReadOnlyDictionary<string, string> Rules { get; }

    /// <summary>A file as it lay when its process was dead, with its log: what is opened is what a restart would find.</summary>
    /// <param name="original">The file; no process has it open.</param>
    /// <param name="copy">Where to put the copy.</param>
    public static StoredMoment OfFile(string original, string copy)
    {
        foreach (var part in new[] { "", "-wal" }.Where(part => File.Exists(original + part)))
        {
            File.Copy(original + part, copy + part);
        }
        return new StoredMoment(
            new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString()),
            Endurance.Rules.OfTheData.Concat(Endurance.Rules.OfTheFile).ToDictionary(StringComparer.Ordinal),
            () => Array.ForEach(["", "-wal", "-shm"], part => File.Delete(copy + part)));
    }

    /// <summary>A server's database as it is now, while other instances go on.</summary>
    public static StoredMoment OfServer(StageDatabase database)
    {
        var moment = new StoredMoment(database.Connection(), Endurance.Rules.OfTheData, () => { });
        // The moment is that of the first query.
        moment.connection.Execute("begin isolation level repeatable read read only");
        moment.connection.Execute("select 1");
        return moment;
    }

    /// <summary>Makes it possible to look at a server's database.</summary>
    public static void Prepare(StageDatabase database)
    {
        using var connection = database.Connection();
        connection.Execute(JsonExtract);
    }

    /// <summary>Looks for what must never be, in itself and beside what people were answered.</summary>
    public void Check(IEnumerable<Promises> promises, Findings findings)
    {
        foreach (var (rule, search) in Rules)
        {
            findings.Unless(!connection.Query(search).Any(), $"Broken: {rule}");
        }
        foreach (var promise in promises)
        {
            Check(promise, findings);
        }
    }

    /// <summary>One number or text.</summary>
    public T Value<T>(string search) => connection.ExecuteScalar<T>(search)!;

    /// <summary>Rows of one column.</summary>
    public IReadOnlyList<string> Texts(string search) => [.. connection.Query<string>(search)];

    /// <summary>Rows of two columns.</summary>
    public IReadOnlyList<(string First, string Second)> Pairs(string search) => [.. connection.Query<(string, string)>(search)];

    public void Dispose()
    {
        connection.Dispose();
        forget();
    }

    private void Check(Promises promise, Findings findings)
    {
        var form = Forms("select form from plan where id = @Plan", promise).SingleOrDefault();
        findings.Unless(form is not null, "A draft that was shown is gone.");
        findings.Unless(
            form is null || promise.Saved.All(answer => form.GetValueOrDefault(answer.Key) is { } stored && (stored == answer.Value || stored == promise.UnderWay.GetValueOrDefault(answer.Key))),
            "An answer to the form that was answered as stored is gone.");
        var sent = Forms("select form from plan_version where plan_id = @Plan order by version", promise);
        findings.Unless(
            sent.Count >= promise.Sent.Count && promise.Sent.Zip(sent).All(pair => pair.First.All(answer => pair.Second.GetValueOrDefault(answer.Key) == answer.Value)),
            "A version that was answered as sent is gone, or is another.");
        var kinds = connection.Query<(long Version, string Kind)>("select version, kind from plan_event where plan_id = @Plan", promise).ToHashSet();
        findings.Unless(promise.Told.All(told => kinds.Contains((told.Key, told.Value))), "A decision that somebody was told is gone.");
        findings.Unless(
            promise.Address is null || connection.Query<string>("select address from account where plan_id = @Plan", promise).Contains(promise.Address),
            "An address that was answered as registered is gone.");
    }

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Forms(string search, Promises promise) =>
        [.. connection.Query<string>(search, promise).Select(form => JsonSerializer.Deserialize(form, StorageJson.Default.IReadOnlyDictionaryStringString)!)];
}
