using System.Globalization;
using PolicyBot.Conversation;
using PolicyBot.Questions;

namespace PolicyBot.Suggestions;

/// <summary>Shows the adviser the list of suggestions, in their own chat, and takes one off it.</summary>
internal sealed class SuggestionListDialog(ISuggestionStore suggestions, Roles roles) : IDialog
{
    public const string List = "suggestion.list";
    public const string Remove = "suggestion.remove";

    public const string BeforeKey = "before";

    private const int MostBefore = 100_000;

    public IReadOnlyList<string> Verbs => [List, Remove];

    public bool IsPersonal => true;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var actor = await roles.ActorAsync(turn, Role.Adviser, cancellationToken);
        if (!actor.IsIn(Role.Adviser))
        {
            return new Reply.Notice(new SuggestionTexts(turn.Language).OnlyTheAdviser(turn.Municipality.Roles.Informasjonsradgiver.In(turn.Language)));
        }
        if (press.Verb == Remove && !(SuggestionId.TryParse(press[QuestionDialog.QuestionKey], press[ReplyDialog.NumberKey], out var id)
            && await suggestions.TryRemoveAsync(turn.Municipality.Id, id, cancellationToken)))
        {
            return new Reply.Notice(new SuggestionTexts(turn.Language).Gone);
        }
        var before = int.TryParse(press[BeforeKey], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Min(read, MostBefore) : 0;
        var list = await suggestions.ListAsync(turn.Municipality.Id, before, SuggestionCard.Most + 1, cancellationToken);
        return new Reply.Card(SuggestionCard.For(list, turn.Language, before));
    }
}
