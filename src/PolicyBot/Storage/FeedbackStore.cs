using System.Data.Common;
using Dapper;
using PolicyBot.Feedback;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

internal sealed class FeedbackStore(Database database) : IFeedbackStore
{
    // A question that no rule covers has no section.
    private const string NoSection = "";

    public Task AddAsync(Tallied tallied, CancellationToken cancellationToken) => database.WriteAsync(async transaction =>
    {
        foreach (var (tally, times) in tallied.Counts)
        {
            await AddAsync(tally, times, transaction);
        }
        foreach (var (question, times) in tallied.Uncovered)
        {
            await transaction.Connection!.ExecuteAsync(
                """
                insert into feedback_question (municipality, week, question, times) values (@municipality, @week, @Text, @times)
                on conflict (municipality, week, question) do update set times = feedback_question.times + excluded.times
                """,
                new { municipality = question.Municipality.Value, week = question.Week.ToString(), question.Text, times },
                transaction);
        }
        return true;
    }, cancellationToken);

    public Task<bool> TryVoteAsync(Vote vote, CancellationToken cancellationToken) => database.WriteAsync(async transaction =>
    {
        var isFirst = await transaction.Connection!.ExecuteAsync(
            "insert into feedback_vote (municipality, vote_hash, week) values (@municipality, @Hash, @week) on conflict (municipality, vote_hash) do nothing",
            new { municipality = vote.Tally.Municipality.Value, vote.Hash, week = vote.Tally.Week.ToString() },
            transaction) == 1;
        if (isFirst)
        {
            await AddAsync(vote.Tally, times: 1, transaction);
        }
        return isFirst;
    }, cancellationToken);

    public Task ForgetAsync(Week now, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "delete from feedback_vote where week < @lastWeek; delete from feedback_question where week < @firstKept",
            new { lastWeek = now.Back(1).ToString(), firstKept = now.Back(IFeedbackStore.WeeksOfQuestions - 1).ToString() },
            transaction),
        cancellationToken);

    public Task<Tallied> ReadAsync(MunicipalityId municipality, Week first, Week last, CancellationToken cancellationToken) => database.ReadAsync(async connection =>
    {
        var period = new { municipality = municipality.Value, first = first.ToString(), last = last.ToString() };
        var counts = await connection.QueryAsync<(string Week, string Section, string Version, string Kind, int Times)>(
            "select week, section, guideline_version, kind, times from feedback_count where municipality = @municipality and week between @first and @last", period);
        var questions = await connection.QueryAsync<(string Week, string Text, int Times)>(
            "select week, question, times from feedback_question where municipality = @municipality and week between @first and @last", period);
        return new Tallied(
            counts.ToDictionary(
                row => new Tally(municipality, Week.Parse(row.Week), row.Section == NoSection ? null : new SectionId(row.Section), row.Version, Enum.Parse<TallyKind>(row.Kind)),
                row => row.Times),
            questions.ToDictionary(row => new UncoveredQuestion(municipality, Week.Parse(row.Week), row.Text), row => row.Times));
    }, cancellationToken);

    private static Task<int> AddAsync(Tally tally, int times, DbTransaction transaction) => transaction.Connection!.ExecuteAsync(
        """
        insert into feedback_count (municipality, week, section, guideline_version, kind, times) values (@municipality, @week, @section, @Version, @kind, @times)
        on conflict (municipality, week, section, guideline_version, kind) do update set times = feedback_count.times + excluded.times
        """,
        new { municipality = tally.Municipality.Value, week = tally.Week.ToString(), section = tally.Section?.Value ?? NoSection, tally.Version, kind = tally.Kind.ToString(), times },
        transaction);
}
