using PolicyBot.Conversation;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;
using PolicyBot.Talk;

namespace PolicyBot.Extension;

/// <summary>Tells what the guidelines say to a message, as if it had been the question.</summary>
/// <remarks>Whoever wrote the message did not ask: it is not counted, and nothing of it is kept or sent anywhere.</remarks>
internal sealed class AskAboutMessage : IMessageAction, IDialog
{
    public const string Verb = "message.ask";

    private const string TextKey = "text";

    public string Command => "askAboutMessage";

    public IReadOnlyList<string> Verbs => [Verb];

    public bool IsPersonal => false;

    public bool OnlyReads => true;

    public string Title(Language language) => new ExtensionTexts(language).WhatTheGuidelinesSay;

    public Press PressOn(PointedMessage message) => new(Verb, new Dictionary<string, string> { [TextKey] = message.Text }, CardActivityId: null);

    public Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var text = press[TextKey];
        return Task.FromResult(string.IsNullOrWhiteSpace(text)
            ? new Reply.Notice(new ExtensionTexts(turn.Language).NoText)
            : AnswerDialog.ReplyWith(turn.Municipality.Search.Ask(CardParts.Cut(text, TypedText.Limit)), turn));
    }
}
