using System.Diagnostics;
using PolicyBot.Conversation;
using PolicyBot.Inquiries;
using PolicyBot.Municipalities;

namespace PolicyBot.Publishing;

/// <summary>Svarhjelp: what a comment is, what the guidelines ask, and a draft. It remembers nothing.</summary>
internal sealed class AnswerHelpDialog : IDialog
{
    public const string New = "answer-help.new";
    public const string Judge = "answer-help.judge";

    public const string DraftField = "utkast";

    public IReadOnlyList<string> Verbs => [New, Judge];

    public bool IsPersonal => true;

    public bool YieldsInCrisis => true;

    public Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) => Task.FromResult<Reply>(press.Verb switch
    {
        // What was pasted is nobody's to keep.
        New => new Reply.Card(AnswerHelpCard.Form(turn, press.Data), HoldsSecret: true),
        Judge => new Reply.Card(Judged(turn, press), HoldsSecret: true),
        _ => throw new UnreachableException($"The verb {press.Verb} is no verb of help with answers."),
    });

    private static AdaptiveCards.AdaptiveCard Judged(Turn turn, Press press)
    {
        var text = press[InquiryRules.TextField].Trim();
        if (text.Length is 0 or > AnswerHelpCard.TextLimit)
        {
            var problem = text.Length == 0 ? new FieldError(InquiryRules.TextField, FieldProblem.Missing) : new FieldError(InquiryRules.TextField, FieldProblem.TooLong, AnswerHelpCard.TextLimit);
            return AnswerHelpCard.Form(turn, new Dictionary<string, string> { [InquiryRules.TextField] = CardParts.Cut(text, AnswerHelpCard.TextLimit - 2) }, problem);
        }
        var findings = CommentAnalysis.Of(text);
        // The public is answered in Norwegian, whatever the employee reads.
        var language = turn.Language == Language.En ? turn.Municipality.Language : turn.Language;
        var draft = DraftAnswer.For([.. findings.Select(finding => finding.Kind)], turn.Municipality, turn.Person, language);
        var deadline = turn.Municipality.OperationRules.Deadline is null ? (DateTimeOffset?)null : ResponseDeadline.Of(turn.At, turn.Municipality.WorkingTime, []).Due;
        return AnswerHelpCard.For(new Dictionary<string, string> { [InquiryRules.TextField] = text }, findings, draft, deadline, turn);
    }
}
