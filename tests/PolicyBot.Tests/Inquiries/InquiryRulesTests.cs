using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Inquiries;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Tests.Accounts;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Inquiries;

/// <summary>Registering and dealing with enquiries. It is Thursday 5 November 2026, 09:00.</summary>
public sealed class InquiryRulesTests
{
    private static readonly OfficialAccount Library = AnAccount.Library;
    private static readonly Addressee Inga = new(new Recipient.OnePerson("29:inga"), Language.Nb);

    [Fact]
    public void Given_an_enquiry_when_anybody_registers_it_then_it_has_when_it_came_and_numbers_that_say_who_somebody_is_are_taken_out()
    {
        var inquiry = Registered(("tekst", "Når åpner dere? Jeg er 01129955131 og har telefon 900 00 001"), ("lenke", "https://www.facebook.com/gausdalbibliotek/posts/1"));

        Assert.Equal(OsloTime.At(new DateOnly(2026, 11, 4), new TimeOnly(16, 10)), inquiry.Received);
        Assert.DoesNotContain("01129955131", inquiry.Text, StringComparison.Ordinal);
        Assert.StartsWith("Når åpner dere?", inquiry.Text, StringComparison.Ordinal);
        Assert.Equal("https://www.facebook.com/gausdalbibliotek/posts/1", inquiry.Link?.AbsoluteUri);
    }

    [Theory]
    [InlineData("dag", "2026-11-06", "dag", FieldProblem.InTheFuture)]
    [InlineData("dag", "2025-01-01", "dag", FieldProblem.TooFarOff)]
    [InlineData("dag", "", "dag", FieldProblem.NotADate)]
    [InlineData("tid", "kl 8", "tid", FieldProblem.NotATime)]
    [InlineData("tekst", " ", "tekst", FieldProblem.Missing)]
    [InlineData("lenke", "javascript:alert(1)", "lenke", FieldProblem.NotALink)]
    [InlineData("lenke", "facebook", "lenke", FieldProblem.NotALink)]
    public void Given_something_that_does_not_fit_when_an_enquiry_is_registered_then_the_field_says_so(string field, string typed, string wrong, FieldProblem problem)
    {
        var error = Assert.Single(Assert.IsType<InquiryOutcome.Invalid>(InquiryRules.Register(Library, A.Kari, A.Now, Typed((field, typed)), evenThanks: false)).Errors);

        Assert.Equal((wrong, problem), (error.Question, error.Problem));
        Assert.Equal([new FieldError("konto", FieldProblem.NotAChoice)], Assert.IsType<InquiryOutcome.Invalid>(InquiryRules.Register(null, A.Kari, A.Now, Typed(), evenThanks: false)).Errors);
    }

    [Fact]
    public void Given_a_closing_thank_you_when_it_is_registered_then_it_is_asked_about_first_and_may_be_registered_all_the_same()
    {
        Assert.IsType<InquiryOutcome.LooksLikeThanks>(InquiryRules.Register(Library, A.Kari, A.Now, Typed(("tekst", "Tusen takk!")), evenThanks: false));
        Assert.IsType<InquiryOutcome.Accepted>(InquiryRules.Register(Library, A.Kari, A.Now, Typed(("tekst", "Tusen takk!")), evenThanks: true));
    }

    [Fact]
    public void Given_an_open_enquiry_when_it_is_dealt_with_then_only_who_registered_it_the_owner_and_the_adviser_do_that_and_once()
    {
        var inquiry = Registered() with { RegisteredBy = A.Eva };
        InquiryOutcome End(Actor by, Inquiry? other = null) => InquiryRules.End(other ?? inquiry, Library, by, isAnswered: true, A.Now, A.Now);

        Assert.All([AnAccount.Owner, AnAccount.Adviser, new Actor(A.Eva, Role.None)], by => Assert.IsType<InquiryOutcome.Accepted>(End(by)));
        Assert.IsType<InquiryOutcome.NotYours>(End(AnAccount.Colleague));
        var answered = Assert.IsType<InquiryOutcome.Accepted>(End(AnAccount.Owner)).Next;
        Assert.IsType<InquiryOutcome.Already>(End(AnAccount.Owner, answered));
        Assert.Null(Assert.IsType<InquiryOutcome.Accepted>(InquiryRules.Reopen(answered, Library, AnAccount.Owner)).Next.Ending);
        Assert.IsType<InquiryOutcome.Already>(InquiryRules.Reopen(inquiry, Library, AnAccount.Owner));
    }

