using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Versions;
using PolicyBot.Municipalities;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Guidelines.Versions;

/// <summary>Every card on what is new, as it was approved.</summary>
public sealed class VersionCardsTests
{
    [Theory]
    [InlineData(Language.Nb)]
    [InlineData(Language.Nn)]
    [InlineData(Language.En)]
    public void Given_each_card_when_it_is_shown_in_each_language_then_it_is_as_approved(Language language)
    {
        var turn = A.Turn(municipality: AVersion.Municipality) with { Language = language };

        Approve("what-is-new", WhatIsNewCard.For(AVersion.Step, AVersion.Municipality, language, toAskFrom: true));
        Approve("what-is-new.for-reading", WhatIsNewCard.For(AVersion.Step, AVersion.Municipality, language, forReading: true));
        foreach (var change in AVersion.Step.Changes)
        {
            Approve($"rule.{change.GetType().Name.ToLowerInvariant()}", RuleChangeCard.For(change, AVersion.Step, before: 0, turn, forReading: false));
        }
        Approve("rule.for-reading", RuleChangeCard.For(AVersion.Step.Changes[0], AVersion.Step, before: 0, turn, forReading: true));
        Approve("answer.changed-since", WhatIsNewCard.WithChange(AnswerCard.For(AVersion.Municipality.Guideline.Find(new SectionId("g.ansatt.2"))!, turn), new VersionTexts(language).ChangedSince("2011-03-29")));

        void Approve(string name, AdaptiveCard card) => Approved.Json($"{name}.{CardLanguage.Of(language)}", card.ToJson());
    }

    [Fact]
    public void Given_a_document_that_was_written_anew_when_it_is_shown_then_it_has_pages_and_each_is_within_what_Teams_takes()
    {
        RecordedRule[] before = [.. AVersion.First.Rules.Select(rule => rule with { Answer = new LocalizedText(new string('æ', 1200)), Ordlyd = new string('æ', 9000) })];
        var step = new VersionStep(AVersion.First with { Rules = before }, AVersion.First with { Rules = [.. before.Select(rule => rule with { Ordlyd = new string('å', 9000), Title = new LocalizedText(new string('ø', 60)) })] });

        Assert.Equal(before.Length, step.Changes.Count);
        for (var page = 0; page < step.Changes.Count; page += WhatIsNewCard.Most)
        {
            Assert.InRange(WhatIsNewCard.For(step, A.Gausdal, Language.Nb, page, forReading: true).SizeInBytes, 1, AdaptiveCard.MaxSizeInBytes - 1);
        }
        Assert.InRange(RuleChangeCard.For(step.Changes[0], step, 0, A.Turn(), forReading: true).SizeInBytes, 1, AdaptiveCard.MaxSizeInBytes - 1);
        Assert.Contains("Vis forrige", WhatIsNewCard.For(step, A.Gausdal, Language.Nb, before: 10).ToJson(), StringComparison.Ordinal);
    }
}
