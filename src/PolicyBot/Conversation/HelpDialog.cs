namespace PolicyBot.Conversation;

/// <summary>Says what the bot can do.</summary>
internal sealed class HelpDialog : IDialog
{
    public const string Show = "help.show";

    public IReadOnlyList<string> Verbs => [Show];

    public bool IsPersonal => false;

    public Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(new Reply.Card(HelpCard.For(turn)));
}
