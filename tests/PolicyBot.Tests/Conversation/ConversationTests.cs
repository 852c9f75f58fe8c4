using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Storage;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Conversation;

public sealed class ConversationTests : IAsyncLifetime
{
    private Workplace workplace = null!;

    public async Task InitializeAsync() => workplace = await Workplace.OpenAsync(channel: false);

    public Task DisposeAsync()
    {
        workplace.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("hjelp", "Dette kan jeg hjelpe deg med")]
    [InlineData("  HJELP ! ", "Dette kan jeg hjelpe deg med")]
    [InlineData("Ny  plan.", "Steg 1 av 5")]
    [InlineData("start en plan", "Steg 1 av 5")]
    [InlineData("Mine planer", "Du har ingen planer ennå.")]
    [InlineData("", "Skriv spørsmålet ditt")]
    public async Task Given_a_command_when_it_is_written_as_people_write_then_it_means_the_same_as_its_button(string text, string shown) =>
        Assert.Contains(shown, (await workplace.SayAsync(text)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Given_a_question_when_it_is_asked_then_the_answer_is_the_askers_own_municipalitys()
    {
        const string Question = "Kan jeg bruke jobbmailen når jeg lager en Facebook-profil?";

        Assert.Contains("Gausdal kommune: ", (await workplace.SayAsync(Question)).Text, StringComparison.Ordinal);
        Assert.Contains("Ringebu kommune: ", (await workplace.SayAsync(Question, municipality: A.Ringebu)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_button_for_a_rule_that_is_gone_when_it_is_pressed_then_that_is_said() =>
        Assert.StartsWith(
            "Denne regelen finnes ikke lenger",
            (await workplace.PressAsync(new Press("answer.show", new Dictionary<string, string> { ["section"] = "g.borte" }, null))).Text,
            StringComparison.Ordinal);

    [Fact]
    public async Task Given_an_administrator_in_a_channel_when_they_tie_it_then_it_is_the_channel_for_approval()
    {
        workplace.Settings.Administrators["gausdal"] = [A.Ola.ObjectId!.ToUpperInvariant()];

        var answer = await workplace.SayAsync("Bruk denne kanalen for godkjenning", A.Ola, place: A.Channel);

        Assert.StartsWith("Denne kanalen brukes nå for godkjenning.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(A.Channel, await ChannelAsync(A.Gausdal));
        Assert.Null(await ChannelAsync(A.Ringebu));
    }

    [Fact]
    public async Task Given_an_administrator_in_a_channel_when_they_tie_it_to_cases_then_it_is_the_channel_for_cases_only()
    {
        workplace.Settings.Administrators["gausdal"] = [A.Ola.Id];

        var answer = await workplace.SayAsync("Bruk denne kanalen for saker", A.Ola, place: A.Channel);

        Assert.Equal("Denne kanalen brukes nå for saker. Saker og spørsmål til kultur- og informasjonsrådgiveren kommer hit.", answer.Text);
        Assert.Equal(A.Channel, await ChannelAsync(A.Gausdal, ChannelJob.Cases));
        Assert.Null(await ChannelAsync(A.Gausdal));
        Assert.StartsWith("Bare en administrator", (await workplace.SayAsync("bruk denne kanalen for saker", A.Eva, place: A.Channel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_anybody_else_when_they_tie_a_channel_then_it_is_refused()
    {
        workplace.Settings.Administrators["ringebu"] = [A.Ola.Id];

        var answer = await workplace.SayAsync("bruk denne kanalen for godkjenning", A.Ola, place: A.Channel);

        Assert.StartsWith("Bare en administrator", answer.Text, StringComparison.Ordinal);
        Assert.Null(await ChannelAsync(A.Gausdal));
    }

    [Fact]
    public async Task Given_the_persons_own_chat_when_a_channel_is_to_be_tied_then_it_says_where_to_say_it() =>
        Assert.StartsWith("Dette må sies i kanalen", (await workplace.SayAsync("bruk denne kanalen for godkjenning", A.Ola)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Given_somebody_who_writes_when_the_turn_is_over_then_how_to_reach_them_is_known()
    {
        await workplace.SayAsync("hjelp");

        Assert.Equal(
            new Contact("https://smba.example/", "tenant", "28:bot", "chat-29:kari"),
            await new ContactStore(workplace.Database, workplace.Clock).FindAsync(A.Gausdal.Id, A.Kari.Id, CancellationToken.None));
    }

    private Task<Place?> ChannelAsync(Municipality municipality, ChannelJob job = ChannelJob.Approval) =>
        new ChannelStore(workplace.Database).FindAsync(municipality.Id, job, CancellationToken.None);
}
