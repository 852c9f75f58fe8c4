namespace PolicyBot.Municipalities;

/// <summary>Something in a pack that must be mended before it can be used.</summary>
/// <param name="File">Path of the file, as it was given.</param>
/// <param name="Line">Counted from 1; 0 where the whole file is meant.</param>
/// <param name="Message">What is wrong and what to write instead, in English: whoever edits a pack reads it.</param>
public sealed record PackError(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
