using PolicyBot.Feedback;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;
using PolicyBot.Storage;
using PolicyBot.Testing;

namespace PolicyBot.Tests.Storage;

public abstract class FeedbackStoreTests : StoreTests
{
    private const string CardId = "0123456789abcdef0123456789abcdef";

    private static readonly Week Now = new(2027, 1);

    private readonly FeedbackStore store;

    private protected FeedbackStoreTests(ITestDatabase file) : base(file) => store = new FeedbackStore(Database);

    [EachFact]
    public async Task Given_numbers_of_two_instances_when_they_are_stored_then_they_are_added_up()
    {
        await AddAsync(store, Of(Gausdal, Now), 2, "parkering");
        await AddAsync(new FeedbackStore(OpenAgain()), Of(Gausdal, Now), 3, "parkering");

        var read = await store.ReadAsync(Gausdal, Now, Now, CancellationToken.None);

        Assert.Equal([new(Of(Gausdal, Now), 5)], read.Counts);
        Assert.Equal([new(new UncoveredQuestion(Gausdal, Now, "parkering"), 2)], read.Uncovered);
    }

    [EachFact]
    public async Task Given_another_municipality_and_other_weeks_when_a_period_is_read_then_they_are_not_in_it()
    {
        await AddAsync(store, Of(Ringebu, Now), 1, "parkering");
        await AddAsync(store, Of(Gausdal, Now.Back(5)), 1, "parkering");
        await AddAsync(store, Of(Gausdal, Now.Back(4)), 7, "lønn");

        var read = await store.ReadAsync(Gausdal, Now.Back(4), Now, CancellationToken.None);

        Assert.Equal([new(Of(Gausdal, new Week(2026, 50)), 7)], read.Counts);
        Assert.Equal("lønn", Assert.Single(read.Uncovered).Key.Text);
    }

    [EachFact]
    public async Task Given_a_card_that_has_voted_when_it_votes_again_then_the_first_vote_stands()
    {
        Assert.True(await VoteAsync(Gausdal, TallyKind.Useful));
        Assert.False(await VoteAsync(Gausdal, TallyKind.NotUseful));
        Assert.True(await VoteAsync(Ringebu, TallyKind.NotUseful));

        Assert.Equal([new(Of(Gausdal, Now) with { Kind = TallyKind.Useful }, 1)], (await store.ReadAsync(Gausdal, Now, Now, CancellationToken.None)).Counts);
    }

    [EachFact]
    public async Task Given_one_card_when_it_votes_a_hundred_times_at_once_then_it_counts_once()
    {
        var counted = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => VoteAsync(Gausdal, TallyKind.Useful)));

        Assert.Equal(1, counted.Count(isFirst => isFirst));
    }

    [EachFact]
    public async Task Given_time_when_it_passes_then_questions_and_votes_are_forgotten_and_numbers_stay()
    {
        await AddAsync(store, Of(Gausdal, Now), 1, "parkering");
        await VoteAsync(Gausdal, TallyKind.Useful);

        await store.ForgetAsync(Now.Back(-1), CancellationToken.None);
        Assert.Single(await QueryAsync<string>("select vote_hash from feedback_vote"));
        await store.ForgetAsync(Now.Back(-2), CancellationToken.None);
        Assert.Empty(await QueryAsync<string>("select vote_hash from feedback_vote"));

        await store.ForgetAsync(Now.Back(-11), CancellationToken.None);
        Assert.Single(await QueryAsync<string>("select question from feedback_question"));
        await store.ForgetAsync(Now.Back(-12), CancellationToken.None);
        Assert.Empty(await QueryAsync<string>("select question from feedback_question"));
        Assert.Equal(2, (await QueryAsync<string>("select kind from feedback_count")).Count);
    }

    private Task<bool> VoteAsync(MunicipalityId municipality, TallyKind kind) =>
        store.TryVoteAsync(new Vote(CardId, Of(municipality, Now) with { Kind = kind }), CancellationToken.None);

    private static Task AddAsync(FeedbackStore store, Tally tally, int times, string question) => store.AddAsync(
        new Tallied(new Dictionary<Tally, int> { [tally] = times }, new Dictionary<UncoveredQuestion, int> { [new UncoveredQuestion(tally.Municipality, tally.Week, question)] = 1 }),
        CancellationToken.None);

    private static Tally Of(MunicipalityId municipality, Week week) => new(municipality, week, new SectionId("g.plan"), "2011", TallyKind.Answered);
}

public sealed class SqliteFeedbackStoreTests() : FeedbackStoreTests(new SqliteFile());

[NeedsPostgres]
public sealed class PostgresFeedbackStoreTests() : FeedbackStoreTests(new PostgresOfTest());
