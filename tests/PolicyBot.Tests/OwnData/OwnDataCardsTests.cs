using System.Text;
using PolicyBot.AdaptiveCards;
using PolicyBot.Archive;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.OwnData;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.OwnData;

/// <summary>Every card on a person's own data, and the file, as they were approved.</summary>
public sealed class OwnDataCardsTests
{
    private static readonly IReadOnlyList<OwnRecord> Records =
    [
        new(OwnDataKind.Contact, OwnDataRules.ContactId, "", null) { Texts = [new OwnText(null, "chat-29:kari")] },
        new(OwnDataKind.Contact, OwnDataRules.LanguageId, "", null) { Texts = [new OwnText(null, "Nn")] },
        new(OwnDataKind.Draft, "1", "Kinoen", A.Now) { Texts = [new OwnText("navn", "Kinoen <b>"), new OwnText("gone", "Svar på et spørsmål som ikke stilles lenger")] },
        new(OwnDataKind.Plan, "2", "GAU-2026-0007 Biblioteket", A.Now) { IsOpen = true, NeedsContact = true },
        new(OwnDataKind.Plan, "3", "GAU-2026-0001 Skolen", A.Now) { NeedsContact = true },
        new(OwnDataKind.Question, "4", "", A.Now) { Texts = [new OwnText(null, "Kan vi dele *bilder*?"), new OwnText(null, "Ja.")] },
        new(OwnDataKind.Act, "0", "channel", A.Now),
        new(OwnDataKind.Message, "5", "", A.Now) { Texts = [new OwnText(null, "Planen er godkjent")] },
        new(OwnDataKind.Message, "6", "", A.Now),
    ];

    [Theory]
    [InlineData(Language.Nb)]
    [InlineData(Language.Nn)]
    [InlineData(Language.En)]
    public void Given_each_card_when_it_is_shown_in_each_language_then_it_is_as_approved(Language language)
    {
        var turn = A.Turn() with { Language = language };
        var decided = OwnDataRules.Decide(Records, isNamed: false);
        var file = new ArchiveFile("mine-data-2026-11-05.html", "text/html; charset=utf-8", default);

        Approve("own-data", OwnDataCard.For(Records, hasFile: true, turn));
        Approve("own-data.no-file", OwnDataCard.For(Records, hasFile: false, turn));
        Approve("delete", OwnDataCard.Asking(decided, turn));
        Approve("delete.nothing", OwnDataCard.Asking(OwnDataRules.Decide([new OwnRecord(OwnDataKind.Case, "7", "SAK-GAU-2026-0001", A.Now)], isNamed: false), turn));
        Approve("deleted", OwnDataCard.Done(decided, turn));
        Approve("link", OwnDataCard.Link(file, new Uri("https://policybot.example/arkiv/x/mine-data-2026-11-05.html"), turn));

        void Approve(string name, AdaptiveCard card) => Approved.Json($"{name}.{CardLanguage.Of(language)}", card.ToJson());
    }

    [Fact]
    public void Given_all_that_is_stored_when_it_is_made_a_file_then_it_is_as_approved_and_what_was_typed_stays_text()
    {
        var file = OwnDataFile.Of(Records, A.Turn(A.Ola));
        var text = Encoding.UTF8.GetString(file.Content.Span);

        Approved.Text("file.nb", ".html", text);
        Assert.Equal(("mine-data-2026-11-05.html", true), (file.Name, text.Contains("Navn på kontoen: Kinoen &lt;b&gt;", StringComparison.Ordinal)));
    }
}
