namespace PolicyBot.Host.Tests.Endurance;

/// <summary>What must hold for the database at every moment: a sentence, and the SQL that finds where it does not.</summary>
internal static class Rules
{
    private const string Decisions = "('approved', 'changes-asked', 'turned-down')";

    /// <summary>In the words that both kinds of database have, and <c>json_extract</c>.</summary>
    public static IReadOnlyDictionary<string, string> OfTheData { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Every plan is as its last audit entry says, but for what its applicant has typed since."] = """
            select id from plan where not exists (
                select 1 from plan_event as entry
                where entry.plan_id = plan.id and entry.state = plan.state
                  and entry.revision = (select max(revision) from plan_event where plan_id = plan.id)
                  and (entry.revision = plan.revision or (entry.revision < plan.revision and plan.status in ('Draft', 'ChangesAsked'))))
            """,
        ["The audit trail begins with the first draft."] =
            "select id from plan where not exists (select 1 from plan_event where plan_id = plan.id and revision = 0 and kind = 'started')",
        ["Between two audit entries there is no revision but of answers typed."] = """
            select plan_id from (select plan_id, revision, state, lead(revision) over (partition by plan_id order by revision) as next from plan_event) as entry
            where next <> revision + 1 and json_extract(state, '$.status') not in ('draft', 'changes-asked')
            """,
        ["A version has one decision."] =
            $"select plan_id from plan_event where kind in {Decisions} group by plan_id, version having count(*) > 1",
        ["A version that is not waiting has been decided on or withdrawn."] = $"""
            select plan_id from plan_version join plan on plan.id = plan_id
            where not (plan.status = 'Waiting' and version = cast(json_extract(plan.state, '$.version') as integer))
              and not exists (select 1 from plan_event where plan_event.plan_id = plan.id and plan_event.version = plan_version.version
                              and (kind in {Decisions} or kind = 'withdrawn'))
            """,
        ["Every version that was sent is kept, and none that was not."] = """
            select plan_id, version from plan_event where kind = 'sent' except select plan_id, version from plan_version
            union all select * from (select plan_id, version from plan_version except select plan_id, version from plan_event where kind = 'sent') as more
            """,
        ["The versions of a plan are counted from 1."] =
            "select plan_id from plan_version group by plan_id having min(version) <> 1 or max(version) <> count(*)",
        ["Every decision is told, or about to be."] = $"""
            select plan_id from plan_event join plan on plan.id = plan_id
            where kind in {Decisions} and (select count(*) from outbox where lane = 'person:' || applicant_id and card_key is null and outbox.created_at = plan_event.at) <> 1
            """,
        ["Every version that was sent is shown in the channel, or about to be."] = """
            select plan_id from plan_version where (
                select count(*) from outbox where card_key = 'plan:' || plan_id || ':channel:' || version and cast(json_extract(message, '$.replaces') as integer) = 0) <> 1
            """,
        ["No address is registered without approval."] = """
            select plan_id from account where not exists (
                select 1 from plan_event as approval join plan_event as registration on registration.plan_id = approval.plan_id
                where approval.plan_id = account.plan_id and approval.kind = 'approved' and registration.kind = 'registered' and approval.revision < registration.revision)
            """,
        ["An address that was registered is in the register."] =
            "select plan_id from plan_event where kind = 'registered' and not exists (select 1 from account where account.plan_id = plan_event.plan_id)",
        ["Plan numbers run without gaps and doubles, and only what was sent has one."] = """
            select municipality from plan where (number_count is null) = exists (select 1 from plan_version where plan_id = plan.id)
            union all select municipality from plan where number_count is not null group by municipality, number_year
            having min(number_count) <> 1 or max(number_count) <> count(distinct number_count) or count(*) <> count(distinct number_count)
            union all select municipality from plan_number
            where last_count <> (select count(*) from plan where plan.municipality = plan_number.municipality and number_year = year)
            """,
        ["No message is set aside."] = "select reason from outbox where status = 'set-aside'",
    };

    /// <summary>What a server sees to by itself.</summary>
    public static IReadOnlyDictionary<string, string> OfTheFile { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Every reference leads somewhere."] = "pragma foreign_key_check",
        ["The file is sound."] = "select * from pragma_integrity_check where integrity_check <> 'ok'",
    };
}
