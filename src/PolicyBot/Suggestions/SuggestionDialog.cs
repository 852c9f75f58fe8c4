using PolicyBot.Conversation;
using PolicyBot.Questions;

namespace PolicyBot.Suggestions;

/// <summary>Puts an answered question on the list of suggestions, from the card that it stands on.</summary>
internal sealed class SuggestionDialog(IQuestionStore questions, ISuggestionStore suggestions, Roles roles) : IDialog
{
    public const string Add = "suggestion.add";

    public IReadOnlyList<string> Verbs => [Add];

    public bool IsPersonal => false;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var texts = new SuggestionTexts(turn.Language);
        var actor = await roles.ActorAsync(turn, Role.Adviser, cancellationToken);
        if (!actor.IsIn(Role.Adviser))
        {
            return new Reply.Notice(texts.OnlyTheAdviser(turn.Municipality.Roles.Informasjonsradgiver.In(turn.Language)));
        }
        if (!SuggestionId.TryParse(press[QuestionDialog.QuestionKey], press[ReplyDialog.NumberKey], out var id)
            || await questions.FindAsync(turn.Municipality.Id, id.Question, cancellationToken) is not { } question
            || Suggestion.Of(question, id.Number) is not { } suggestion)
        {
            return new Reply.Notice(texts.NotFound);
        }
        return new Reply.Notice(await suggestions.TryAddAsync(turn.Municipality.Id, suggestion, turn.At, cancellationToken) ? texts.Added : texts.AlreadyAdded);
    }
}
