using System.Globalization;
using Dapper;

namespace PolicyBot.Storage;

/// <summary>Brings the database to the form that this program knows: plain SQL files, each run once, in order, all or nothing. Of several programs that start at once, one does it.</summary>
internal sealed class Migrations(Database database, TimeProvider clock)
{
    private const string Folder = "PolicyBot.Storage.Migrations.";
    private const string Own = "create table if not exists migration (number integer not null primary key, name text not null, run_at text not null);";

    /// <summary>Runs what has not been run.</summary>
    /// <exception cref="InvalidOperationException">The database was made by a newer program.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await database.PrepareAsync(cancellationToken);
        await database.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            await connection.ExecuteAsync(database.InItsWords(Own), transaction: transaction);
            var done = (await connection.QueryAsync<long>("select number from migration", transaction: transaction)).ToHashSet();
            var known = Known().ToList();
            if (done.Except(known.Select(migration => migration.Number)).Any())
            {
                throw new InvalidOperationException("The database was made by a newer version of PolicyBot. Start that version, or use another database (setting Storage:File or Storage:PostgreSql).");
            }
            foreach (var (number, name) in known.Where(migration => !done.Contains(migration.Number)))
            {
                await connection.ExecuteAsync(database.InItsWords(Read(name)), transaction: transaction);
                await connection.ExecuteAsync(
                    "insert into migration (number, name, run_at) values (@number, @name, @at)",
                    new { number, name, at = Utc.Text(clock.GetUtcNow()) },
                    transaction);
            }
            return 0;
        }, cancellationToken);
    }

    /// <summary>Whether the database is in the form that this program knows. Changes nothing.</summary>
    public async Task<bool> AreRunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<long>("select number from migration")).ToHashSet().SetEquals(Known().Select(migration => migration.Number));
    }

    private static IEnumerable<(long Number, string Name)> Known() =>
        from resource in typeof(Migrations).Assembly.GetManifestResourceNames()
        where resource.StartsWith(Folder, StringComparison.Ordinal)
        let name = resource[Folder.Length..]
        orderby name
        select (long.Parse(name[..4], CultureInfo.InvariantCulture), name);

    private static string Read(string name)
    {
        using var text = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(Folder + name)!);
        return text.ReadToEnd();
    }
}
