using System.Globalization;
using PolicyBot.Conversation;

namespace PolicyBot.Questions;

/// <summary>Shows the adviser what waits for a reply, in their own chat: not every channel is to read it.</summary>
internal sealed class OpenQuestionsDialog(IQuestionStore questions, Roles roles) : IDialog
{
    public const string List = "questions.list";

    public const string BeforeKey = "before";

    private const int MostBefore = 100_000;

    public IReadOnlyList<string> Verbs => [List];

    public bool IsPersonal => true;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var actor = await roles.ActorAsync(turn, Role.Adviser, cancellationToken);
        if (!actor.IsIn(Role.Adviser))
        {
            return new Reply.Notice(new QuestionTexts(turn.Language).OnlyTheAdviserReads(turn.Municipality.Roles.Informasjonsradgiver.In(turn.Language)));
        }
        var before = int.TryParse(press[BeforeKey], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Min(read, MostBefore) : 0;
        var open = await questions.OpenAsync(turn.Municipality.Id, before, OpenQuestionsCard.Most + 1, cancellationToken);
        return new Reply.Card(OpenQuestionsCard.For(open, turn.Municipality, turn.Language, before, turn.At));
    }
}
