using PolicyBot.Conversation;
using PolicyBot.Questions;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Questions;

public sealed class QuestionRulesTests
{
    private static readonly DateTimeOffset Later = A.Now.AddHours(2);

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "Kari")]
    public void Given_a_question_when_it_is_passed_on_then_the_adviser_gets_the_name_only_where_the_asker_chose_it(bool showName, string? name)
    {
        var passed = Accepted(QuestionRules.Decide(Pass("  Hva gjelder?  ", showName)), QuestionEvent.Passed);

        Assert.Equal((A.Kari.Id, name), (passed.AskerId, passed.AskerName));
        Assert.Equal(new Exchange("Hva gjelder?", A.Now), Assert.Single(passed.Exchanges));
        Assert.Equal(A.Now, passed.DeliveredAt);
    }

    [Fact]
    public void Given_a_national_identity_number_when_a_question_is_passed_on_then_it_is_taken_out_and_telephones_stay()
    {
        var passed = Accepted(QuestionRules.Decide(Pass("Elev 010100 11111 eller 13097248022, ring 61 22 44 00")), QuestionEvent.Passed);

        Assert.DoesNotContain("13097248022", passed.Last.Text, StringComparison.Ordinal);
        Assert.Contains("61 22 44 00", passed.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_nobody_to_receive_it_when_a_question_is_passed_on_then_it_waits_undelivered() =>
        Assert.Null(Accepted(QuestionRules.Decide(Pass("Hva gjelder?") with { To = [] }), QuestionEvent.Passed).DeliveredAt);

    [Fact]
    public void Given_a_text_that_is_empty_or_too_long_when_it_is_sent_then_it_must_be_mended()
    {
        Assert.Equal(new QuestionOutcome.Invalid(FieldProblem.Missing), QuestionRules.Decide(Pass(" \n ")));
        Assert.Equal(new QuestionOutcome.Invalid(FieldProblem.TooLong), QuestionRules.Decide(Pass(new string('a', 2001))));
        Assert.IsType<QuestionOutcome.Accepted>(QuestionRules.Decide(Pass(new string('a', 2000))));
        Assert.Equal(new QuestionOutcome.Invalid(FieldProblem.Missing), QuestionRules.Decide(AQuestion.Passed(), Reply("")));
        Assert.Equal(new QuestionOutcome.Invalid(FieldProblem.Missing), QuestionRules.Decide(AQuestion.Passed(AQuestion.Answer), new AskAgain(A.Kari, "", Later)));
    }

    [Theory]
    [InlineData(ReplyKind.Answered, QuestionEvent.Answered)]
    [InlineData(ReplyKind.NotForUs, QuestionEvent.NotForUs)]
    public void Given_the_adviser_when_they_reply_then_it_is_theirs_with_the_moment(ReplyKind kind, QuestionEvent happened)
    {
        var replied = Accepted(QuestionRules.Decide(AQuestion.Passed(), Reply(" Ja. ") with { Kind = kind }), happened);

        Assert.Equal(new QuestionReply(kind, "Ja.", "Rita", Later), replied.Last.Reply);
    }

    [Fact]
    public void Given_a_question_that_has_a_reply_when_another_is_given_then_the_first_stands() =>
        Assert.Equal(new QuestionOutcome.AlreadyReplied(AQuestion.Reason), QuestionRules.Decide(AQuestion.Passed(AQuestion.Reason), Reply("Ja.")));

    [Fact]
    public void Given_anybody_else_when_they_reply_then_they_learn_only_that_they_may_not()
    {
        var reply = Reply("Ja.") with { Actor = new Actor(A.Ola, Role.Radmannsteam | Role.Administrator) };

        Assert.Equal(Refused(QuestionRefusal.NotTheAdviser), QuestionRules.Decide(AQuestion.Passed(), reply));
        Assert.Equal(Refused(QuestionRefusal.NotTheAdviser), QuestionRules.Decide(AQuestion.Passed(AQuestion.Answer), reply));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Given_a_part_that_is_not_there_when_it_is_replied_to_then_it_is_not_found(int number) =>
        Assert.Equal(Refused(QuestionRefusal.NotFound), QuestionRules.Decide(AQuestion.Passed(), Reply("Ja.") with { Number = number }));

    [Fact]
    public void Given_an_old_card_when_the_question_has_been_asked_again_then_the_first_answer_still_stands()
    {
        Assert.Equal(new QuestionOutcome.AlreadyReplied(AQuestion.Answer), QuestionRules.Decide(AQuestion.PassedAgain(), Reply("Nei.")));
        Assert.Equal("Nei.", Accepted(QuestionRules.Decide(AQuestion.PassedAgain(), Reply("Nei.") with { Number = 2 }), QuestionEvent.Answered).Last.Reply?.Text);
    }

    [Fact]
    public void Given_an_answer_when_the_asker_asks_again_then_it_is_the_same_question_and_only_once()
    {
        var again = new AskAgain(A.Kari, "Gjelder det 13097248022?", Later);

        var asked = Accepted(QuestionRules.Decide(AQuestion.Passed(AQuestion.Answer), again), QuestionEvent.AskedAgain);

        Assert.Equal([AQuestion.Text, "Gjelder det […]?"], asked.Exchanges.Select(exchange => exchange.Text));
        Assert.True(asked.IsOpen);
        Assert.Equal(Refused(QuestionRefusal.AskedTwice), QuestionRules.Decide(AQuestion.PassedAgain(), again));
        Assert.Equal(Refused(QuestionRefusal.AskedTwice), QuestionRules.Decide(AQuestion.PassedAgain(AQuestion.Answer), again));
    }

    [Fact]
    public void Given_no_answer_or_another_persons_question_when_somebody_asks_again_then_it_is_refused()
    {
        Assert.Equal(Refused(QuestionRefusal.NotAnswered), QuestionRules.Decide(AQuestion.Passed(), new AskAgain(A.Kari, "?", Later)));
        Assert.Equal(Refused(QuestionRefusal.NotAnswered), QuestionRules.Decide(AQuestion.Passed(AQuestion.Reason), new AskAgain(A.Kari, "?", Later)));
        Assert.Equal(Refused(QuestionRefusal.NotFound), QuestionRules.Decide(AQuestion.Passed(AQuestion.Answer), new AskAgain(A.Ola, "?", Later)));
        Assert.Equal(Refused(QuestionRefusal.TooLate), QuestionRules.Decide(AQuestion.Passed(AQuestion.Answer) with { AskerId = null }, new AskAgain(A.Kari, "?", Later)));
    }

    private static PassQuestion Pass(string text, bool showName = false) => new(AQuestion.Id, A.Gausdal.Id, A.Kari, showName, text, [AQuestion.Channel], A.Now);

    private static ReplyToQuestion Reply(string text) => new(AQuestion.Adviser, 1, ReplyKind.Answered, text, Later);

    private static QuestionOutcome.Refused Refused(QuestionRefusal reason) => new(reason);

    private static PassedQuestion Accepted(QuestionOutcome outcome, QuestionEvent happened)
    {
        var accepted = Assert.IsType<QuestionOutcome.Accepted>(outcome);
        Assert.Equal(happened, accepted.Event);
        return accepted.Next;
    }
}
