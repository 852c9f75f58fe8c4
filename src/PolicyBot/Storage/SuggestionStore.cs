using Dapper;
using PolicyBot.Municipalities;
using PolicyBot.Questions;
using PolicyBot.Suggestions;

namespace PolicyBot.Storage;

internal sealed class SuggestionStore(Database database) : ISuggestionStore
{
    public async Task<bool> TryAddAsync(MunicipalityId municipality, Suggestion suggestion, DateTimeOffset at, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                """
                insert into suggestion (municipality, question_id, number, question, answer, answered_at, added_at)
                values (@municipality, @id, @number, @question, @answer, @answeredAt, @at)
                on conflict (municipality, question_id, number) do nothing
                """,
                new
                {
                    municipality = municipality.Value,
                    id = suggestion.Id.Question.ToString(),
                    number = suggestion.Id.Number,
                    question = suggestion.Question,
                    answer = suggestion.Answer,
                    answeredAt = Utc.Text(suggestion.AnsweredAt),
                    at = Utc.Text(at),
                },
                transaction),
            cancellationToken) == 1;

    public async Task<IReadOnlyList<Suggestion>> ListAsync(MunicipalityId municipality, int skip, int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Id, long Number, string Question, string Answer, string AnsweredAt)>(
            """
            select question_id, number, question, answer, answered_at from suggestion
            where municipality = @municipality order by added_at, question_id, number limit @most offset @skip
            """,
            new { municipality = municipality.Value, skip, most });
        return [.. rows.Select(row => new Suggestion(
            new SuggestionId(new QuestionId(Guid.ParseExact(row.Id, "N")), (int)row.Number), row.Question, row.Answer, Utc.Parse(row.AnsweredAt)))];
    }

    public async Task<bool> TryRemoveAsync(MunicipalityId municipality, SuggestionId id, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "delete from suggestion where municipality = @municipality and question_id = @id and number = @number",
                new { municipality = municipality.Value, id = id.Question.ToString(), number = id.Number },
                transaction),
            cancellationToken) == 1;
}
