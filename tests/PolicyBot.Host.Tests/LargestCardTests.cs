using System.Text.Json.Nodes;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using Xunit.Abstractions;

namespace PolicyBot.Host.Tests;

/// <summary>Goes through every card of the largest plan there can be, in all languages, and prints the size of the largest.</summary>
public sealed class LargestCardTests(ITestOutputHelper output)
{
    private const int Limit = 28 * 1024;
    private const int Versions = 10;
    private static readonly string[] Locales = ["nb-NO", "nn-NO", "en-GB"];

    [Theory]
    [InlineData("gausdal", "😀")]
    [InlineData("gausdal", "\u0001")]
    [InlineData("gausdal", "a\n")]
    [InlineData("ringebu", "😀")]
    public async Task Given_ten_versions_with_every_answer_and_comment_at_its_limit_when_every_card_is_shown_then_each_is_under_28_KB(string municipality, string unit)
    {
        await using var stage = await TeamsStage.StartWithChannelAsync(municipality);
        var sizes = new Dictionary<string, int>();
        var steps = Pack.Load(Path.Combine(MunicipalityDirectory.BuiltInFolder, municipality)).Questionnaire.Steps;
        await stage.Kari.SaysAsync("ny plan");
        var plan = Assert.Single(stage.Stored("select id from plan"));

        for (var version = 1; version <= Versions; version++)
        {
            stage.Teams.Locale = Locales[version % Locales.Length];
            await DoAsync(stage.Kari, "plan.edit", []);
            for (var step = 1; step <= steps.Count; step++)
            {
                var fields = new JsonObject { ["step"] = $"{step}" };
                foreach (var question in steps[step - 1].Questions)
                {
                    fields[question.Id] = Answer(question, version);
                }
                Assert.Empty((await DoAsync(stage.Kari, "plan.next", fields)).Problems);
                await DoAsync(stage.Kari, "plan.save", new() { ["step"] = $"{step}" });
            }
            await DoAsync(stage.Kari, "plan.next", new() { ["step"] = $"{steps.Count}" });
            await PagesAsync(stage.Kari, new() { ["back"] = "plan.edit" });
            await DoAsync(stage.Kari, "plan.send", []);
            foreach (var locale in version is 1 or 2 or Versions ? Locales : [])
            {
                stage.Teams.Locale = locale;
                await DoAsync(stage.Kari, "plan.show", []);
                await DoAsync(stage.Ola, "approval.show", Of(version));
                await DoAsync(stage.Ola, "approval.comment", Of(version));
                await PagesAsync(stage.Ola, Of(version));
                await PagesAsync(stage.Kari, []);
            }
            await DoAsync(stage.Ola, "approval.changes", new() { ["version"] = $"{version}", ["kommentar"] = Filled(PlanRules.CommentLimit + 1, version) });
            await DoAsync(stage.Ola, version < Versions ? "approval.changes" : "approval.approve", new() { ["version"] = $"{version}", ["kommentar"] = Filled(PlanRules.CommentLimit, version) });
            await DoAsync(stage.Kari, "plan.mine", []);
        }
        await DoAsync(stage.Kari, "plan.register", new() { ["adresse"] = "facebook.com/" + new string('æ', PlanRules.AddressLimit - 13) });
        await DoAsync(stage.Kari, "plan.show", []);
        await stage.LetAllBeSentAsync();
        foreach (var call in stage.Teams.Calls.Where(call => call.Card is not null))
        {
            Weigh($"{call.Verb}", TeamsStage.Seen(call));
        }

        foreach (var (name, size) in sizes.OrderByDescending(card => card.Value).Take(5))
        {
            output.WriteLine($"{municipality}, {(unit == "\u0001" ? "U+0001" : unit.Trim())}: {size} bytes, {name}");
        }
        Assert.All(sizes, card => Assert.True(card.Value < Limit, $"{card.Key}: {card.Value} bytes"));

        async Task<Shown> DoAsync(Participant by, string verb, JsonObject data)
        {
            data["plan"] = plan;
            var shown = await by.SendsAsync(new Shown(), verb, data);
            return Weigh(verb, shown);
        }

        async Task PagesAsync(Participant by, JsonObject data)
        {
            var page = 1;
            while ((await DoAsync(by, "plan.whole", new JsonObject([.. data.DeepClone().AsObject().Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())), new("page", $"{page}")])))
                .Buttons.Any(button => button is "Neste side" or "Next page"))
            {
                page++;
            }
            sizes["(most pages)"] = Math.Max(page, sizes.GetValueOrDefault("(most pages)"));
        }

        Shown Weigh(string name, Shown shown)
        {
            var key = $"{name} {shown.Heading}";
            sizes[key] = Math.Max(shown.SizeInBytes, sizes.GetValueOrDefault(key));
            return shown;
        }

        string Answer(PlanQuestion question, int version) => question.Type switch
        {
            PlanQuestionType.Choice => question.Choices[^1].Value,
            PlanQuestionType.Date => "2027-06-30",
            PlanQuestionType.Confirm => "true",
            PlanQuestionType.List => $"{version}\n{Filled(question.Max - 3, version)}",
            _ => Filled(question.Max, version),
        };

        string Filled(int length, int version) => $"{version:D2}{string.Concat(Enumerable.Repeat(unit, length / unit.Length))}"[..length].Trim();

        static JsonObject Of(int version) => new() { ["version"] = $"{version}" };
    }
}
