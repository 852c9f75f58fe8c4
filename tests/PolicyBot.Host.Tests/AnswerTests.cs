using PolicyBot.BotFramework.Schema;
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
    public async Task Given_a_mention_far_down_in_a_thread_when_a_question_is_asked_then_the_answer_is_in_that_thread()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kari = new TestPerson("29:kari", "Kari");
        var message = stage.Teams.ChannelMessage(kari, TeamsStage.ApprovalChannel, Question, threadId: "1700000000000");
        using var response = await stage.Teams.PostAsync(stage.Bot, message);
        var reply = Assert.Single(stage.Teams.Posted);
        Assert.Equal((TestConnectorVerb.Reply, $"{TeamsStage.ApprovalChannel.Id};messageid=1700000000000", message.Id), (reply.Verb, reply.ConversationId, reply.ReplyToId));
        Assert.NotNull(reply.Card);
    }

    [Fact]
    public async Task Given_mentions_of_the_bot_and_of_others_in_the_middle_of_a_question_when_it_is_asked_then_it_is_answered_as_without_them()
    {
        await using var stage = await TeamsStage.StartAsync();
        var (bot, ola) = ($"<at>{stage.Teams.Bot.Name}</at>", "<at>Ola</at>");
        var message = stage.Teams.ChannelMessage(new TestPerson("29:kari", "Kari"), TeamsStage.ApprovalChannel, "") with
        {
            Text = $"{ola} kan jeg {bot} bruke jobbmailen&nbsp;når jeg {bot} registrerer meg på Facebook?",
            Entities = [Entity.Mention(stage.Teams.Bot, bot), Entity.Mention(new ChannelAccount { Id = "29:ola", Name = "Ola" }, ola)],
        };
        using var response = await stage.Teams.PostAsync(stage.Bot, message);
        var card = Assert.Single(stage.Teams.Posted).Card;
        Assert.Contains("E-postadressen du har på jobben", card!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_mention_in_a_group_chat_when_a_question_is_asked_then_the_answer_is_in_the_chat()
    {
        await using var stage = await TeamsStage.StartAsync();
        var message = stage.Teams.GroupMessage(new TestPerson("29:kari", "Kari"), "19:gruppe@thread.v2", Question);
        using var response = await stage.Teams.PostAsync(stage.Bot, message);
        var reply = Assert.Single(stage.Teams.Posted);
        Assert.Equal(("19:gruppe@thread.v2", message.Id), (reply.ConversationId, reply.ReplyToId));
        Assert.NotNull(reply.Card);
    }

    [Fact]
    public async Task Given_a_mention_in_a_group_chat_when_a_plan_is_begun_then_its_form_is_in_the_person_s_own_chat()
    {
        await using var stage = await TeamsStage.StartAsync();
        using var response = await stage.Teams.PostAsync(stage.Bot, stage.Teams.GroupMessage(new TestPerson("29:kari", "Kari"), "19:gruppe@thread.v2", "ny plan"));
        Assert.Null(stage.Teams.Posted[0].Card);
        Assert.NotEmpty((await stage.Kari.IsToldAsync("Steg 1 av")).Fields);
    }

    [Fact]
    public async Task Given_a_mention_without_words_when_it_is_sent_then_it_is_asked_for_a_question()
    {
        await using var stage = await TeamsStage.StartAsync();
        var shown = await stage.Kari.SaysAsync("", TeamsStage.ApprovalChannel);
        Assert.StartsWith("Skriv spørsmålet ditt", shown.Notice, StringComparison.Ordinal);
    }
}