    [Fact]
    public void Given_answers_at_the_deadline_and_after_it_when_they_are_counted_then_the_moment_itself_is_in_time_and_a_hundred_per_cent_means_all()
    {
        var statistics = InquiryStatistics.Of(
        [
            Ended(isAnswered: true, A.Now, due: A.Now), Ended(true, A.Now.AddSeconds(1), due: A.Now), Ended(true, A.Now, A.Now.AddDays(1)), Ended(false, A.Now, A.Now), Registered(),
            Ended(true, OsloTime.At(new DateOnly(2026, 10, 31), new TimeOnly(23, 59)), A.Now), Ended(true, OsloTime.At(new DateOnly(2026, 11, 1), new TimeOnly(0, 0)), A.Now),
        ]);

        Assert.Equal(
            [new InquiryStatistics(Library.Id, new DateOnly(2026, 11, 1), 3, 4), new InquiryStatistics(Library.Id, new DateOnly(2026, 10, 1), 1, 1)], statistics);
        Assert.Equal(75, statistics[0].Percent);
        Assert.Equal(99, (statistics[0] with { InTime = 999, All = 1000 }).Percent);
    }

    [Fact]
    public void Given_a_deadline_when_it_comes_near_and_passes_then_the_owner_and_who_registered_are_told_and_then_the_adviser_too()
    {
        var inquiry = Registered() with { RegisteredBy = A.Eva };
        var one = new OpenInquiry(inquiry, Library, ResponseDeadline.Of(inquiry.Received, A.Gausdal.WorkingTime, []));
        string[] At(DateTimeOffset now) => [.. InquiryReminders.DueFor(one, A.Gausdal, Readers.All(Language.Nb), [Inga], now).Select(reminder => $"{reminder.Kind} {reminder.Message.Recipient.Lane}")];
        Assert.Equal((OsloTime.At(new DateOnly(2026, 11, 5), new TimeOnly(13, 30)), OsloTime.At(new DateOnly(2026, 11, 6), new TimeOnly(8, 0))), (one.Deadline.RemindAt, one.Deadline.Due));

        Assert.Empty(At(one.Deadline.RemindAt.AddSeconds(-1)));
        Assert.Equal(["inquiry-due person:29:kari", "inquiry-due person:29:eva"], At(one.Deadline.RemindAt));
        Assert.Equal(["inquiry-due person:29:kari", "inquiry-due person:29:eva"], At(one.Deadline.Due));
        Assert.Equal(["inquiry-overdue person:29:kari", "inquiry-overdue person:29:eva", "inquiry-overdue person:29:inga"], At(one.Deadline.Due.AddSeconds(1)));
        var overdue = InquiryReminders.DueFor(one, A.Gausdal, Readers.All(Language.Nb), [Inga], one.Deadline.Due.AddSeconds(1)).First();
        Assert.Contains("Enhetsleder Lederen for biblioteket svarer for kontoen.", overdue.Message.Card.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Wednesday 4 November at 16:10, after work: due on Friday at 08:00.</summary>
    internal static Inquiry Registered(params (string Field, string Value)[] changed) =>
        Assert.IsType<InquiryOutcome.Accepted>(InquiryRules.Register(Library, A.Kari, A.Now, Typed(changed), evenThanks: false)).Next;

    private static Inquiry Ended(bool isAnswered, DateTimeOffset at, DateTimeOffset due) => Registered() with { Ending = new InquiryEnding(isAnswered, "Kari", at, due) };

    private static Dictionary<string, string> Typed(params (string Field, string Value)[] changed)
    {
        var typed = new Dictionary<string, string> { ["dag"] = "2026-11-04", ["tid"] = "16:10", ["tekst"] = "Når åpner dere på lørdag?" };
        foreach (var (field, value) in changed)
        {
            typed[field] = value;
        }
        return typed;
    }
}
