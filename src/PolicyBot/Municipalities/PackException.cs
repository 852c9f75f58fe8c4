namespace PolicyBot.Municipalities;

/// <summary>A pack can't be used. It stops the start; the message lists every error with file and line.</summary>
public sealed class PackException(IReadOnlyList<PackError> errors)
    : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>All that is wrong, in the order of the files.</summary>
    public IReadOnlyList<PackError> Errors { get; } = errors;
}
