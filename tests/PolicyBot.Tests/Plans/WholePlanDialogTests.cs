using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Plans;
using PolicyBot.Tests.Conversation;

namespace PolicyBot.Tests.Plans;

public sealed class WholePlanDialogTests : IAsyncLifetime
{
    private const string OpenAll = "Vis alt i full lengde";
    private static readonly Person Else = new("29:else", "Else");
    private static readonly Place AnotherChannel = A.Channel with { ChannelId = "19:another" };
    private static readonly Place GroupChat = A.Channel with { Kind = PlaceKind.Group, ConversationId = "19:chat", ChannelId = null, TeamId = null };
    private Workplace workplace = null!;

    public async Task InitializeAsync() => workplace = await Workplace.OpenAsync();

    public Task DisposeAsync()
    {
        workplace.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Given_answers_that_fit_on_the_card_when_the_team_sees_it_then_there_is_nothing_to_open()
    {
        var card = ApprovalCard.For(A.Plan(A.State("waiting")), A.Gausdal, A.Turn().Language);
        Assert.DoesNotContain(OpenAll, new Screen(new Reply.Card(card)).Buttons);
    }

    [Fact]
    public async Task Given_a_card_in_the_channel_when_a_member_opens_what_was_cut_then_it_comes_to_them_alone()
    {
        var press = (await WaitingAsync()).Press(OpenAll);
        var answer = await workplace.PressAsync(press, A.Ola, place: A.Channel);
        Assert.Equal(("Jeg har sendt hele planen bare til deg.", false), (answer.Text, answer.IsCard));
        var message = Assert.Single(await workplace.TakeMessagesAsync());
        Assert.Equal((new Recipient.OnlyOne(A.Ola.Id, A.Channel.ServiceUrl, A.Channel.ConversationId), false), (message.Recipient, message.Replaces));
        Assert.Null(message.CardKey);
    }

    [Fact]
    public async Task Given_a_page_that_came_to_one_alone_when_they_turn_it_then_it_changes_in_place_and_nothing_is_sent()
    {
        var first = await workplace.PressAsync((await WaitingAsync()).Press(OpenAll), A.Ola);
        var second = await workplace.PressAsync(first.Press("Neste side"), A.Ola, place: A.Channel);
        Assert.Contains("Versjon 1 · Side 2 av ", second.Text, StringComparison.Ordinal);
        Assert.Contains("Versjon 1 · Side 1 av ", (await workplace.PressAsync(second.Press("Forrige side"), A.Ola, place: A.Channel)).Text, StringComparison.Ordinal);
        Assert.Empty(await workplace.TakeMessagesAsync());
    }

    [Fact]
    public async Task Given_a_page_in_a_group_chat_when_it_is_turned_then_the_others_there_see_nothing_of_it()
    {
        var first = await workplace.PressAsync((await WaitingAsync()).Press(OpenAll), A.Ola);
        Assert.False((await workplace.PressAsync(first.Press("Neste side"), A.Ola, place: GroupChat)).IsCard);
        Assert.IsType<Recipient.OnlyOne>(Assert.Single(await workplace.TakeMessagesAsync()).Recipient);
    }

    [Fact]
    public async Task Given_the_applicants_own_chat_when_they_open_the_plan_then_it_is_shown_in_place_with_the_way_back()
    {
        await WaitingAsync();
        var own = await workplace.PressAsync(new Press(PlanDialog.Show, Of(await PlanAsync()), null), A.Kari);
        var pages = await PagesAsync(await workplace.PressAsync(own.Press(OpenAll), A.Kari), A.Kari);
        Assert.Equal(own.Text, (await workplace.PressAsync(pages[^1].Press("Tilbake til planen"), A.Kari)).Text);
        Assert.Empty(await workplace.TakeMessagesAsync());
    }

    [Fact]
    public async Task Given_the_summary_of_the_form_when_it_is_opened_in_full_then_the_way_back_leads_to_the_summary()
    {
        var summary = await SummaryAsync();
        var page = await workplace.PressAsync(summary.Press(OpenAll), A.Kari);
        Assert.Contains("Side 1 av ", page.Text, StringComparison.Ordinal);
        Assert.Contains("Send til godkjenning", (await workplace.PressAsync(page.Press("Tilbake til planen"), A.Kari)).Buttons);
    }

    [Fact]
    public async Task Given_somebody_who_may_not_read_the_channel_when_they_open_the_plan_then_they_see_nothing_of_it()
    {
        var press = (await WaitingAsync()).Press(OpenAll);
        foreach (var place in new[] { null, GroupChat, AnotherChannel })
        {
            var answer = await workplace.PressAsync(press, Else, place: place);
            Assert.Equal("Bare de som har ansvar for planen, og de som er med i kanalen der den behandles, kan lese den.", answer.Text);
        }
        Assert.Empty(await workplace.TakeMessagesAsync());
    }

    [Fact]
    public async Task Given_a_team_named_in_the_settings_when_one_of_them_or_a_member_of_the_channel_opens_the_plan_then_both_may()
    {
        var press = (await WaitingAsync()).Press(OpenAll);
        workplace.Settings.Radmannsteam["gausdal"] = [Else.Id];
        Assert.True((await workplace.PressAsync(press, Else)).IsCard);
        Assert.True((await workplace.PressAsync(press, A.Ola)).IsCard);
    }

    [Fact]
    public async Task Given_a_new_version_that_is_being_written_when_others_open_the_plan_then_they_see_what_was_sent()
    {
        var press = (await WaitingAsync()).Press(OpenAll);
        await workplace.PressAsync(new Press(ApprovalDialog.AskForChanges, Of(await PlanAsync(), (ApprovalDialog.VersionKey, "1"), ("kommentar", "Skriv mer.")), null), A.Ola);
        var writing = await workplace.PressAsync(new Press(PlanDialog.Edit, Of(await PlanAsync()), null), A.Kari);
        await workplace.PressAsync(new Press(PlanDialog.Save, Of(await PlanAsync(), ("step", "2"), ("hvorfor", "Noe helt nytt."), ("oppna", "Mer.")), null), A.Kari);
        Assert.NotNull(writing);
        var read = string.Join('\n', (await PagesAsync(await workplace.PressAsync(press, A.Ola), A.Ola)).Select(page => page.Text));
        Assert.Contains("Skriv mer.", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Noe helt nytt.", read, StringComparison.Ordinal);
        var forged = new Press(WholePlanDialog.Open, Of(await PlanAsync(), (ApprovalDialog.VersionKey, "0")), null);
        Assert.StartsWith("Jeg finner ikke planen.", (await workplace.PressAsync(forged, A.Ola)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("😀")]
    [InlineData("字")]
    [InlineData("\"")]
    [InlineData("\u0001")]
    [InlineData("a\n")]
    public void Given_ten_rounds_with_every_answer_and_comment_at_its_limit_when_the_plan_is_opened_then_all_of_it_can_be_read(string unit)
    {
        var plan = Rounds(unit, 10);
        List<AdaptiveCard> pages = [];
        do
        {
            pages.Add(WholePlanCard.For(plan, plan.Rounds[^1], pages.Count + 1, back: null, A.Gausdal, A.Turn().Language));
        }
        while (pages[^1].Actions.Any(action => action.Title == "Neste side"));
        Assert.All(pages, page => Assert.True(page.SizeInBytes < AdaptiveCard.MaxSizeInBytes, $"{page.SizeInBytes} bytes"));
        var read = string.Concat(pages.SelectMany(page => page.Body.OfType<RichTextBlock>()).SelectMany(text => text.Inlines).Select(run => run.Text)).ReplaceLineEndings("");
        Assert.All(plan.Rounds.SkipLast(1), round => Assert.Contains(round.Decision!.Comment!.ReplaceLineEndings(""), read, StringComparison.Ordinal));
        Assert.All(plan.Rounds[^2].Form.Answers.Concat(plan.Form.Answers).Where(answer => answer.Value.Length > 50),
            answer => Assert.Contains(answer.Value.ReplaceLineEndings(""), read, StringComparison.Ordinal));
        Assert.True(ApprovalCard.For(plan, A.Gausdal, A.Turn().Language).SizeInBytes < AdaptiveCard.MaxSizeInBytes);
    }

    // Each version answers every question anew, each with a comment of its own.
    private static Plan Rounds(string unit, int count)
    {
        PlanRound[] rounds = [.. Enumerable.Range(1, count).Select(version =>
            new PlanRound(version, Full(unit, version), A.Now.AddDays(version), version == count ? null : A.DecisionBy(A.Ola, Filled(unit, PlanRules.CommentLimit, version))))];
        return A.Plan(new PlanState.Waiting(count, A.Now.AddDays(count)), form: rounds[^1].Form) with { Rounds = rounds };
    }

    private static PlanForm Full(string unit, int version) => A.Gausdal.Questionnaire.Questions
        .Where(question => question.Type is PlanQuestionType.Text or PlanQuestionType.LongText or PlanQuestionType.List)
        .Aggregate(A.Form, (form, question) => form.With(question.Id, Filled(unit, question.Max, version)));

    private static string Filled(string unit, int length, int version) =>
        $"{version:D2}{string.Concat(Enumerable.Repeat(unit, (length - 2) / unit.Length))}".Trim();

    private static Dictionary<string, string> Of(Plan plan, params (string Key, string Value)[] more) =>
        new(more.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))) { [PlanDialog.PlanKey] = plan.Id.ToString() };

    private async Task<Plan> PlanAsync() => Assert.Single(await workplace.Plans.RunByAsync(A.Gausdal.Id, A.Kari, 10, CancellationToken.None));

    private async Task<Screen> SummaryAsync()
    {
        var card = await workplace.SayAsync("ny plan", A.Kari);
        var full = Full("😀", 1).With("administratorer", A.Form["administratorer"]);
        foreach (var step in A.Gausdal.Questionnaire.Steps)
        {
            card = await workplace.PressAsync(card.Press("Neste", [.. step.Questions.Select(question => (question.Id, full[question.Id]))]), A.Kari);
        }
        return card;
    }

    // Returns what the channel shows.
    private async Task<Screen> WaitingAsync()
    {
        await workplace.PressAsync((await SummaryAsync()).Press("Send til godkjenning"), A.Kari);
        await workplace.TakeMessagesAsync();
        var plan = await PlanAsync();
        return new Screen(new Reply.Card(ApprovalCard.For(plan, A.Gausdal, A.Gausdal.Language)));
    }

    private async Task<IReadOnlyList<Screen>> PagesAsync(Screen first, Person by)
    {
        List<Screen> pages = [first];
        while (pages[^1].Buttons.Contains("Neste side"))
        {
            pages.Add(await workplace.PressAsync(pages[^1].Press("Neste side"), by));
        }
        return pages;
    }
}
