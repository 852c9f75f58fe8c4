using System.Collections.Concurrent;

namespace PolicyBot.BotFramework.Tests;

/// <summary>Keeps its turns, and answers as the test says.</summary>
internal sealed class ScriptedBot : IBot
{
    public ConcurrentQueue<TurnContext> Turns { get; } = new();

    public Func<TurnContext, CancellationToken, Task<InvokeResponse?>> Script { get; set; } = (_, _) => Task.FromResult<InvokeResponse?>(null);

    public Task<InvokeResponse?> OnTurnAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        Turns.Enqueue(turn);
        return Script(turn, cancellationToken);
    }
}
