using PolicyBot.Tests.Conversation;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Talk;

/// <summary>What people type, with all dialogs behind it.</summary>
public sealed class ListenerTests : IAsyncLifetime
{
    private const string Question = "Kan jeg bruke Facebook i arbeidstiden?";
    private const string Heading = "Sosiale medier i arbeidstiden";
    private Workplace workplace = null!;

    public async Task InitializeAsync() => workplace = await Workplace.OpenAsync(channel: false);

    public Task DisposeAsync()
    {
        workplace.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("Hei!", "Hei. Spør meg om")]
    [InlineData("korleis går det", "Takk, alt er i orden her.")]
    [InlineData("tusen takk for hjelpen", "Bare hyggelig.")]
    [InlineData("hadet", "Ha det bra.")]
    [InlineData("ok", "Greit.")]
    [InlineData("er du et menneske?", "Jeg er PolicyBot, et dataprogram og ikke et menneske. Jeg svarer bare ut fra retningslinjene for sosiale medier i Gausdal")]
    [InlineData("hva kan du hjelpe meg med", "Dette kan jeg hjelpe deg med")]
    [InlineData("kan du slette det jeg skrev", "Meldingen din ligger i Teams")]
    [InlineData("", "Skriv spørsmålet ditt")]
    [InlineData("<p>&nbsp;</p>", "Skriv spørsmålet ditt")]
    [InlineData("\u200B\u200D\uFEFF", "Skriv spørsmålet ditt")]
    [InlineData("<at>Ola</at>", "Skriv spørsmålet ditt")]
    [InlineData("👍🏽🙏", "Jeg finner ingen ord")]
    [InlineData("?!... 12 34", "Jeg finner ingen ord")]
    [InlineData("https://example.no/side?a=b", "Jeg åpner ikke lenker.")]
    [InlineData("Darf ich Fotos von den Kindern auf Facebook posten?", "Jeg forstår bare bokmål, nynorsk og engelsk.")]
    [InlineData("Czy mogę używać Facebooka w pracy?", "Jeg forstår bare bokmål, nynorsk og engelsk.")]
    [InlineData("هل يمكنني استخدام فيسبوك في العمل؟", "Jeg forstår bare bokmål, nynorsk og engelsk.")]
    [InlineData("Hei, kan jeg bruke Facebook i arbeidstiden? Takk på forhånd", Heading)]
    [InlineData("<div><b>Kan</b> jeg <i>bruke</i> <a href=\"x\">Facebook</a> i arbeids\u00ADtiden?</div>", Heading)]
    [InlineData("**Kan jeg** bruke [Facebook](http://x.no) i _arbeidstiden_?", Heading)]
    [InlineData("<at>Ola</at> kan jeg bruke Facebook i arbeidstiden?", Heading)]
    [InlineData("\u202EKan jeg bruke\u202C Facebook i arbeidstiden?", Heading)]
    [InlineData("<script>alert(1)</script>{{DATE(2026-01-01)}}<at>alle</at>", "")]
    public async Task Given_whatever_people_type_when_they_send_it_then_the_answer_fits_and_nothing_of_it_stands_there(string text, string shown)
    {
        var answer = await workplace.SayAsync(text);

        Assert.Contains(shown, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dette svaret var feil")]
    [InlineData("du er ubrukelig")]
    [InlineData("fy faen")]
    public async Task Given_a_complaint_when_it_is_sent_then_the_bot_says_sorry_and_offers_the_adviser(string text)
    {
        var answer = await workplace.SayAsync(text);

        Assert.StartsWith("Beklager at svaret ikke hjalp", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Spør kultur- og informasjonsrådgiveren", (await workplace.PressAsync(answer.Press(Assert.Single(answer.Buttons)))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_national_identity_number_when_it_is_sent_then_the_answer_comes_with_a_warning_and_the_number_is_nowhere()
    {
        var covered = await workplace.SayAsync("Kan jeg bruke Facebook i arbeidstiden? Jeg er 01819090013");
        var uncovered = await workplace.SayAsync("Når går bussen til Lillehammer for 018190 90013?");
        var greeting = await workplace.SayAsync("Hei 01819090013");

        Assert.StartsWith("Meldingen din inneholder et fødselsnummer.", covered.Text, StringComparison.Ordinal);
        Assert.Contains(Heading, covered.Text, StringComparison.Ordinal);
        Assert.StartsWith("Meldingen din inneholder et fødselsnummer.", uncovered.Text, StringComparison.Ordinal);
        Assert.StartsWith("Meldingen din inneholder et fødselsnummer.", greeting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("90013", string.Concat(uncovered.Press(Assert.Single(uncovered.Buttons)).Data.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_text_of_ten_thousand_characters_when_it_is_sent_then_its_beginning_is_answered_and_that_is_said()
    {
        var answer = await workplace.SayAsync(Question + " " + new string('x', 10_000));

        Assert.StartsWith("Meldingen er lang. Jeg har bare lest de første 2000 tegnene.", answer.Text, StringComparison.Ordinal);
        Assert.Contains(Heading, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_answer_when_a_follow_up_comes_within_a_quarter_of_an_hour_then_it_is_about_the_same()
    {
        Assert.DoesNotContain(Heading, (await workplace.SayAsync("hvorfor det?")).Text, StringComparison.Ordinal);
        await workplace.SayAsync(Question);
        await workplace.SayAsync("takk");
        workplace.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Contains(Heading, (await workplace.SayAsync("hvorfor det?")).Text, StringComparison.Ordinal);
        workplace.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.DoesNotContain(Heading, (await workplace.SayAsync("hvorfor det?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_answer_when_somebody_else_or_another_municipality_or_place_goes_on_then_nothing_is_known_of_it()
    {
        await workplace.SayAsync(Question, A.Kari, place: A.Channel);

        Assert.Contains(Heading, (await workplace.SayAsync("hvorfor det?", A.Kari, place: A.Channel)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Heading, (await workplace.SayAsync("hvorfor det?", A.Ola, place: A.Channel)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Heading, (await workplace.SayAsync("hvorfor det?", A.Kari)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Heading, (await workplace.SayAsync("hvorfor det?", A.Kari, A.Ringebu, A.Channel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_answer_when_the_bot_is_asked_to_forget_then_a_follow_up_finds_nothing()
    {
        await workplace.SayAsync(Question);
        await workplace.SayAsync("kan du slette det jeg skrev");

        Assert.DoesNotContain(Heading, (await workplace.SayAsync("hvorfor det?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_rule_opened_by_a_button_when_a_follow_up_comes_then_it_is_about_that_rule()
    {
        await workplace.PressAsync(new("answer.show", new Dictionary<string, string> { ["section"] = "g.offisiell.2" }, null));

        Assert.Contains("Å stenge et forum en periode", (await workplace.SayAsync("og hvorfor det?")).Text, StringComparison.Ordinal);
    }
}
