using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;
using Xunit.Abstractions;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>Many people at the same moment, over the real endpoint.</summary>
public abstract class RaceTests : EitherDatabaseTests, IDisposable
{
    private const int PairsAtOnce = 20;
    private const int Plans = 200;
    private const string Decisions = "select plan_id from plan_event where kind in ('approved', 'changes-asked', 'turned-down')";

    private static readonly string[] Verbs = ["approval.approve", "approval.turn-down", "approval.changes"];

    private readonly DirectoryInfo packs = Directory.CreateTempSubdirectory("policybot-packs-");
    private readonly int pairCount;
    private readonly ITestOutputHelper output;

    private protected RaceTests(Engine engine, int pairCount, ITestOutputHelper output) : base(engine) => (this.pairCount, this.output) = (pairCount, output);

    [EachFact]
    public async Task Given_many_plans_when_two_leaders_decide_on_each_at_the_same_moment_then_each_has_one_decision_and_the_second_is_told_whose()
    {
        await using var stage = await StartAsync();
        var applicants = People(stage, pairCount);
        var plans = new List<string>();
        foreach (var some in applicants.Chunk(PairsAtOnce))
        {
            plans.AddRange(await Task.WhenAll(some.Select(SendsAsync)));
        }
        var started = TimeProvider.System.GetTimestamp();
        var (accepted, late) = (0, 0);
        foreach (var pairs in plans.Select((plan, number) => (Plan: plan, First: Verbs[number % 3], Second: Verbs[number / 3 % 3])).Chunk(PairsAtOnce))
        {
            foreach (var shown in await Task.WhenAll(pairs.Select(pair => Task.WhenAll(DecidesAsync(stage.Ola, pair.Plan, pair.First), DecidesAsync(stage.Eva, pair.Plan, pair.Second)))))
            {
                var second = Assert.Single(shown, card => card.Text.Split('\n')[0].Contains(" allerede ", StringComparison.Ordinal));
                var first = Assert.Single(shown, card => card != second);
                // Both see one outcome, and whose it is.
                Assert.Equal(first.Heading, second.Heading);
                Assert.Matches(first == shown[0] ? "Ola.* kl. 09.00" : "Eva.* kl. 09.00", second.Text.Split('\n')[0]);
                (accepted, late) = (accepted + 1, late + 1);
            }
        }
        var time = TimeProvider.System.GetElapsedTime(started);
        var decided = stage.Stored(Decisions);
        output.WriteLine($"pairs of simultaneous decisions {pairCount}: decisions {decided.Count}, told accepted {accepted}, told who was first {late}; {time.TotalSeconds:0.0} s");
        Assert.Equal((pairCount, pairCount, pairCount), (decided.Count, decided.Distinct(StringComparer.Ordinal).Count(), accepted));
        AssertNumbered(stage, pairCount);
    }

    [EachFact]
    public async Task Given_two_programs_on_one_database_when_plans_are_sent_through_both_at_once_then_the_numbers_have_no_gaps_and_each_plan_is_posted_once()
    {
        await using var first = await StartAsync();
        await using var second = await first.StartSecondAsync();
        var applicants = People(first, Plans / 2).Concat(People(second, Plans / 2, from: Plans / 2)).OrderBy(applicant => applicant.Id, StringComparer.Ordinal).ToList();
        foreach (var some in applicants.Chunk(PairsAtOnce))
        {
            await Task.WhenAll(some.Select(SendsAsync));
        }
        // The clock stands still: moved on, it would end the lease of what the other program is sending.
        var count = 0;
        await first.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.CreateConversation && ++count == Plans, TimeSpan.FromMinutes(5));
        await second.StopBotAsync();
        await first.StopBotAsync();
        AssertNumbered(first, Plans);
        var posts = first.Teams.Calls.Count(call => call.Verb == TestConnectorVerb.CreateConversation);
        output.WriteLine($"plans sent through two programs on one database {Plans}: numbers without gaps 1 to {Plans}, posted in the channel {posts}");
        Assert.Equal(Plans, posts);
    }

    public void Dispose()
    {
        packs.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private Task<TeamsStage> StartAsync()
    {
        SmallPack.WriteTo(packs.FullName);
        return StageWithChannelAsync(SmallPack.Id, $"--Municipalities:PackFolders:0={packs.FullName}");
    }

    private static List<Participant> People(TeamsStage stage, int count, int from = 0) =>
        [.. Enumerable.Range(from + 1, count).Select(number => stage.Person($"29:ansatt-{number}", $"Ansatt{number}"))];

    /// <returns>The plan's id, as cards carry it.</returns>
    private static async Task<string> SendsAsync(Participant applicant)
    {
        var summary = await applicant.FillsInAsync([[("Kanal", "Blogg"), ("Navn", applicant.Name), ("Enhet", "Torget")], [("Mål", "Å nå flere.")]]);
        var own = await applicant.PressesAsync(summary, "Send til godkjenning");
        return own.Press("Trekk tilbake").Data["plan"]!.GetValue<string>();
    }

    private static Task<Shown> DecidesAsync(Participant leader, string plan, string verb) => leader.SendsAsync(
        new Shown { Channel = TeamsStage.ApprovalChannel },
        verb,
        new() { ["plan"] = plan, ["version"] = "1", ["kommentar"] = "Si mer om målet.", ["begrunnelse"] = "Vi har en fra før." });

    private static void AssertNumbered(TeamsStage stage, int count) =>
        Assert.Equal(Enumerable.Range(1, count).Select(number => $"{number}"), stage.Stored("select number_count from plan order by number_count"));
}

public sealed class SqliteRaceTests(ITestOutputHelper output) : RaceTests(Engine.Sqlite, pairCount: 1000, output);

[NeedsPostgres]
public sealed class PostgresRaceTests(ITestOutputHelper output) : RaceTests(Engine.Postgres, pairCount: 200, output);
