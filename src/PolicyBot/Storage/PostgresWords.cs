using System.Text.RegularExpressions;

namespace PolicyBot.Storage;

/// <summary>
/// Says to PostgreSQL what a migration says to SQLite: the two have nearly all their words in common, and one file thus makes both. A migration that needs
/// another word adds it here; a test compares the tables that come of it.
/// </summary>
internal static partial class PostgresWords
{
    private const string Refuse = """
        create or replace function refuse() returns trigger language plpgsql as $$ begin raise exception '%', tg_argv[0]; end $$;

        """;

    /// <param name="sql">A migration in SQLite's words.</param>
    public static string Of(string sql)
    {
        var before = RefusingTrigger().IsMatch(sql) ? Refuse : "";
        sql = DroppedTrigger().Replace(sql, "drop trigger ${table}_stay on ${table};");
        // A condition that looks in another table has to stand in the function. Emptied at a stroke there is no row to look at, and it is refused.
        sql = RefusingSometimes().Replace(sql, static match => $"""
            create or replace function {match.Groups["name"]}() returns trigger language plpgsql as $$
            begin if {match.Groups["when"]} then raise exception '{match.Groups["why"]}'; end if; return old; end $$;
            create trigger {match.Groups["name"]} before delete on {match.Groups["table"]} for each row execute function {match.Groups["name"]}();
            create trigger {match.Groups["name"]}_whole before truncate on {match.Groups["table"]} for each statement execute function refuse('{match.Groups["why"]}');
            """);
        sql = RefusingTrigger().Replace(sql, static match => $"""
            create trigger {match.Groups["name"]} before {(match.Groups["what"].Value == "delete" ? "delete or truncate" : "update")} on {match.Groups["table"]}
            for each statement execute function refuse('{match.Groups["why"]}');
            """);
        return before + Words.Aggregate(sql, static (text, pair) => pair.Word.Replace(text, pair.Here));
    }

    // In this order: a later one would change what an earlier one looks for.
    private static readonly (Regex Word, string Here)[] Words =
    [
        (Counter(), "bigint generated always as identity primary key"),
        (Number(), "bigint"),
        // Sorted as SQLite does, by code point, whatever language the server was set up in.
        (Text(), "text collate \"C\""),
        (Bytes(), "bytea"),
        (WithoutRowNumbers(), ""),
        (RandomId(), "replace(gen_random_uuid()::varchar, '-', '')"),
    ];

    [GeneratedRegex(@"create trigger (?<name>\w+) before (?<what>update|delete) on (?<table>\w+) begin select raise\(abort, '(?<why>[^']+)'\); end;")]
    private static partial Regex RefusingTrigger();

    [GeneratedRegex(@"drop trigger (?<table>\w+)_stay;")]
    private static partial Regex DroppedTrigger();

    [GeneratedRegex(@"create trigger (?<name>\w+) before delete on (?<table>\w+) when (?<when>.+) begin select raise\(abort, '(?<why>[^']+)'\); end;")]
    private static partial Regex RefusingSometimes();

    [GeneratedRegex(@"\binteger primary key autoincrement\b")]
    private static partial Regex Counter();

    [GeneratedRegex(@"\binteger\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"\btext\b")]
    private static partial Regex Text();

    [GeneratedRegex(@"\bblob\b")]
    private static partial Regex Bytes();

    [GeneratedRegex(@" without rowid\b")]
    private static partial Regex WithoutRowNumbers();

    [GeneratedRegex(@"lower\(hex\(randomblob\(16\)\)\)")]
    private static partial Regex RandomId();
}
