using System.Text.Json;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.BotFramework.Tests;

public sealed class TurnContextTests
{
    private static readonly ChannelAccount Bot = new() { Id = "28:bot", Name = "PolicyBot" };

    [Theory]
    [InlineData("<at>PolicyBot</at> hei", "hei")]
    [InlineData("  <at>PolicyBot</at>&nbsp;hei\n", "hei")]
    [InlineData("hei <at>PolicyBot</at>", "hei")]
    [InlineData("kan jeg <at>PolicyBot</at> skrive dette?", "kan jeg  skrive dette?")]
    [InlineData("<at>PolicyBot</at> <at>PolicyBot</at> hei", "hei")]
    [InlineData("<at>Ola</at> <at>PolicyBot</at> kan vi skrive dette?", "kan vi skrive dette?")]
    [InlineData("spør <at>Kari</at> om det", "spør <at>Kari</at> om det")]
    [InlineData("<at>PolicyBot</at>", "")]
    [InlineData(null, "")]
    public void Given_a_text_with_mentions_when_it_is_read_then_they_alone_are_taken_out(string? text, string expected)
    {
        var activity = Message() with
        {
            Text = text,
            Entities = [Entity.Mention(Bot, "<at>PolicyBot</at>"), Entity.Mention(new ChannelAccount { Id = "29:ola" }, "<at>Ola</at>"), new Entity { Type = "clientInfo" }],
        };

        Assert.Equal(expected, new TurnContext(activity).Text);
    }

    [Theory]
    [InlineData("personal", null, true, false, false)]
    [InlineData("channel", true, false, true, false)]
    [InlineData("groupChat", true, false, false, true)]
    [InlineData(null, null, true, false, false)]
    [InlineData(null, true, false, false, false)]
    public void Given_a_conversation_when_its_kind_is_asked_for_then_it_is_told(string? type, bool? isGroup, bool personal, bool channel, bool group)
    {
        var turn = new TurnContext(Message() with { Conversation = new ConversationAccount { Id = "c", ConversationType = type, IsGroup = isGroup } });

        Assert.Equal((personal, channel, group), (turn.IsPersonal, turn.IsChannel, turn.IsGroupChat));
    }

    [Fact]
    public void Given_an_activity_in_a_channel_when_team_channel_and_tenant_are_asked_for_then_they_are_told()
    {
        var turn = new TurnContext(Message() with
        {
            ChannelData = new TeamsChannelData { Tenant = new() { Id = "t" }, Team = new() { Id = "19:t" }, Channel = new() { Id = "19:k", Name = "Godkjenning" } },
        });

        Assert.Equal(("t", "19:t", "19:k", "Godkjenning"), (turn.TenantId, turn.TeamId, turn.TeamsChannelId, turn.TeamsChannelName));
    }

    [Fact]
    public void Given_an_activity_without_sender_when_a_turn_is_made_of_it_then_the_error_names_what_is_missing()
    {
        var error = Assert.Throws<JsonException>(() => new TurnContext(Message() with { From = null }));

        Assert.Contains("from", error.Message, StringComparison.Ordinal);
    }

    private static Activity Message() => new()
    {
        Type = ActivityTypes.Message,
        From = new ChannelAccount { Id = "29:kari" },
        Recipient = Bot,
        Conversation = new ConversationAccount { Id = "c", TenantId = "t" },
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        ChannelId = Channels.Msteams,
    };
}
