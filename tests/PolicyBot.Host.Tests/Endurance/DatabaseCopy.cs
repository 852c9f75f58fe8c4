using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using PolicyBot.Storage;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>A database file as it lay when its process was dead, with its log: what is opened is what a restart would find.</summary>
internal sealed class DatabaseCopy : IDisposable
{
    private readonly string file;
    private readonly SqliteConnection connection;

    /// <param name="original">The file; no process has it open.</param>
    /// <param name="copy">Where to put the copy.</param>
    public DatabaseCopy(string original, string copy)
    {
        file = copy;
        foreach (var part in new[] { "", "-wal" }.Where(part => File.Exists(original + part)))
        {
            File.Copy(original + part, copy + part);
        }
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
    }

    /// <summary>Looks for what must never be, in itself and beside what people were answered.</summary>
    public void Check(IEnumerable<Promises> promises, Findings findings)
    {
        foreach (var (rule, search) in Rules.OfTheFile)
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
        foreach (var part in new[] { "", "-wal", "-shm" })
        {
            File.Delete(file + part);
        }
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
