using PolicyBot.Guidelines;
using PolicyBot.Guidelines.FollowUps;
using PolicyBot.Municipalities;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Guidelines;

/// <summary>Second questions, asked right after a first one. The files in <c>Turns</c> were written from the rules, not from the code.</summary>
public sealed class FollowUpTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, GuidelineSearch> Searches = new[] { "gausdal", "ringebu" }.ToDictionary(id => id, Load);

    [Fact]
    public void Given_second_questions_that_go_on_with_the_first_when_they_are_asked_then_nine_in_ten_find_their_rule()
    {
        var (asked, missed) = (0, 0);
        foreach (var file in new[] { "follow-ups.tsv", "follow-ups-measured-once.tsv" })
        {
            var rows = Rows(file);
            var misses = rows.Where(row => Of(Second(row)) != row[3]).Select(row => $"{string.Join('\t', row)}\t{Of(Second(row))}").ToList();
            output.WriteLine($"{file}: {rows.Count - misses.Count} of {rows.Count} right; not:\n{string.Join('\n', misses)}");
            (asked, missed) = (asked + rows.Count, missed + misses.Count);
        }

        Assert.True(missed * 10 <= asked, $"{missed} of {asked}");
    }

    [Fact]
    public void Given_second_questions_that_stand_alone_when_they_are_asked_then_nearly_all_are_answered_as_alone()
    {
        var rows = Rows("independent.tsv");
        var misses = rows.Where(row => Of(Second(row)) != Of(Searches[row[0]].Ask(row[2]))).Select(row => $"{string.Join('\t', row)}\t{Of(Second(row))}").ToList();

        output.WriteLine($"{rows.Count - misses.Count} of {rows.Count} as alone; not:\n{string.Join('\n', misses)}");
        Assert.True(misses.Count * 50 <= rows.Count, $"{misses.Count} of {rows.Count}");
    }

    private static Answer Second(string[] row)
    {
        var (_, topic) = FollowUp.Ask(Searches[row[0]], row[1], before: null);
        return FollowUp.Ask(Searches[row[0]], row[2], topic).Answer;
    }

    private static string Of(Answer answer) => answer is Answer.NotCovered ? "-" : answer.Ranking[0].Section.Id.Value;

    private static GuidelineSearch Load(string municipality)
    {
        var errors = new List<PackError>();
        return new GuidelineSearch(GuidelineFile.Load(Path.Combine(AppContext.BaseDirectory, "Packs", municipality), errors) ?? throw new PackException(errors));
    }

    private static List<string[]> Rows(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Guidelines", "Turns", file)).Skip(1).Select(line => line.Split('\t'))];
}
