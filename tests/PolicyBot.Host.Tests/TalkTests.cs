using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

/// <summary>Follow-ups, small talk and what can't be answered, over the wire.</summary>
public sealed class TalkTests
{
    private const string Question = "Kan jeg bruke Facebook i arbeidstiden?";
    private const string Heading = "Sosiale medier i arbeidstiden";
    private static readonly TestChannel Channel = TeamsStage.ApprovalChannel;

    [Fact]
    public async Task Given_an_answer_when_a_follow_up_is_asked_then_it_is_about_the_same_until_a_quarter_of_an_hour_has_passed()
    {
        await using var stage = await TeamsStage.StartAsync();
        await stage.Kari.SaysAsync(Question);

        Assert.Equal(Heading, (await stage.Kari.SaysAsync("gjelder det i lunsjpausen også?")).Heading);
        Assert.NotEqual(Heading, (await stage.Ola.SaysAsync("hvorfor det?")).Heading);
        stage.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.NotEqual(Heading, (await stage.Kari.SaysAsync("hvorfor det?")).Heading);
    }

    [Fact]
    public async Task Given_two_people_in_one_thread_when_one_goes_on_with_what_the_other_asked_then_nothing_is_known_of_it()
    {
        await using var stage = await TeamsStage.StartAsync();
        var thread = stage.Teams.ChannelMessage(new TestPerson("29:kari", "Kari"), Channel, Question);
        await PostAsync(stage, thread);

        Assert.NotEqual(Heading, await HeadingAsync(stage, thread with { Id = "2", From = thread.From! with { Id = "29:ola", Name = "Ola" }, Text = "hvorfor det?" }));
        Assert.Equal(Heading, await HeadingAsync(stage, thread with { Id = "3", Text = "hvorfor det?" }));
    }

    [Fact]
    public async Task Given_a_topic_when_the_program_has_been_restarted_then_it_is_stored_nowhere()
    {
        await using var stage = await TeamsStage.StartAsync();
        await stage.Kari.SaysAsync(Question);
        await stage.RestartAsync();

        Assert.NotEqual(Heading, (await stage.Kari.SaysAsync("hvorfor det?")).Heading);
        // The guidelines themselves are stored, version by version.
        Assert.DoesNotContain(stage.AllStored(), row => !row.StartsWith("guideline_version", StringComparison.Ordinal) && row.Contains("arbeidstiden", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Given_small_talk_when_it_is_said_then_it_counts_as_no_question()
    {
        await using var stage = await TeamsStage.StartAsync();

        Assert.StartsWith("Hei. Spør meg", (await stage.Kari.SaysAsync("Hei!")).Notice, StringComparison.Ordinal);
        Assert.StartsWith("Bare hyggelig.", (await stage.Kari.SaysAsync("takk for hjelpen", Channel)).Notice, StringComparison.Ordinal);
        Assert.Equal("Beklager at svaret ikke hjalp", (await stage.Kari.SaysAsync("du er ubrukelig")).Heading);
        await stage.RestartAsync();
        Assert.Empty(stage.Stored("select kind from feedback_count"));
    }

    [Theory]
    [InlineData("Når går bussen for 01819090013?")]
    [InlineData("Kan jeg bruke Facebook i arbeidstiden? 018190 90013")]
    [InlineData("hei 0181\u200B9090013")]
    public async Task Given_a_national_identity_number_when_it_is_sent_then_it_is_warned_about_and_is_neither_stored_nor_sent(string text)
    {
        await using var stage = await TeamsStage.StartAsync();
        var shown = await stage.Kari.SaysAsync(text);
        await stage.RestartAsync();

        Assert.StartsWith("Meldingen din inneholder et fødselsnummer.", shown.Notice ?? shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.AllStored(), row => row.Contains("90013", StringComparison.Ordinal));
        Assert.DoesNotContain(stage.Teams.Posted, call => $"{call.Activity?.Text}{call.Card?.GetRawText()}".Contains("90013", StringComparison.Ordinal));
    }

    private static async Task PostAsync(TeamsStage stage, BotFramework.Schema.Activity message)
    {
        using var response = await stage.Teams.PostAsync(stage.Bot, message);
        response.EnsureSuccessStatusCode();
    }

    private static async Task<string> HeadingAsync(TeamsStage stage, BotFramework.Schema.Activity message)
    {
        await PostAsync(stage, message);
        return TeamsStage.Seen(stage.Teams.Posted.Last(call => call.ReplyToId == message.Id)).Heading;
    }
}
