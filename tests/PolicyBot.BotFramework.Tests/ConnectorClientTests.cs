using System.Globalization;
using System.Net;
using System.Text.Json;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Testing;

namespace PolicyBot.BotFramework.Tests;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private const string Conversation = "19:k@thread.tacv2;messageid=1";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Activity Hello = new() { Type = ActivityTypes.Message, Text = "Hei på deg" };
    private readonly FakeClock clock = new();
    private TestConnector teams = null!;
    private BotServer bot = null!;

    private ConnectorClient Client => bot.Connector;

    public async Task InitializeAsync()
    {
        teams = await TestConnector.StartAsync(clock);
        bot = await BotServer.StartAsync(teams);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task Given_a_message_when_it_is_sent_answered_updated_and_deleted_then_the_connector_has_each_with_ids_escaped()
    {
        var sent = await Client.SendToConversationAsync(teams.ServiceUrl, Conversation, Hello, None);
        var reply = await Client.ReplyToActivityAsync(teams.ServiceUrl, Conversation, sent.Id!, Hello, None);
        await Client.UpdateActivityAsync(teams.ServiceUrl, Conversation, reply.Id!, Hello with { Text = "Endret" }, None);
        await Client.DeleteActivityAsync(teams.ServiceUrl, Conversation, sent.Id!, None);

        Assert.Equal([TestConnectorVerb.Send, TestConnectorVerb.Reply, TestConnectorVerb.Update, TestConnectorVerb.Delete], teams.Calls.Select(call => call.Verb));
        Assert.All(teams.Calls, call => Assert.Equal(Conversation, call.ConversationId));
        Assert.All(teams.Calls, call => Assert.Contains("/v3/conversations/19%3Ak%40thread.tacv2%3Bmessageid%3D1/activities", call.Target, StringComparison.Ordinal));
        Assert.All(teams.Calls, call => Assert.Null(call.Authorization));
        Assert.Equal("""{"type":"message","text":"Hei på deg"}""", teams.Calls[0].Body);
        Assert.Equal((sent.Id, "Endret"), (teams.Calls[1].ReplyToId, Assert.Single(teams.Updated).Activity?.Text));
    }

    [Fact]
    public async Task Given_a_person_when_a_conversation_with_them_is_made_twice_then_it_is_the_same()
    {
        var asked = ConversationParameters.Personal(teams.Bot, People.Kari.Id, teams.TenantId);

        var first = await Client.CreateConversationAsync(teams.ServiceUrl, asked, None);
        var second = await Client.CreateConversationAsync(teams.ServiceUrl, asked, None);

        Assert.Equal(TestConnector.PersonalConversationId(People.Kari.Id), first.Id);
        Assert.Equal(first, second);
        Assert.Equal((teams.TenantId, teams.TenantId), (teams.Calls[0].Parameters?.TenantId, teams.Calls[0].Parameters?.ChannelData?.Tenant?.Id));
    }

    [Fact]
    public async Task Given_a_channel_when_a_thread_is_made_there_then_its_first_message_has_an_id()
    {
        var made = await Client.CreateConversationAsync(teams.ServiceUrl, ConversationParameters.Thread(People.Approvals.Id, teams.TenantId, Hello), None);

        Assert.StartsWith(People.Approvals.Id + ";messageid=", made.Id, StringComparison.Ordinal);
        Assert.NotNull(made.ActivityId);
        Assert.Equal("Hei på deg", Assert.Single(teams.Posted).Activity?.Text);
    }

    [Fact]
    public async Task Given_more_members_than_a_page_holds_when_they_are_asked_for_then_all_come_in_order()
    {
        teams.Members[Conversation] = [.. Enumerable.Range(0, 25).Select(n => new TeamsChannelAccount { Id = $"29:{n}", AadObjectId = $"aad-{n}" })];
        teams.PageSize = 10;

        var members = await Client.GetPagedMembersAsync(teams.ServiceUrl, Conversation, None);

        Assert.Equal(Enumerable.Range(0, 25).Select(n => $"29:{n}"), members.Select(member => member.Id));
        Assert.Equal(3, teams.Calls.Count);
    }

    [Fact]
    public async Task Given_a_member_under_the_older_field_name_when_they_are_asked_for_then_the_object_id_is_there()
    {
        teams.Members[Conversation] = [new TeamsChannelAccount { Id = "29:kari", ObjectId = "aad-kari" }];

        var member = await Client.GetConversationMemberAsync(teams.ServiceUrl, Conversation, "29:kari", None);

        Assert.Equal("aad-kari", member.AadObjectId);
    }

    [Fact]
    public async Task Given_somebody_who_is_not_a_member_when_they_are_asked_for_then_it_is_a_404()
    {
        teams.Members[Conversation] = [];

        var error = await Assert.ThrowsAsync<ConnectorException>(() => Client.GetConversationMemberAsync(teams.ServiceUrl, Conversation, "29:ola", None));

        Assert.Equal((HttpStatusCode.NotFound, false), (error.StatusCode, error.IsTransient));
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Given_passing_trouble_with_Retry_After_when_a_message_is_sent_then_it_waits_that_long_and_tries_again(int status)
    {
        teams.FailNext(1, status, retryAfter: "2");
        var sending = Client.SendToConversationAsync(teams.ServiceUrl, Conversation, Hello, None);

        Assert.Equal(TimeSpan.FromSeconds(2), await clock.TimerDueWithinAsync(TimeSpan.FromSeconds(4)));
        Assert.Empty(teams.Calls);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.NotNull((await sending).Id);
        Assert.Single(teams.Posted);
    }

    [Fact]
    public async Task Given_Retry_After_as_a_date_when_a_message_is_sent_then_it_waits_until_then()
    {
        teams.FailNext(1, 429, retryAfter: clock.GetUtcNow().AddSeconds(3).ToString("R", CultureInfo.InvariantCulture));
        var sending = Client.SendToConversationAsync(teams.ServiceUrl, Conversation, Hello, None);

        Assert.Equal(TimeSpan.FromSeconds(3), await clock.TimerDueWithinAsync(TimeSpan.FromSeconds(4)));
        clock.Advance(TimeSpan.FromSeconds(3));

        await sending;
    }

    [Fact]
    public async Task Given_trouble_without_Retry_After_when_it_does_not_pass_then_it_gives_up_after_three_tries()
    {
        teams.FailNext(10, 503, errorCode: "ServiceUnavailable");
        var sending = Client.SendToConversationAsync(teams.ServiceUrl, Conversation, Hello, None);
        for (var pause = 0; pause < 2; pause++) { clock.Advance(await clock.TimerDueWithinAsync(TimeSpan.FromSeconds(2.2))); }

        var error = await Assert.ThrowsAsync<ConnectorException>(() => sending);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "ServiceUnavailable", true), (error.StatusCode, error.ErrorCode, error.IsTransient));
        Assert.Equal(3, teams.Failed.Count);
    }

    [Fact]
    public async Task Given_a_broken_connection_when_a_message_is_sent_then_it_is_tried_again()
    {
        teams.DropNext(1);
        var sending = Client.SendToConversationAsync(teams.ServiceUrl, Conversation, Hello, None);

        clock.Advance(await clock.TimerDueWithinAsync(TimeSpan.FromSeconds(4)));

        Assert.NotNull((await sending).Id);
    }

    [Fact]
    public async Task Given_a_Retry_After_beyond_its_patience_when_a_message_is_sent_then_it_is_thrown_and_not_waited_for()
    {
        teams.FailNext(1, 429, retryAfter: "60");

        var error = await Assert.ThrowsAsync<ConnectorException>(() => Client.SendToConversationAsync(teams.ServiceUrl, Conversation, Hello, None));

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(60), true), (error.StatusCode, error.RetryAfter, error.IsTransient));
        Assert.Single(teams.Failed);
    }

    [Fact]
    public async Task Given_a_connector_that_does_not_answer_when_five_seconds_are_over_then_it_is_thrown_as_passing()
    {
        teams.HangNext(1);
        var sending = Client.SendToConversationAsync(teams.ServiceUrl, Conversation, Hello, None);
        await teams.WhenHungAsync();

        clock.Advance(TimeSpan.FromSeconds(5));

        var error = await Assert.ThrowsAsync<ConnectorException>(() => sending);
        Assert.Equal((ConnectorErrors.NoAnswer, null, true), (error.ErrorCode, error.StatusCode, error.IsTransient));
    }

    [Fact]
    public async Task Given_an_empty_answer_when_a_message_is_sent_then_it_is_taken_as_sent_without_an_id()
    {
        teams.FailNext(1, 202);

        Assert.Null((await Client.SendToConversationAsync(teams.ServiceUrl, Conversation, Hello, None)).Id);
    }

    [Fact]
    public async Task Given_an_answer_that_is_not_JSON_when_members_are_asked_for_then_it_is_thrown_and_not_asked_again()
    {
        teams.FailNext(1, 200);

        var error = await Assert.ThrowsAsync<ConnectorException>(() => Client.GetPagedMembersAsync(teams.ServiceUrl, Conversation, None));

        Assert.Equal((ConnectorErrors.BadAnswer, false), (error.ErrorCode, error.IsTransient));
    }

    [Theory]
    [InlineData(400, "BadArgument")]
    [InlineData(401, null)]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ActivityNotFoundInConversation")]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(500, null)]
    public async Task Given_a_refusal_when_a_message_is_sent_then_it_is_thrown_at_once(int status, string? code)
    {
        teams.FailNext(1, status, errorCode: code);

        var error = await Assert.ThrowsAsync<ConnectorException>(() => Client.SendToConversationAsync(teams.ServiceUrl, Conversation, Hello, None));

        Assert.Equal(((HttpStatusCode)status, code, false), (error.StatusCode, error.ErrorCode, error.IsTransient));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Given_an_answer_that_points_elsewhere_when_a_message_is_sent_then_nothing_goes_there(int status)
    {
        await using var elsewhere = await TestConnector.StartAsync(clock);
        var asked = 0;
        elsewhere.Meet = _ => { asked++; return null; };
        teams.Meet = _ => new TestConnectorFault { Status = status, Location = $"{elsewhere.Address}/v3/conversations/a/activities" };

        var error = await Assert.ThrowsAsync<ConnectorException>(() => Client.SendToConversationAsync(teams.ServiceUrl, Conversation, Hello, None));

        Assert.Equal(((HttpStatusCode)status, false, 0), (error.StatusCode, error.MayPass, asked));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost/")]
    [InlineData("https://127.0.0.1.evil.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task Given_an_address_that_is_not_listed_when_a_message_is_sent_then_nothing_leaves(string serviceUrl)
    {
        var error = await Assert.ThrowsAsync<ConnectorException>(() => Client.SendToConversationAsync(serviceUrl, Conversation, Hello, None));

        Assert.Equal((ConnectorErrors.ServiceUrlNotAllowed, false), (error.ErrorCode, error.IsTransient));
    }

    [Fact]
    public async Task Given_the_listed_host_with_a_user_name_when_a_message_is_sent_then_nothing_leaves()
    {
        var serviceUrl = teams.Address.Replace("http://", "http://a@", StringComparison.Ordinal);

        await Assert.ThrowsAsync<ConnectorException>(() => Client.SendToConversationAsync(serviceUrl, Conversation, Hello, None));

        Assert.Empty(teams.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Given_an_id_that_would_leave_its_folder_when_a_message_is_sent_then_it_is_an_ArgumentException(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Client.SendToConversationAsync(teams.ServiceUrl, id, Hello, None));

    [Fact]
    public async Task Given_a_caller_who_gives_up_when_it_waits_for_another_try_then_it_is_cancelled()
    {
        using var giveUp = new CancellationTokenSource();
        teams.FailNext(1, 429, retryAfter: "2");
        var sending = Client.SendToConversationAsync(teams.ServiceUrl, Conversation, Hello, giveUp.Token);
        await clock.TimerDueWithinAsync(TimeSpan.FromSeconds(4));

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task Given_a_card_when_it_is_sent_then_it_stands_in_the_call()
    {
        var card = JsonElement.Parse("""{"type":"AdaptiveCard"}""");

        await Client.SendToConversationAsync(teams.ServiceUrl, Conversation, Hello with { Text = null, Attachments = [Attachment.Card(card)] }, None);

        Assert.Equal("AdaptiveCard", (await teams.WhenCalledAsync(call => call.Card is not null)).Card?.GetProperty("type").GetString());
    }
}
