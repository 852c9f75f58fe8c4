using System.Data.Common;
using Dapper;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

/// <summary>Numbers from 1 per municipality and year in Oslo, without gaps: one that is taken in a transaction that fails is not taken.</summary>
internal static class YearlyCount
{
    /// <summary>Takes the next number.</summary>
    /// <param name="table">The table that counts, by its own name.</param>
    /// <param name="municipality">Whose.</param>
    /// <param name="at">In the year.</param>
    /// <param name="transaction">What it is stored with.</param>
    public static async Task<(int Year, int Count)> NextAsync(string table, MunicipalityId municipality, DateTimeOffset at, DbTransaction transaction)
    {
        var year = OsloTime.Day(at).Year;
        var count = await transaction.Connection!.ExecuteScalarAsync<long>(
            $"""
            insert into {table} (municipality, year, last_count) values (@municipality, @year, 1)
            on conflict (municipality, year) do update set last_count = {table}.last_count + 1
            returning last_count
            """,
            new { municipality = municipality.Value, year },
            transaction);
        return (year, (int)count);
    }
}
