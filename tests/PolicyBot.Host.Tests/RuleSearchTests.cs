using System.Net;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;
using Xunit.Abstractions;

namespace PolicyBot.Host.Tests;

/// <summary>The search of the message extension, over the wire.</summary>
public sealed class RuleSearchTests(ITestOutputHelper output)
{
    private const int Measured = 2000;

    [Fact]
    public async Task Given_half_a_word_when_it_is_typed_then_the_rule_is_found_with_its_answer_and_source()
    {
        await using var stage = await TeamsStage.StartAsync();
        var found = await new ExtensionUser(stage).TypesAsync("jobbm");
        Assert.Equal("E-postadressen du har på jobben", found.Titles[0]);
        Assert.StartsWith("Gausdal kommune, ", found.Sources[0], StringComparison.Ordinal);
        Assert.Contains("e-postadressen", found.Texts[0], StringComparison.Ordinal);
        Assert.InRange(found.Titles.Count, 1, 8);
        Assert.Equal("list", found.Result.GetProperty("attachmentLayout").GetString());
    }

    [Fact]
    public async Task Given_a_rule_that_was_found_when_it_is_put_into_a_message_then_the_card_has_answer_and_source_and_nothing_to_press()
    {
        await using var stage = await TeamsStage.StartAsync();
        var card = (await new ExtensionUser(stage).TypesAsync("kan jeg bruke jobbm")).Cards[0];
        Assert.Equal("E-postadressen du har på jobben", card.Heading);
        Assert.Contains("ikke bruke e-postadressen", card.Text, StringComparison.Ordinal);
        Assert.Contains("29.03.2011", card.Text, StringComparison.Ordinal);
        Assert.Empty(card.Buttons);
        Assert.Empty(card.Fields);
    }

    [Fact]
    public async Task Given_a_rule_that_is_put_into_a_message_to_the_bot_when_it_is_sent_without_a_word_then_the_bot_is_silent()
    {
        await using var stage = await TeamsStage.StartAsync();
        var card = (await new ExtensionUser(stage).TypesAsync("jobbmail")).Cards[0].Card!.Value;
        using var response = await stage.Teams.PostAsync(
            stage.Bot, stage.Teams.PersonalMessage(new TestPerson("29:kari", "Kari"), "") with { Attachments = [Attachment.Card(card)] });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(stage.Teams.Calls);
    }

