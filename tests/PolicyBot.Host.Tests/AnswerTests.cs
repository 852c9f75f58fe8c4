using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

public sealed class AnswerTests
{
    private const string Question = "Kan jeg bruke jobbmailen når jeg registrerer meg på Facebook?";

    [Fact]
    public async Task Given_a_question_that_is_covered_when_it_is_asked_then_the_answer_comes_with_its_source()
    {
        await using var stage = await TeamsStage.StartAsync();
        var shown = await stage.Kari.SaysAsync(Question);
        Assert.Contains("e-post", shown.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Kilde:", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Gausdal kommune", shown.Text, StringComparison.Ordinal);
        Assert.Contains("29.03.2011", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_tenant_that_is_mapped_to_Ringebu_when_a_question_is_asked_then_the_answer_is_Ringebus()
    {
        await using var stage = await TeamsStage.StartAsync("ringebu");
        var shown = await stage.Kari.SaysAsync("Hvem skal jeg varsle før jeg oppretter en profil på vegne av kommunen?");
        Assert.Contains("Ringebu kommune", shown.Text, StringComparison.Ordinal);
        Assert.Contains("06.12.2012", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gausdal", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_vague_question_when_it_is_asked_then_at_most_three_choices_are_shown_and_a_press_opens_one_of_them()
    {
        await using var stage = await TeamsStage.StartAsync();
        var shown = await stage.Kari.SaysAsync("svar");
        Assert.Equal("Mente du …", shown.Heading);
        Assert.InRange(shown.Buttons.Count, 3, 4);
        Assert.Equal("Ingen av disse", shown.Buttons[^1]);
        var opened = await stage.Kari.PressesAsync(shown, shown.Buttons[0]);
        Assert.Equal(shown.Buttons[0], opened.Heading);
    }

    [Fact]
    public async Task Given_a_question_that_is_not_covered_when_it_is_asked_then_it_says_so()
    {
        await using var stage = await TeamsStage.StartAsync();
        var shown = await stage.Kari.SaysAsync("Når går bussen til Lillehammer?");
        Assert.Equal("Dette står ikke i retningslinjene", shown.Heading);
    }

    [Fact]
    public async Task Given_a_mention_in_a_channel_when_a_question_is_asked_then_the_answer_is_a_reply_in_the_thread()
    {
        await using var stage = await TeamsStage.StartAsync();
        await stage.Kari.SaysAsync(Question, TeamsStage.ApprovalChannel);
        var reply = Assert.Single(stage.Teams.Posted);
        Assert.Equal(TestConnectorVerb.Reply, reply.Verb);
        Assert.StartsWith($"{TeamsStage.ApprovalChannel.Id};messageid=", reply.ConversationId, StringComparison.Ordinal);
        Assert.Equal(reply.ReplyToId, reply.Activity!.ReplyToId);
        Assert.NotNull(reply.Card);
    }

    [Fact]
    public async Task Given_a_mention_without_words_when_it_is_sent_then_it_is_asked_for_a_question()
    {
        await using var stage = await TeamsStage.StartAsync();
        var shown = await stage.Kari.SaysAsync("", TeamsStage.ApprovalChannel);
        Assert.StartsWith("Skriv spørsmålet ditt", shown.Notice, StringComparison.Ordinal);
    }
}
