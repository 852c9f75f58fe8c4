namespace PolicyBot.Host.Tests.Endurance;

/// <summary>Counts what passes between Teams and the program, so that a moment of the flow can be named by a number.</summary>
internal sealed class Steps
{
    private readonly Lock gate = new();
    private TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int left;

    /// <summary>Something was sent, came, or was answered.</summary>
    public void Pass()
    {
        lock (gate)
        {
            if (--left == 0)
            {
                reached.TrySetResult();
            }
        }
    }

    /// <summary>When so many more have passed.</summary>
    /// <param name="count">1 or more.</param>
    public Task After(int count)
    {
        lock (gate)
        {
            left = count;
            reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return reached.Task;
        }
    }
}
