using PolicyBot.AdaptiveCards;
using PolicyBot.Cases;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Testing;
using PolicyBot.Tests.Accounts;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Cases;

/// <summary>Every card on cases, as it was approved.</summary>
public sealed class CaseCardsTests
{
    private static readonly string Largest = string.Concat(Enumerable.Repeat("😀", CaseRules.TextLimit / 2));

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory, MemberData(nameof(Languages))]
    public void Given_a_language_when_the_reporters_cards_are_made_then_they_are_in_it(Language language)
    {
        var turn = A.Turn() with { Language = language };

        Approve("form", language, CaseReportCard.For(ACase.Id, [AnAccount.Library, AnAccount.Cinema], new Dictionary<string, string> { ["hva"] = ACase.What, ["lenke"] = "https://x.example/1" }, [], turn));
        Approve("form-wrong", language, CaseReportCard.For(ACase.Id, [], new Dictionary<string, string>(), [new FieldError("hva", FieldProblem.Missing), new FieldError("haster", FieldProblem.NotAChoice)], turn));
        Approve("own", language, CaseCard.ForReporter(ACase.Reported(), A.Gausdal, language, masked: true));
        Approve("own-kept", language, CaseCard.ForReporter(ACase.Reported(Urgency.Unsure) with { DeliveredTo = [] }, A.Gausdal, language));
        Approve("own-under-way", language, CaseCard.ForReporter(ACase.UnderWay(), A.Gausdal, language));
        Approve("own-closed", language, CaseCard.ForReporter(ACase.UnderWay() with { Closing = ACase.Closing }, A.Gausdal, language));
        Approve("add", language, CaseTextCard.For(ACase.Reported(), CaseForm.Addition, A.Gausdal, language));
        Approve("own-list", language, CasesCard.For([ACase.UnderWay() with { Closing = ACase.Closing }], isOwn: true, before: 0, turn));
        foreach (var (step, happened) in new[] { (ACase.Reported() with { Taken = ACase.Taken }, CaseEvent.Taken), (ACase.UnderWay(), CaseEvent.TeamAsked), (ACase.UnderWay() with { Closing = ACase.Closing }, CaseEvent.Closed) })
        {
            Approve($"news-{happened}".ToLowerInvariant(), language, CaseNewsCard.ForReporter(step, happened, A.Gausdal, language)!);
        }
        Approve("news-advised", language, CaseNewsCard.ForReporter(ACase.UnderWay() with { Entries = [.. ACase.UnderWay().Entries.Take(1)] }, CaseEvent.Advised, A.Gausdal, language)!);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Given_a_language_when_the_cards_of_those_who_deal_with_cases_are_made_then_they_are_in_it(Language language)
    {
        var (turn, texts) = (A.Turn(ACase.Rita) with { Language = language, At = A.Now.AddDays(1) }, new CaseTexts(language));
        var statistics = CaseStatistics.Of([ACase.UnderWay() with { Closing = ACase.Closing }, ACase.Reported(Urgency.Unsure)], A.Gausdal.WorkingTime);

        Approve("case", language, CaseCard.For(ACase.Reported(), A.Gausdal, language, texts.LateReminder));
        Approve("case-raised", language, CaseCard.For(ACase.Reported(Urgency.Possible) with { RaisedAt = A.Now.AddDays(4) }, A.Gausdal, language, texts.RaisedNotice(A.Gausdal.Roles.Radmannsteam.In(language))));
        Approve("case-under-way", language, CaseCard.For(ACase.UnderWay(), A.Gausdal, language, texts.AlreadyTakenBy("Rita", ACase.Taken.At)));
        Approve("case-closed", language, CaseCard.For(ACase.UnderWay() with { Closing = ACase.Closing }, A.Gausdal, language, texts.AlreadyClosedBy("Rita", ACase.Closing.At)));
        Approve("advise", language, CaseTextCard.For(ACase.Reported(), CaseForm.Advice, A.Gausdal, language));
        Approve("team", language, CaseTextCard.For(ACase.Reported(), CaseForm.Team, A.Gausdal, language));
        Approve("close", language, CaseTextCard.For(ACase.Reported(), CaseForm.Closing, A.Gausdal, language, new Dictionary<string, string> { ["tekst"] = "*Ja*" }, [new FieldError("utfall", FieldProblem.NotAChoice)]));
        Approve("news-added", language, CaseNewsCard.Added(ACase.UnderWay() with { Entries = [.. ACase.UnderWay().Entries.Take(2)] }, language));
        Approve("news-asked-again", language, CaseNewsCard.AskedAgain(ACase.UnderWay(), language));
        Approve("list", language, CasesCard.For([ACase.Reported(), ACase.UnderWay()], isOwn: false, before: 0, turn));
        Approve("list-none", language, CasesCard.For([], isOwn: false, before: 10, turn));
        Approve("statistics", language, CaseStatisticsCard.For(statistics, new Quarter(2026, 4), turn));
        Approve("statistics-none", language, CaseStatisticsCard.For(CaseStatistics.Of([], A.Gausdal.WorkingTime), new Quarter(2026, 3), turn));
    }

    [Fact]
    public void Given_names_and_texts_with_markup_when_the_card_is_made_then_it_shows_them_as_they_were_written()
    {
        var by = new Person("29:x", "*Rita* <at>alle</at>");
        var reported = ACase.Reported() with
        {
            Reporter = by,
            AccountName = "**Kari** [her](https://x.example)",
            Where = "javascript:alert(1)",
            Taken = new CaseMark(by, A.Now),
            Entries = [new CaseEntry(CaseEntryKind.Advice, "{{DATE(2026-11-05T08:00:00Z)}} **Nei**", by, A.Now)],
        };

        Approved.Json("markup", CaseCard.For(reported, A.Gausdal, Language.Nb).ToJson());
    }

    [Fact]
    public void Given_a_municipality_without_a_rule_on_cases_when_its_card_is_made_then_it_shows_no_source() =>
        Assert.DoesNotContain("Ringebu kommune:", CaseCard.For(ACase.Reported() with { Municipality = A.Ringebu.Id }, A.Ringebu, Language.Nb).ToJson(), StringComparison.Ordinal);

    [Fact]
    public void Given_the_longest_texts_in_the_widest_characters_when_the_cards_are_made_then_each_is_under_28_KB()
    {
        var entries = Enumerable.Range(0, CaseRules.MostEntries).Select(index => new CaseEntry((CaseEntryKind)(index % 3), Largest, ACase.Rita, A.Now)).ToList();
        var largest = ACase.UnderWay() with { What = Largest, Where = "https://x.example/" + new string('a', 980), AccountName = new string('æ', 100), Entries = entries, Closing = ACase.Closing with { Text = Largest } };
        var accounts = Enumerable.Repeat(AnAccount.Library with { Name = new string('æ', 100) }, 200).ToList();
        var typed = new Dictionary<string, string> { ["hva"] = Largest + Largest, ["lenke"] = largest.Where, ["annen-konto"] = largest.AccountName, ["tekst"] = Largest };
        AdaptiveCard[] cards =
        [
            CaseReportCard.For(ACase.Id, accounts, typed, [new FieldError("hva", FieldProblem.TooLong, 2000)], A.Turn()),
            CaseCard.For(largest, A.Gausdal, Language.Nb), CaseCard.For(largest with { Closing = null }, A.Gausdal, Language.Nn), CaseCard.ForReporter(largest, A.Gausdal, Language.En),
            CaseTextCard.For(largest, CaseForm.Closing, A.Gausdal, Language.Nb, typed), CaseNewsCard.Added(largest, Language.Nb),
            CasesCard.For([.. Enumerable.Repeat(largest with { Closing = null }, 11)], isOwn: false, before: 20, A.Turn()),
        ];

        Assert.All(cards, card => Assert.True(card.SizeInBytes < AdaptiveCard.MaxSizeInBytes, $"{card.FallbackText}: {card.SizeInBytes}"));
    }

    private static void Approve(string name, Language language, AdaptiveCard card) => Approved.Json($"{name}.{CardLanguage.Of(language)}", card.ToJson());
}
