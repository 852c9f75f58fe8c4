using PolicyBot.Host.Tests.Stage;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests;

public sealed class QuestionTests
{
    private const string Uncovered = "Når går bussen til Lillehammer?";
    private const string AskAdviser = "Spør informasjonsrådgiveren";
    private const string NotFromGuidelines = "Det er ikke hentet fra retningslinjene.";

    private static readonly TestChannel Cases = new("19:saker@thread.tacv2", "Saker", "19:info@thread.tacv2", "Informasjon");

    [Fact]
    public async Task Given_a_question_without_a_name_when_it_is_passed_on_answered_and_asked_again_then_no_byte_that_the_adviser_gets_tells_who_asked()
    {
        await using var stage = await StartAsync();
        var sent = await PassOnAsync(stage, stage.Kari, "Kan jeg dele bilder fra festen?");
        Assert.Equal("Spørsmålet er sendt til kultur- og informasjonsrådgiveren", sent.Heading);
        var card = await PostedAsync(stage, "Kan jeg dele bilder fra festen?");
        Assert.Contains("Fra: uten navn", card.Text, StringComparison.Ordinal);

        var form = await Rita(stage).PressesAsync(card, "Svar");
        var answered = await Rita(stage).PressesAsync(form.Fill("Svar", "Ja, når alle har sagt ja."), "Send svaret");
        Assert.Contains("Besvart av Rita 05.11.2026 kl. 09.00", answered.Text, StringComparison.Ordinal);
        var told = await stage.Kari.IsToldAsync("Ja, når alle har sagt ja.");
        Assert.Contains(NotFromGuidelines, told.Text, StringComparison.Ordinal);
        Assert.Equal("Svar fra kultur- og informasjonsrådgiveren", told.Heading);

        var again = await stage.Kari.PressesAsync(told, "Spør igjen");
        Assert.Equal("Det nye spørsmålet er sendt til kultur- og informasjonsrådgiveren",
            (await stage.Kari.PressesAsync(again.Fill("Spørsmålet ditt", "Også om de er barn?"), "Send spørsmålet")).Heading);
        var thread = await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.Send && TeamsStage.Contains(call, "Også om de er barn?"));
        Assert.StartsWith(Cases.Id, thread.ConversationId, StringComparison.Ordinal);
        Assert.Equal(ThreadOf(stage, card), thread.ConversationId);
        var second = await Rita(stage).PressesAsync(TeamsStage.Seen(thread, Cases), "Svar");
        var list = await Rita(stage).SaysAsync("spørsmål");
        await Rita(stage).PressesAsync(second.Fill("Svar", "Da må de foresatte si ja."), "Send svaret");
        var last = await stage.Kari.IsToldAsync("Da må de foresatte si ja.");
        Assert.DoesNotContain("Spør igjen", last.Buttons);
        Assert.StartsWith("Du har allerede spurt igjen om dette.", (await stage.Kari.PressesAsync(told, "Spør igjen")).Notice, StringComparison.Ordinal);

