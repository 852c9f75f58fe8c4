using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.BotFramework.Tests;

public sealed class ActivityTests
{
    private const string FromTeams = """
        {
          "text": "<at>PolicyBot</at> må jeg søke?\n", "textFormat": "plain", "type": "message", "timestamp": "2026-11-05T08:00:00.1234567Z",
          "localTimestamp": "2026-11-05T09:00:00.1234567+01:00", "id": "1730793600000", "channelId": "msteams",
          "serviceUrl": "https://smba.trafficmanager.net/emea/0b0b0b0b-5555-4666-8777-888888888888/",
          "from": { "id": "29:kari", "name": "Kari", "aadObjectId": "0e0e", "newField": { "deep": [1, 2.50, "x"] } },
          "conversation": { "isGroup": true, "conversationType": "channel", "tenantId": "0b0b", "id": "19:k@thread.tacv2;messageid=1", "newField": null },
          "recipient": { "id": "28:bot", "name": "PolicyBot" },
          "entities": [
            { "mentioned": { "id": "28:bot", "name": "PolicyBot" }, "text": "<at>PolicyBot</at>", "type": "mention" },
            { "locale": "nb-NO", "country": "NO", "platform": "Windows", "timezone": "Europe/Oslo", "type": "clientInfo" }
          ],
          "attachments": [ { "contentType": "text/html", "content": "<div>hei</div>", "newField": true } ],
          "channelData": {
            "teamsChannelId": "19:k@thread.tacv2", "teamsTeamId": "19:t@thread.tacv2",
            "channel": { "id": "19:k@thread.tacv2", "name": "Godkjenning", "type": "private", "newField": 1 },
            "team": { "id": "19:t@thread.tacv2", "name": "Team", "aadGroupId": "0f0f", "newField": 2 },
            "tenant": { "id": "0b0b", "newField": 3 }, "settings": { "selectedChannel": { "id": "x" } }
          },
          "locale": "nb-NO", "localTimezone": "Europe/Oslo", "newField": { "a": "æøå" }
        }
        """;

    [Fact]
    public void Given_an_activity_with_unknown_fields_when_it_is_read_and_written_then_nothing_is_lost()
    {
        var written = WireText.Write(WireText.ReadActivity(FromTeams));

        var expected = JsonNode.Parse(FromTeams)!;
        expected["timestamp"] = "2026-11-05T08:00:00.1234567+00:00";    // the same moment in other signs
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(written)), written);
    }

    [Fact]
    public void Given_Norwegian_text_when_it_is_written_then_its_letters_stay_letters() =>
        Assert.Equal("""{"type":"message","text":"Blåbærøl <b> 'é'"}""", WireText.Write(new Activity { Type = "message", Text = "Blåbærøl <b> 'é'" }));

    [Theory]
    [InlineData("""{"text":"Blåbær <b>","sum":1.50}""", """{"text":"Blåbær <b>","sum":1.50}""")]
    [InlineData("""{"text":"Bl\u00E5b\u00e6r \u003Cb\u003E"}""", """{"text":"Blåbær <b>"}""")]
    public void Given_a_card_from_anywhere_when_it_is_written_then_it_is_the_same_and_its_letters_are_letters(string card, string expected) =>
        Assert.Equal(
            $$"""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{{expected}}}]}""",
            WireText.Write(new Activity { Type = "message", Attachments = [Attachment.Card(JsonElement.Parse(card))] }));

    [Fact]
    public void Given_an_activity_with_only_a_type_when_it_is_read_then_the_rest_is_null()
    {
        var activity = WireText.ReadActivity("""{"type":"typing"}""");

        Assert.Equal(new Activity { Type = "typing" }, activity);
    }

    [Fact]
    public void Given_a_conversation_reference_when_it_is_stored_then_it_comes_back()
    {
        var reference = new TurnContext(WireText.ReadActivity(FromTeams)).Reference;

        var read = WireText.ReadReference(WireText.Write(reference));

        Assert.Equal(
            ("19:k@thread.tacv2;messageid=1", "0b0b", "28:bot", "29:kari", "1730793600000", "msteams"),
            (read.Conversation.Id, read.Conversation.TenantId, read.Bot?.Id, read.User?.Id, read.ActivityId, read.ChannelId));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"conversation":{"id":"c"},"channelId":"msteams"}""")]
    public void Given_something_else_when_a_reference_is_read_then_it_is_a_JsonException(string json) =>
        Assert.Throws<JsonException>(() => WireText.ReadReference(json));
}
