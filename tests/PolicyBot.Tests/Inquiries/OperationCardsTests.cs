using PolicyBot.AdaptiveCards;
using PolicyBot.Closures;
using PolicyBot.Conversation;
using PolicyBot.Inquiries;
using PolicyBot.Municipalities;
using PolicyBot.Testing;
using PolicyBot.Tests.Accounts;
using PolicyBot.Tests.Closures;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Inquiries;

/// <summary>Every card on enquiries and closures, as it was approved.</summary>
public sealed class OperationCardsTests
{
    [Theory]
    [InlineData(Language.Nb)]
    [InlineData(Language.Nn)]
    [InlineData(Language.En)]
    public void Given_each_card_when_it_is_shown_in_each_language_then_it_is_as_approved(Language language)
    {
        var (turn, library) = (A.Turn() with { Language = language }, AnAccount.Library);
        var inquiry = InquiryRulesTests.Registered(("lenke", "https://www.facebook.com/gausdalbibliotek/posts/1"));
        inquiry = inquiry with { Id = new InquiryId(new Guid("01930000-0000-7000-8000-0000000000b1")), Received = OsloTime.At(new DateOnly(2026, 4, 1), new TimeOnly(14, 0)) };
        var deadline = ResponseDeadline.Of(inquiry.Received, A.Gausdal.WorkingTime, []);
        var open = new OpenInquiry(inquiry, library, deadline);
        var before = deadline.Due.AddHours(-1);
        var closure = ClosureRulesTests.Planned(AnAccount.Owner) with { Id = new ClosureId(new Guid("01930000-0000-7000-8000-0000000000c1")) };
        var statistics = new InquiryStatistics(library.Id, new DateOnly(2026, 11, 1), 4, 5);

        Approve("inquiry.form", InquiryFormCard.For([library, AnAccount.Cinema], typed: null, [], turn));
        Approve("inquiry.form-wrong", InquiryFormCard.For([library], new Dictionary<string, string> { ["dag"] = "2026-11-09", ["tid"] = "10:00", ["tekst"] = "*Hei*" }, [new FieldError("dag", FieldProblem.InTheFuture)], turn));
        Approve("inquiry.thanks", InquiryFormCard.Thanks(new Dictionary<string, string> { ["tekst"] = "Tusen takk", ["dag"] = "2026-11-05", ["tid"] = "08:00" }, turn));
        Approve("inquiry", InquiryCard.For(inquiry, library, deadline, A.Gausdal, language, before, heading: null, new InquiryTexts(language).IsRegistered));
        Approve("inquiry.overdue", InquiryCard.For(inquiry, library, deadline, A.Gausdal, language, deadline.Due.AddMinutes(1), new InquiryTexts(language).OverdueHeading));
        Approve("inquiry.answered", InquiryCard.For(inquiry with { Ending = new InquiryEnding(true, "Kari", before, deadline.Due) }, library, deadline, A.Gausdal, language, before));
        Approve("inquiry.late", InquiryCard.For(inquiry with { Ending = new InquiryEnding(true, "Kari", deadline.Due.AddHours(1), deadline.Due) }, library, deadline, A.Gausdal, language, A.Now));
        Approve("inquiry.dismissed", InquiryCard.For(inquiry with { Ending = new InquiryEnding(false, "Kari", before, deadline.Due) }, library, deadline, A.Gausdal, language, A.Now));
        Approve("inquiries", InquiriesCard.For([open], turn with { At = before }));
        Approve("inquiries.none", InquiriesCard.For([], turn));
        Approve("inquiry.statistics", InquiryStatisticsCard.For([statistics, statistics with { Month = new DateOnly(2026, 10, 1), InTime = 3, All = 3 }], [library], turn));
        Approve("closures", ClosureCard.List([library, AnAccount.Cinema], [closure], turn));
        Approve("closure.form", ClosureCard.Form(library, closure: null, typed: null, [new FieldError("til-dag", FieldProblem.Overlaps)], turn));
        Approve("closure.change", ClosureCard.Form(library, closure, typed: null, [], turn));
        Approve("closure", ClosureCard.For(library, closure, turn));
        Approve("closure.begins", ClosureCard.Reminder(library, closure, begins: true, A.Gausdal, language, closure.Period.From));
        Approve("closure.ends", ClosureCard.Reminder(library, closure, begins: false, A.Gausdal, language, closure.Period.To));

        void Approve(string name, AdaptiveCard card) => Approved.Json($"{name}.{CardLanguage.Of(language)}", card.ToJson());
    }

    [Fact]
    public void Given_a_deadline_over_a_year_of_closures_and_long_texts_when_cards_are_shown_then_they_are_within_what_Teams_takes()
    {
        var library = AnAccount.Library with { Name = new string('æ', 100) };
        var inquiry = InquiryRulesTests.Registered() with { Text = new string('æ', 1000) };
        var closed = new Period(A.Now.AddDays(1), A.Now.AddDays(360));
        var open = new OpenInquiry(inquiry, library with { Closed = [closed] }, ResponseDeadline.Of(A.Now, A.Gausdal.WorkingTime, [closed]));

        Assert.InRange(InquiryCard.For(inquiry, library, open.Deadline, A.Gausdal, Language.Nb, A.Now).SizeInBytes, 1, AdaptiveCard.MaxSizeInBytes - 1);
        Assert.InRange(InquiriesCard.For([.. Enumerable.Repeat(open, 50)], A.Turn()).SizeInBytes, 1, AdaptiveCard.MaxSizeInBytes - 1);
        Assert.InRange(ClosureCard.List([.. Enumerable.Repeat(library, 50)], [ClosureRulesTests.Planned(AnAccount.Owner)], A.Turn()).SizeInBytes, 1, AdaptiveCard.MaxSizeInBytes - 1);
    }
}
