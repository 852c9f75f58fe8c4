using System.Data.Common;
using Dapper;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Inquiries;
using PolicyBot.Municipalities;

namespace PolicyBot.Storage;

internal sealed class InquiryStore(Database database) : IInquiryStore
{
    private const string Select = """
        select id, municipality, account_id as AccountId, received_at as ReceivedAt, content, link, registered_by as RegisteredBy, registered_name as RegisteredName,
               is_answered as IsAnswered, ended_by as EndedBy, ended_at as EndedAt, due_at as DueAt, revision
        from inquiry where municipality = @municipality
        """;

    public async Task<Inquiry?> FindAsync(MunicipalityId municipality, InquiryId id, CancellationToken cancellationToken) =>
        (await QueryAsync($"{Select} and id = @id", new { municipality = municipality.Value, id = id.ToString() }, cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<Inquiry>> OpenAsync(MunicipalityId municipality, CancellationToken cancellationToken) =>
        QueryAsync($"{Select} and ended_at is null order by received_at, id", new { municipality = municipality.Value }, cancellationToken);

    public Task<IReadOnlyList<Inquiry>> AnsweredSinceAsync(MunicipalityId municipality, DateTimeOffset since, CancellationToken cancellationToken) =>
        QueryAsync($"{Select} and ended_at >= @since and is_answered = 1 order by ended_at, id", new { municipality = municipality.Value, since = Utc.Text(since) }, cancellationToken);

    public Task<Inquiry?> TrySaveAsync(InquiryOutcome.Accepted decided, Person by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var isNew = decided.Event is InquiryEvent.Registered;
        return database.WriteAsync(async transaction =>
        {
            var next = isNew ? decided.Next : decided.Next with { Revision = decided.Next.Revision + 1 };
            if (!await KeepAsync(next, isNew, transaction))
            {
                return null;
            }
            await AddEventAsync(next, decided.Event, by, at, transaction);
            return next;
        }, cancellationToken);
    }

    private async Task<IReadOnlyList<Inquiry>> QueryAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. (await connection.QueryAsync<Row>(sql, parameters)).Select(row => row.ToInquiry())];
    }

    private static async Task<bool> KeepAsync(Inquiry inquiry, bool isNew, DbTransaction transaction) => await transaction.Connection!.ExecuteAsync(
        isNew
            ? """
              insert into inquiry (id, municipality, account_id, received_at, content, link, registered_by, registered_name, revision)
              values (@Id, @Municipality, @AccountId, @ReceivedAt, @Content, @Link, @RegisteredBy, @RegisteredName, @Revision)
              """
            : """
              update inquiry set is_answered = @IsAnswered, ended_by = @EndedBy, ended_at = @EndedAt, due_at = @DueAt, revision = @Revision
              where municipality = @Municipality and id = @Id and revision = @Revision - 1
              """,
        Row.Of(inquiry),
        transaction) == 1;

    private static Task AddEventAsync(Inquiry inquiry, InquiryEvent happened, Person by, DateTimeOffset at, DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync(
            "insert into inquiry_event (inquiry_id, revision, municipality, kind, by_id, by_name, at) values (@id, @revision, @municipality, @kind, @byId, @byName, @at)",
            new
            {
                id = inquiry.Id.ToString(),
                revision = inquiry.Revision,
                municipality = inquiry.Municipality.Value,
                kind = KindOf(happened),
                byId = by.Id,
                byName = by.Name,
                at = Utc.Text(at),
            },
            transaction);

    private static string KindOf(InquiryEvent happened) => happened switch
    {
        InquiryEvent.Registered => "registered",
        InquiryEvent.Answered => "answered",
        InquiryEvent.Dismissed => "dismissed",
        InquiryEvent.Reopened => "reopened",
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };

    private sealed record Row
    {
        public required string Id { get; init; }

        public required string Municipality { get; init; }

        public required string AccountId { get; init; }

        public required string ReceivedAt { get; init; }

        public required string Content { get; init; }

        public string? Link { get; init; }

        public required string RegisteredBy { get; init; }

        public required string RegisteredName { get; init; }

        public long? IsAnswered { get; init; }

        public string? EndedBy { get; init; }

        public string? EndedAt { get; init; }

        public string? DueAt { get; init; }

        public required long Revision { get; init; }

        public static Row Of(Inquiry inquiry) => new()
        {
            Id = inquiry.Id.ToString(),
            Municipality = inquiry.Municipality.Value,
            AccountId = inquiry.Account.ToString(),
            ReceivedAt = Utc.Text(inquiry.Received),
            Content = inquiry.Text,
            Link = inquiry.Link?.AbsoluteUri,
            RegisteredBy = inquiry.RegisteredBy.Id,
            RegisteredName = inquiry.RegisteredBy.Name,
            IsAnswered = inquiry.Ending is { } ending ? ending.IsAnswered ? 1 : 0 : null,
            EndedBy = inquiry.Ending?.By,
            EndedAt = inquiry.Ending is { At: var at } ? Utc.Text(at) : null,
            DueAt = inquiry.Ending is { Due: var due } ? Utc.Text(due) : null,
            Revision = inquiry.Revision,
        };

        public Inquiry ToInquiry() => new()
        {
            Id = new InquiryId(Guid.ParseExact(Id, "N")),
            Municipality = new MunicipalityId(Municipality),
            Account = new AccountId(Guid.ParseExact(AccountId, "N")),
            Received = Utc.Parse(ReceivedAt),
            Text = Content,
            Link = Link is null ? null : new Uri(Link),
            RegisteredBy = new Person(RegisteredBy, RegisteredName),
            Ending = EndedAt is null ? null : new InquiryEnding(IsAnswered == 1, EndedBy!, Utc.Parse(EndedAt), Utc.Parse(DueAt!)),
            Revision = (int)Revision,
        };
    }
}
