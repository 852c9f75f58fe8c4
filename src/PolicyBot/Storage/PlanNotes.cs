using System.Data.Common;
using Dapper;
using PolicyBot.Conversation;
using PolicyBot.Plans;

namespace PolicyBot.Storage;

/// <summary>The part of the audit trail that does not move a plan on.</summary>
internal static class PlanNotes
{
    /// <summary>Adds a note to a plan that is stored.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="kind">What was done.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="at">UTC.</param>
    /// <param name="detail">What more there is to say of it; <c>null</c>: nothing.</param>
    /// <param name="transaction">What it is stored with.</param>
    public static Task AddAsync(Plan plan, string kind, Person by, DateTimeOffset at, string? detail, DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync(
            """
            insert into plan_note (id, plan_id, revision, municipality, kind, version, by_id, by_name, at, detail)
            select @note, id, revision, municipality, @kind, @version, @byId, @byName, @at, @detail
            from plan where municipality = @municipality and id = @id
            """,
            new
            {
                note = Guid.CreateVersion7(at).ToString("N"),
                id = plan.Id.ToString(),
                municipality = plan.Municipality.Value,
                kind,
                version = plan.Version,
                byId = by.Id,
                byName = by.Name,
                at = Utc.Text(at),
                detail,
            },
            transaction);
}
