using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Guidelines.Versions;
using PolicyBot.Municipalities;
using PolicyBot.Reading;
using PolicyBot.Testing;
using PolicyBot.Tests.Guidelines.Versions;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Reading;

/// <summary>Every card on «Lest og forstått», as it was approved.</summary>
public sealed class ReadingCardsTests
{
    private static readonly ReadingRound Round = new("2026-11-01", new DateOnly(2026, 11, 26), A.Eva, A.Now);

    [Theory]
    [InlineData(Language.Nb)]
    [InlineData(Language.Nn)]
    [InlineData(Language.En)]
    public void Given_each_card_when_it_is_shown_in_each_language_then_it_is_as_approved(Language language)
    {
        var (turn, texts) = (A.Turn(municipality: AVersion.Municipality) with { Language = language }, new ReadingTexts(language));
        var withUnits = AVersion.Municipality with { Units = ["Biblioteket", "Skolen"] };
        var status = ReadingStatus.Of([.. Enumerable.Repeat<(string?, bool)>(("Skolen *1*", true), 7), .. Enumerable.Repeat<(string?, bool)>(("Kinoen", false), 3), .. Enumerable.Repeat<(string?, bool)>(("Museet", true), 3), (null, false)]);

        Approve("ask", AskReadingCard.Form(typed: null, error: null, turn));
        Approve("ask.to-mend", AskReadingCard.Form("2026-11-01", new FieldError(ReadingRules.DueField, FieldProblem.NotInTheFuture), turn, texts.Moved));
        Approve("reading", ReadingCard.Asking(Round, AVersion.Step, unit: null, AVersion.Municipality, language));
        Approve("reading.first-version", ReadingCard.Asking(Round, new VersionStep(null, AVersion.Step.Now), unit: null, AVersion.Municipality, language));
        Approve("reading.units", ReadingCard.Asking(Round, AVersion.Step, "Skolen", withUnits, language, new FieldError(ReadingRules.UnitField, FieldProblem.NotAChoice)));
        Approve("reading.reminder", ReadingCard.Reminding(Round, AVersion.Step, "Biblioteket *2*", AVersion.Municipality, language));
        Approve("reading.confirmed", ReadingCard.Confirmed(AVersion.Step, texts.IsConfirmed("2026-11-01", "05.11.2026"), turn));
        Approve("reading.old-version", ReadingCard.Confirmed(new VersionStep(null, AVersion.First), texts.IsConfirmed("2011-03-29", "05.11.2026"), turn));
        Approve("status", ReadingStatusCard.For(Round, status, turn, texts.IsAsked));

        void Approve(string name, AdaptiveCard card) => Approved.Json($"{name}.{CardLanguage.Of(language)}", card.ToJson());
    }

    [Fact]
    public void Given_as_many_units_as_can_be_when_the_cards_are_shown_then_they_are_within_what_Teams_takes()
    {
        string[] names = [.. Enumerable.Range(100, 100).Select(number => $"{number}{new string('æ', 97)}")];
        var people = names.SelectMany(name => Enumerable.Repeat<(string?, bool)>((name, true), 5)).ToList();

        Assert.InRange(ReadingStatusCard.For(Round, ReadingStatus.Of(people), A.Turn()).SizeInBytes, 1, AdaptiveCard.MaxSizeInBytes - 1);
    }
}