        await stage.LetAllBeSentAsync();
        var others = stage.Teams.Calls.Where(call => call.ConversationId != TestConnector.PersonalConversationId(stage.Kari.Id)).ToList();
        Assert.Contains(others, call => call.Verb == TestConnectorVerb.Update && TeamsStage.Contains(call, "Da må de foresatte si ja."));
        var bytes = others.Where(call => call.Parameters?.Members?.Any(member => member.Id == stage.Kari.Id) != true)
            .SelectMany(call => new[] { call.Body, call.Target })
            .Concat(new[] { form, answered, second, list }.Select(shown => shown.Card!.Value.GetRawText()));
        Assert.All(bytes, text => Assert.DoesNotContain("kari", text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(stage.AllStored(), row => row.StartsWith("question_event", StringComparison.Ordinal) && row.Contains("kari", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Given_a_name_that_the_asker_chose_to_give_when_the_question_is_passed_on_then_the_adviser_sees_it()
    {
        await using var stage = await StartAsync();
        var form = await stage.Kari.PressesAsync(await stage.Kari.SaysAsync(Uncovered), AskAdviser);
        Assert.Contains("Ikke skriv personopplysninger", form.Text, StringComparison.Ordinal);

        await stage.Kari.PressesAsync(form.Fill("Navn", "true"), "Send spørsmålet");

        Assert.Contains("Fra: Kari", (await PostedAsync(stage, Uncovered)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_question_in_a_channel_when_it_is_to_be_passed_on_then_the_form_comes_in_the_askers_own_chat_and_is_not_kept()
    {
        await using var stage = await StartAsync();
        var shown = await stage.Kari.SaysAsync(Uncovered, TeamsStage.ApprovalChannel);

        Assert.Equal("Jeg har sendt det til deg i chatten din med meg.", (await stage.Kari.PressesAsync(shown, AskAdviser)).Notice);

        await stage.Kari.IsToldAsync("Slik blir spørsmålet sendt.");
        await stage.LetAllBeSentAsync();
        Assert.DoesNotContain(stage.AllStored(), row => row.Contains("Lillehammer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_choices_that_do_not_fit_when_none_of_them_is_pressed_then_the_question_can_be_passed_on_as_it_was_asked()
    {
        await using var stage = await StartAsync();
        var none = await stage.Kari.PressesAsync(await stage.Kari.SaysAsync("svar"), "Ingen av disse");
        Assert.Equal("Dette står ikke i retningslinjene", none.Heading);

        await stage.Kari.PressesAsync(await stage.Kari.PressesAsync(none, AskAdviser), "Send spørsmålet");

        Assert.Equal(["svar"], stage.Stored("select json_extract(exchanges, '$[0].text') from question"));
    }

    [Fact]
    public async Task Given_a_national_identity_number_when_a_question_is_passed_on_then_it_is_stored_nowhere()
    {
        await using var stage = await StartAsync();

        var sent = await PassOnAsync(stage, stage.Kari, "Kan jeg skrive om 13097248022?");

        Assert.Contains("Et fødselsnummer i teksten er byttet ut med […]", sent.Text, StringComparison.Ordinal);
        await PostedAsync(stage, "Kan jeg skrive om […]?");
        Assert.DoesNotContain(stage.AllStored(), row => row.Contains("13097248022", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_two_who_answer_when_the_second_presses_then_they_are_told_who_was_first_and_every_card_shows_it()
    {
        await using var stage = await StartAsync();
        await PassOnAsync(stage, stage.Kari, "Hva gjelder?");
        var card = await PostedAsync(stage, "Hva gjelder?");
        var (first, second) = (await Rita(stage).PressesAsync(card, "Svar"), await Tor(stage).PressesAsync(card, "Ikke et spørsmål for oss"));

        await Rita(stage).PressesAsync(first.Fill("Svar", "Dette."), "Send svaret");
        var late = await Tor(stage).PressesAsync(second.Fill("Begrunnelse", "Spør IKT."), "Send begrunnelsen");

        Assert.Contains("Allerede besvart av Rita 05.11.2026 kl. 09.00.", late.Text, StringComparison.Ordinal);
        await stage.WhenUpdatedAsync(card, "Besvart av Rita");
        Assert.Contains("Allerede besvart av Rita", (await Tor(stage).PressesAsync(card, "Svar")).Text, StringComparison.Ordinal);
        await stage.LetAllBeSentAsync();
        Assert.Equal((1, 0), (stage.Kari.TimesTold("Dette."), stage.Kari.TimesTold("Spør IKT.")));
        Assert.Equal(["passed", "answered"], stage.Stored("select kind from question_event order by revision"));
    }

    [Fact]
    public async Task Given_a_question_that_is_not_for_the_adviser_when_they_say_so_then_the_asker_gets_the_reason()
    {
        await using var stage = await StartAsync();
        await PassOnAsync(stage, stage.Kari, "Hva gjelder?");
        var form = await Rita(stage).PressesAsync(await PostedAsync(stage, "Hva gjelder?"), "Ikke et spørsmål for oss");
        Assert.Equal(["Begrunnelse: Her må det stå noe."], (await Rita(stage).PressesAsync(form, "Send begrunnelsen")).Problems);

        await Rita(stage).PressesAsync(form.Fill("Begrunnelse", "Spør IKT."), "Send begrunnelsen");

        var told = await stage.Kari.IsToldAsync("Spør IKT.");
        Assert.Equal("Beskjed fra kultur- og informasjonsrådgiveren", told.Heading);
        Assert.Empty(told.Buttons);
    }

    [Fact]
    public async Task Given_anybody_but_the_adviser_when_they_answer_or_look_then_they_are_refused_and_nothing_is_stored()
    {
        await using var stage = await StartAsync();
        await PassOnAsync(stage, stage.Kari, "Hva gjelder?");
        var card = await PostedAsync(stage, "Hva gjelder?");
        const string Refused = "Bare kultur- og informasjonsrådgiveren kan svare på spørsmål som er sendt inn.";

        Assert.Equal(Refused, (await stage.Ola.PressesAsync(card, "Svar")).Notice);
        var (_, data) = card.Press("Svar");
        data["text"] = "Nei.";
        Assert.Equal(Refused, (await stage.Ada.SendsAsync(card, "reply.answer", data)).Notice);
        Assert.Equal("Bare kultur- og informasjonsrådgiveren kan se og endre forslagene.", (await stage.Ada.SendsAsync(card, "suggestion.add", data)).Notice);
        Assert.StartsWith("Bare kultur- og informasjonsrådgiveren kan se spørsmål", (await stage.Kari.SaysAsync("spørsmål")).Notice, StringComparison.Ordinal);
        Assert.StartsWith("Bare kultur- og informasjonsrådgiveren kan se og endre", (await stage.Kari.SaysAsync("forslag")).Notice, StringComparison.Ordinal);
        Assert.Equal(["passed"], stage.Stored("select kind from question_event"));
    }

    [Fact]
    public async Task Given_another_municipality_when_its_adviser_presses_or_its_employee_looks_then_the_question_is_not_there()
    {
        const string Ringebu = "0b0b0b0b-5555-4666-8777-999999999999";
        await using var stage = await StartAsync($"--Municipalities:Tenants:{Ringebu}=ringebu", "--Municipalities:Informasjonsradgiver:ringebu:0=29:rita");
        var form = await stage.Kari.PressesAsync(await stage.Kari.SaysAsync(Uncovered), AskAdviser);
        await stage.Kari.PressesAsync(form, "Send spørsmålet");
        var card = await PostedAsync(stage, Uncovered);

        stage.Teams.TenantId = Ringebu;

        Assert.Equal("Jeg finner ikke dette spørsmålet.", (await Rita(stage).PressesAsync(card, "Svar")).Notice);
        Assert.Equal("Jeg finner ikke dette spørsmålet.", (await stage.Kari.PressesAsync(form, "Send spørsmålet")).Notice);
        Assert.Contains("Ingen spørsmål venter.", (await Rita(stage).SaysAsync("spørsmål")).Text, StringComparison.Ordinal);
        Assert.Single(stage.Stored("select id from question"));
    }

    [Fact]
    public async Task Given_nobody_set_up_when_a_question_is_passed_on_then_the_asker_is_told_so_and_it_is_delivered_once_a_channel_is_tied()
    {
        await using var stage = await TeamsStage.StartAsync();
        var kept = await PassOnAsync(stage, stage.Kari, "Hva gjelder?");
        Assert.Contains("Ingen er satt opp til å ta imot spørsmål her ennå.", kept.Text, StringComparison.Ordinal);

        await TieAsync(stage);
        await stage.LetTimePassAsync(TimeSpan.FromHours(1));
        await stage.LetTimePassUntilAsync(() => stage.Stored("select kind from question_event").Contains("delivered"));

        var card = await PostedAsync(stage, "Hva gjelder?");
        var form = await Rita(stage).PressesAsync(card, "Svar");
        await Rita(stage).PressesAsync(form.Fill("Svar", "Dette."), "Send svaret");
        await stage.Kari.IsToldAsync("Dette.");
    }

    [Fact]
    public async Task Given_an_adviser_in_the_settings_and_no_channel_when_a_question_is_passed_on_then_it_comes_in_their_own_chat()
    {
        await using var stage = await TeamsStage.StartAsync("gausdal", "--Municipalities:Informasjonsradgiver:gausdal:0=AAD-29:RITA");
        await Rita(stage).SaysAsync("hjelp");

        await PassOnAsync(stage, stage.Kari, "Hva gjelder?");

        var form = await Rita(stage).PressesAsync(await Rita(stage).IsToldAsync("Hva gjelder?"), "Svar");
        await Rita(stage).PressesAsync(form.Fill("Svar", "Dette."), "Send svaret");
        await stage.Kari.IsToldAsync("Dette.");
    }

    [Fact]
    public async Task Given_a_button_that_is_pressed_twice_when_both_are_taken_then_it_is_one_question_and_one_answer()
    {
        await using var stage = await StartAsync();
        var form = await stage.Kari.PressesAsync(await stage.Kari.SaysAsync(Uncovered), AskAdviser);
        await stage.Kari.PressesTwiceAsync(form, "Send spørsmålet");
        Assert.Equal("Spørsmålet er sendt til kultur- og informasjonsrådgiveren", (await stage.Kari.PressesAsync(form, "Send spørsmålet")).Heading);
        Assert.Equal("Jeg finner ikke dette spørsmålet.", (await stage.Per.PressesAsync(form, "Send spørsmålet")).Notice);
        var reply = await Rita(stage).PressesAsync(await PostedAsync(stage, Uncovered), "Svar");

        await Rita(stage).PressesTwiceAsync(reply.Fill("Svar", "Kvart over."), "Send svaret");

        await stage.LetAllBeSentAsync();
        Assert.Equal(1, stage.Kari.TimesTold("Kvart over."));
        Assert.Equal(["passed", "answered"], stage.Stored("select kind from question_event order by revision"));
    }

    [Fact]
    public async Task Given_a_connector_in_trouble_when_a_question_is_passed_on_and_answered_then_everything_arrives_when_it_is_over()
    {
        await using var stage = await StartAsync("--Municipalities:Informasjonsradgiver:gausdal:0=29:rita");
        var form = await stage.Kari.PressesAsync(await stage.Kari.SaysAsync(Uncovered), AskAdviser);
        stage.Teams.FailWhere(_ => true, 503);
        await stage.Kari.PressesAsync(form, "Send spørsmålet");
        var (_, data) = form.Press("Send spørsmålet");
        data["number"] = "1";
        data["text"] = "Kvart over.";
        await Rita(stage).SendsAsync(new Shown { Channel = Cases }, "reply.answer", data);
        await stage.LetTimePassUntilAsync(() => stage.Teams.Failed.Count >= 2);

        stage.Teams.Recover();
        await stage.LetAllBeSentAsync();

        Assert.Equal(
            [TestConnectorVerb.CreateConversation, TestConnectorVerb.Update],
            stage.Teams.Calls.Where(call => call.ConversationId.StartsWith(Cases.Id, StringComparison.Ordinal) && call.Verb != TestConnectorVerb.Reply).Select(call => call.Verb));
        Assert.Equal(1, stage.Kari.TimesTold("Kvart over."));
    }

    [Fact]
    public async Task Given_a_question_that_has_waited_two_working_days_when_they_are_gone_through_then_it_is_brought_up_in_its_thread_and_can_be_answered_there()
    {
        await using var stage = await StartAsync();
        await PassOnAsync(stage, stage.Kari, "Hva gjelder?");
        var card = await PostedAsync(stage, "Hva gjelder?");
        await stage.LetAllBeSentAsync();

        await stage.LetTimePassAsync(TimeSpan.FromDays(4) + TimeSpan.FromHours(2));

        var call = await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.Send && TeamsStage.Contains(call, "har ventet i 2 arbeidsdager"));
        Assert.Equal(ThreadOf(stage, card), call.ConversationId);
        Assert.Contains("ventet i arbeidsdager: 2", (await Rita(stage).SaysAsync("spørsmål")).Text, StringComparison.Ordinal);
        var form = await Rita(stage).PressesAsync(TeamsStage.Seen(call, Cases), "Svar");
        await Rita(stage).PressesAsync(form.Fill("Svar", "Dette."), "Send svaret");
        await stage.WhenUpdatedAsync(card, "Besvart av Rita");
    }

    [Fact]
    public async Task Given_an_answer_when_30_days_have_passed_then_who_asked_is_stored_nowhere_and_they_can_ask_anew()
    {
        await using var stage = await StartAsync();
        await PassOnAsync(stage, stage.Kari, "Hva gjelder?", showName: true);
        var form = await Rita(stage).PressesAsync(await PostedAsync(stage, "Hva gjelder?"), "Svar");
        await Rita(stage).PressesAsync(form.Fill("Svar", "Dette."), "Send svaret");
        var told = await stage.Kari.IsToldAsync("Dette.");
        await stage.LetAllBeSentAsync();

        await stage.LetTimePassAsync(TimeSpan.FromDays(30));
        await stage.LetTimePassUntilAsync(() => stage.Stored("select count(asker_id) from question")[0] == "0");

        Assert.DoesNotContain(stage.AllStored(), row => row.Contains("29:kari", StringComparison.Ordinal) && !row.StartsWith("person_", StringComparison.Ordinal));
        Assert.StartsWith("Det er for lenge siden svaret kom", (await stage.Kari.PressesAsync(told, "Spør igjen")).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_answered_question_when_it_is_added_to_the_suggestions_then_it_is_on_the_list_until_it_is_removed()
    {
        await using var stage = await StartAsync();
        await PassOnAsync(stage, stage.Kari, "Hva gjelder?");
        var form = await Rita(stage).PressesAsync(await PostedAsync(stage, "Hva gjelder?"), "Svar");
        var answered = await Rita(stage).PressesAsync(form.Fill("Svar", "Dette."), "Send svaret");

        Assert.StartsWith("Lagt til i forslagene.", (await Rita(stage).PressesAsync(answered, "Legg til i forslag")).Notice, StringComparison.Ordinal);
        Assert.Equal("Dette står allerede i forslagene.", (await Tor(stage).PressesAsync(answered, "Legg til i forslag")).Notice);

        var list = await Rita(stage).SaysAsync("forslag");
        Assert.Contains("Hva gjelder?", list.Text, StringComparison.Ordinal);
        Assert.Contains("Det er ingen forslag ennå.", (await Rita(stage).PressesAsync(list, "Fjern")).Text, StringComparison.Ordinal);
    }

    private static Participant Rita(TeamsStage stage) => stage.Person("29:rita", "Rita");

    private static Participant Tor(TeamsStage stage) => stage.Person("29:tor", "Tor");

    private static async Task<TeamsStage> StartAsync(params string[] settings)
    {
        var stage = await TeamsStage.StartAsync("gausdal", settings);
        await TieAsync(stage);
        return stage;
    }

    private static async Task TieAsync(TeamsStage stage)
    {
        stage.Teams.Members[Cases.TeamId] = [new() { Id = "29:rita", Name = "Rita" }, new() { Id = "29:tor", Name = "Tor" }];
        await stage.Ada.SaysAsync("bruk denne kanalen for saker", Cases);
    }

    private static async Task<Shown> PassOnAsync(TeamsStage stage, Participant asker, string text, bool showName = false)
    {
        var form = await asker.SaysAsync("spør rådgiver");
        return await asker.PressesAsync(form.Fill("Spørsmålet ditt", text).Fill("Navn", showName ? "true" : "false"), "Send spørsmålet");
    }

    private static async Task<Shown> PostedAsync(TeamsStage stage, string containing) => TeamsStage.Seen(
        await stage.Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.CreateConversation && TeamsStage.Contains(call, containing)), Cases);

    private static string ThreadOf(TeamsStage stage, Shown card) => stage.Teams.Calls.First(call => call.ActivityId == card.MessageId).ConversationId;
}