    [Fact]
    public async Task Given_a_box_that_is_opened_when_nothing_is_typed_then_the_first_eight_rules_are_shown_and_pages_of_them_on_asking()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = new ExtensionUser(stage);
        var all = await kari.OpensAsync();
        Assert.Equal(8, all.Titles.Count);
        Assert.Equal(all.Titles, (await kari.TypesAsync("")).Titles);
        Assert.Equal(all.Titles.Take(3), (await kari.TypesAsync(" ", skip: 0, count: 3)).Titles);
        Assert.Equal(all.Titles.Skip(3).Take(3), (await kari.TypesAsync("", skip: 3, count: 3)).Titles);
        Assert.Equal("Det er ikke flere regler å vise.", (await kari.TypesAsync("", skip: 8)).Message);
    }

    [Theory]
    [InlineData("nb-NO", "Ingen regel")]
    [InlineData("nn-NO", "Ingen regel")]
    [InlineData("en-US", "No rule")]
    public async Task Given_words_that_fit_no_rule_when_they_are_typed_then_it_is_said_in_the_reader_s_language(string locale, string expected)
    {
        await using var stage = await TeamsStage.StartAsync();
        Assert.StartsWith(expected, (await new ExtensionUser(stage, locale).TypesAsync("når går bussen")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_reader_of_English_when_they_type_then_the_rules_are_in_English()
    {
        await using var stage = await TeamsStage.StartAsync();
        var found = await new ExtensionUser(stage, "en-GB").TypesAsync("work email");
        Assert.Contains("Source:", found.Cards[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("E-postadressen du har på jobben", found.Titles);
    }

    [Fact]
    public async Task Given_a_command_that_this_version_does_not_have_when_it_is_asked_for_then_a_sentence_says_so()
    {
        await using var stage = await TeamsStage.StartAsync();
        Assert.Contains("annen utgave", (await new ExtensionUser(stage).TypesAsync("jobbmail", command: "findPerson")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_each_municipality_when_the_same_is_typed_then_each_sees_its_own_rules_alone()
    {
        await using var gausdal = await TeamsStage.StartAsync();
        await using var ringebu = await TeamsStage.StartAsync("ringebu");
        foreach (var text in (string[])["", "jobbm", "profil", "plan", "kommentar", "rådmann", "Gausdal", "Ringebu", "g.ansatt.2", "r.oppretting"])
        {
            Assert.All((await new ExtensionUser(gausdal).TypesAsync(text)).Sources, source => Assert.StartsWith("Gausdal kommune, ", source, StringComparison.Ordinal));
            Assert.All((await new ExtensionUser(ringebu).TypesAsync(text)).Sources, source => Assert.StartsWith("Ringebu kommune, ", source, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Given_a_tenant_that_belongs_to_no_municipality_when_somebody_types_then_it_is_refused()
    {
        await using var stage = await TeamsStage.StartAsync();
        stage.Teams.TenantId = "0e0e0e0e-5555-4666-8777-888888888888";
        Assert.Equal(HttpStatusCode.Forbidden, await new ExtensionUser(stage).SendsAsync("composeExtension/query", """{"commandId":"findRule"}"""));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("""{"commandId":5}""")]
    [InlineData("""{"commandId":"findRule","parameters":"jobbmail"}""")]
    [InlineData("""{"commandId":"findRule","parameters":[null]}""")]
    [InlineData("""{"commandId":"findRule","queryOptions":{"skip":"x"}}""")]
    public async Task Given_a_value_that_is_no_query_when_it_is_posted_then_the_answer_is_400(string value)
    {
        await using var stage = await TeamsStage.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await new ExtensionUser(stage).SendsAsync("composeExtension/query", value));
    }

    [Theory]
    [InlineData("""{"commandId":"findRule"}""")]
    [InlineData("""{"commandId":"findRule","parameters":[{"name":"text","value":{"a":1}}],"queryOptions":{"skip":-5,"count":-1}}""")]
    [InlineData("""{"commandId":"findRule","parameters":[{"value":"jobbmail"}],"queryOptions":{"skip":2147483647,"count":2147483647}}""")]
    [InlineData("{}")]
    public async Task Given_a_query_that_lacks_something_when_it_is_posted_then_it_is_answered(string value)
    {
        await using var stage = await TeamsStage.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await new ExtensionUser(stage).SendsAsync("composeExtension/query", value));
    }

    public static TheoryData<string> OddTexts =>
    [
        new string('å', 10_000), string.Concat(Enumerable.Repeat("jobbmail ", 1_200)), "<b>jobbmail</b> [x](https://example.no) **plan**", "<script>alert(1)</script>",
        "🙂🙃", "\u202Ejobbmail", "'; drop table plan; --", "{{DATE(2026-01-01)}}", "\ud83d\ude42jobbm", "   \n\t ", "-", "https://example.no/jobbmail?x=1&y=2",
    ];

    [Theory]
    [MemberData(nameof(OddTexts))]
    public async Task Given_an_odd_text_when_it_is_typed_then_it_is_answered_and_never_shown_again(string text)
    {
        await using var stage = await TeamsStage.StartAsync();
        var found = await new ExtensionUser(stage).TypesAsync(text);
        Assert.True(found.Message is not null || found.Titles.Count > 0);
        Assert.DoesNotContain("example.no", found.Result.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", found.Result.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_somebody_who_types_when_the_database_is_looked_at_then_nothing_is_kept_of_them_and_nothing_was_sent()
    {
        await using var stage = await TeamsStage.StartAsync();
        await new ExtensionUser(stage, "en-GB").TypesAsync("Kan Ola parkere bilen");
        Assert.Empty(stage.Teams.Calls);
        Assert.Empty(stage.Stored("select person_id from person_contact"));
        Assert.Empty(stage.Stored("select person_id from person_language"));
    }

    /// <summary>Prints how long a search takes over the wire; the aim is 100 ms for 99 of 100. A busy machine's figures say little, so that none is asserted.</summary>
    [Fact]
    public async Task Given_a_question_that_is_typed_letter_by_letter_when_each_is_searched_for_then_the_times_are_printed()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = new ExtensionUser(stage);
        string[] questions = ["Kan jeg bruke jobbmailen når jeg lager profil på Facebook?", "Hvem godkjenner planen for en ny konto?", "Hva gjør vi med stygge kommentarer?"];
        var times = new List<double>();
        // Otherwise the first would wait for the search to be prepared, as the program does when it starts.
        await kari.TypesAsync("j");
        while (times.Count < Measured)
        {
            foreach (var typed in questions.SelectMany(question => Enumerable.Range(1, question.Length).Select(length => question[..length])))
            {
                var started = TimeProvider.System.GetTimestamp();
                await kari.TypesAsync(typed);
                times.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            }
        }
        times.Sort();
        output.WriteLine($"{times.Count} searches: half within {times[times.Count / 2]:0.0} ms, 99 of 100 within {times[times.Count * 99 / 100]:0.0} ms, the slowest {times[^1]:0.0} ms");
    }
}
