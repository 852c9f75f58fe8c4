namespace PolicyBot.Browser.Tests;

public sealed class QuestionTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Given_a_question_that_is_not_covered_when_it_is_passed_on_then_the_adviser_answers_in_the_channel_and_the_asker_asks_again()
    {
        await using var stage = await TeamsStage.SetAsync(chromium, TeamsTenant.Gausdal, [Person.Kari, Person.Ola], settings: new Dictionary<string, string>());
        var (kari, ola) = (stage.PageOf(Person.Kari), stage.PageOf(Person.Ola));
        await ola.OpenChannelAsync();
        await ola.MentionBotAsync("bruk denne kanalen for saker");
        await ola.WaitForTextAsync("Denne kanalen brukes nå for saker.");

        await kari.OpenPersonalChatAsync();
        await kari.SayAsync("Når går bussen til Lillehammer?");
        var card = await kari.WaitForCardAsync("Dette står ikke i retningslinjene");
        await kari.ScreenshotAsync("question-1-not-covered");
        await card.PressAsync("Spør informasjonsrådgiveren");
        card = await kari.WaitForCardAsync("Slik blir spørsmålet sendt.");
        Assert.Equal("Når går bussen til Lillehammer?", await card.ValueAsync("Spørsmålet ditt"));
        await kari.ScreenshotAsync("question-2-form");
        await card.PressAsync("Send spørsmålet");
        await kari.WaitForCardAsync("Spørsmålet er sendt til kultur- og informasjonsrådgiveren");
        await kari.ScreenshotAsync("question-3-sent");

        card = await ola.WaitForCardAsync("Et spørsmål fra en ansatt");
        Assert.Contains("uten navn", await card.TextAsync(), StringComparison.Ordinal);
        await ola.ScreenshotAsync("question-4-channel");
        await card.PressAsync("Svar");
        card = await ola.WaitForCardAsync("Svar på spørsmålet");
        await card.FillAsync("Svar", "Kvart over hver time.");
        await ola.ScreenshotAsync("question-5-answering");
        await card.PressAsync("Send svaret");
        card = await ola.WaitForCardAsync("Besvart av Ola");
        await ola.ScreenshotAsync("question-6-answered");

        var answer = await kari.WaitForCardAsync("Det er ikke hentet fra retningslinjene.");
        await kari.ScreenshotAsync("question-7-answer");
        await answer.PressAsync("Spør igjen");
        answer = await kari.WaitForCardAsync("Du kan spørre igjen én gang.");
        await answer.FillAsync("Spørsmålet ditt", "Også på søndager?");
        await kari.ScreenshotAsync("question-8-again");
        await answer.PressAsync("Send spørsmålet");
        await kari.WaitForCardAsync("Det nye spørsmålet er sendt");
        await ola.WaitForCardAsync("Også på søndager?");
        await ola.ScreenshotAsync("question-9-asked-again");

        await card.PressAsync("Legg til i forslag");
        await ola.WaitForTextAsync("Lagt til i forslagene.");
        await ola.OpenPersonalChatAsync();
        await ola.SayAsync("spørsmål");
        await ola.WaitForCardAsync("Spørsmål som venter på svar");
        await ola.SayAsync("forslag");
        await ola.WaitForCardAsync("Forslag til retningslinjene");
        await ola.ScreenshotAsync("question-10-lists");
    }
}
