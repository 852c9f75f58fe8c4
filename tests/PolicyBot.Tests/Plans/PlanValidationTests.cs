using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Tests.Plans;

public sealed class PlanValidationTests
{
    private static readonly DateOnly Today = new(2026, 11, 5);

    [Fact]
    public void Given_a_whole_form_when_it_is_checked_then_nothing_is_wrong_in_either_municipality()
    {
        Assert.Empty(PlanValidation.Check(A.Gausdal.Questionnaire.Questions, A.Form, Today));
        Assert.Empty(PlanValidation.Check(A.Ringebu.Questionnaire.Questions, A.Form, Today));
    }

    [Fact]
    public void Given_an_empty_form_when_it_is_checked_then_every_question_but_the_conditional_and_the_optional_one_is_missing_in_order()
    {
        var errors = PlanValidation.Check(A.Gausdal.Questionnaire.Questions, PlanForm.Empty, Today);

        Assert.Equal(A.Gausdal.Questionnaire.Questions.Select(question => question.Id).Where(id => id is not ("sluttdato" or "stedfortreder")), errors.Select(error => error.Question));
        Assert.All(errors, error => Assert.Equal(FieldProblem.Missing, error.Problem));
    }

    [Theory]
    [InlineData("navn", 100, null)]
    [InlineData("navn", 101, FieldProblem.TooLong)]
    [InlineData("svarregler", 200, null)]
    [InlineData("svarregler", 201, FieldProblem.TooLong)]
    [InlineData("hvorfor", 1000, null)]
    [InlineData("hvorfor", 1001, FieldProblem.TooLong)]
    public void Given_a_text_when_it_is_checked_then_its_limit_is_the_last_length_that_passes(string question, int length, FieldProblem? problem)
    {
        var errors = Check(question, new string('x', length));

        Assert.Equal(problem is { } one ? [new FieldError(question, one, length - 1)] : [], errors);
    }

    [Theory]
    [InlineData("Bare én", FieldProblem.TooFewLines)]
    [InlineData("Bare én\n\n   \n", FieldProblem.TooFewLines)]
    [InlineData("Den ene\r\nDen andre", null)]
    public void Given_a_list_when_it_is_checked_then_only_lines_with_something_count(string typed, FieldProblem? problem) =>
        Assert.Equal(problem is { } one ? [new FieldError("administratorer", one, 2)] : [], Check("administratorer", typed));

    [Fact]
    public void Given_a_value_that_is_not_offered_when_it_is_checked_then_it_is_no_choice() =>
        Assert.Equal([new FieldError("kanal", FieldProblem.NotAChoice)], Check("kanal", "Facebook"));

    [Theory]
    [InlineData("2026-11-06", null)]
    [InlineData("2026-11-05", FieldProblem.NotInTheFuture)]
    [InlineData("2020-01-01", FieldProblem.NotInTheFuture)]
    [InlineData("30.06.2027", FieldProblem.NotADate)]
    [InlineData("2027-02-30", FieldProblem.NotADate)]
    [InlineData("snart", FieldProblem.NotADate)]
    [InlineData("", FieldProblem.Missing)]
    public void Given_an_end_date_when_it_is_checked_then_it_is_after_today(string typed, FieldProblem? problem) =>
        Assert.Equal(problem is { } one ? [new FieldError("sluttdato", one)] : [], Check("sluttdato", typed));

    [Fact]
    public void Given_a_permanent_account_when_an_end_date_is_left_in_the_form_then_it_is_not_looked_at() =>
        Assert.Empty(PlanValidation.Check(A.Gausdal.Questionnaire.Questions, A.Form.With("varighet", "permanent").With("sluttdato", "2020-01-01"), Today));

    [Theory]
    [InlineData("false")]
    [InlineData("ja")]
    [InlineData("")]
    public void Given_a_box_that_is_not_ticked_when_it_is_checked_then_it_is_to_be_ticked(string value) =>
        Assert.Equal(
            [new FieldError("kommunevapen", FieldProblem.NotConfirmed)],
            PlanValidation.Check(A.Ringebu.Questionnaire.Questions, A.Form.With("kommunevapen", value), Today));

    [Fact]
    public void Given_a_question_that_need_not_be_answered_when_it_is_empty_then_nothing_is_wrong()
    {
        var question = new PlanQuestion
        {
            Id = "a",
            Label = new LocalizedText("A"),
            Type = PlanQuestionType.List,
            Max = 100,
            Required = false,
            Least = 2,
            Choices = [],
        };

        Assert.Empty(PlanValidation.Check([question], PlanForm.Empty, Today));
        Assert.Equal([new FieldError("a", FieldProblem.TooFewLines, 2)], PlanValidation.Check([question], PlanForm.Empty.With("a", "en"), Today));
    }

    private static IReadOnlyList<FieldError> Check(string question, string answer) =>
        PlanValidation.Check(A.Gausdal.Questionnaire.Questions, A.Form.With(question, answer), Today);
}
