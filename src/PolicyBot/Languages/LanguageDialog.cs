using PolicyBot.Conversation;

namespace PolicyBot.Languages;

/// <summary>Lets a person choose the language that they are answered in.</summary>
internal sealed class LanguageDialog(ReaderLanguages languages) : IDialog
{
    public const string Show = "language.show";
    public const string Choose = "language.choose";

    public const string ChoiceKey = "language";

    public IReadOnlyList<string> Verbs => [Show, Choose];

    public bool IsPersonal => true;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press.Verb == Choose && LanguageCard.ChoiceOf(press[ChoiceKey]) is { } choice)
        {
            var language = await languages.ChooseAsync(turn.Municipality, turn.Person.Id, choice, cancellationToken);
            return new Reply.Card(LanguageCard.For(language, choice));
        }
        return new Reply.Card(LanguageCard.For(turn.Language, await languages.ChoiceOfAsync(turn.Municipality.Id, turn.Person.Id, cancellationToken)));
    }
}
