namespace PolicyBot.Host.CommandLine;

/// <summary>Writes a file, and never over one that is there without being told to.</summary>
internal static class OneFile
{
    /// <exception cref="MendException">It is there already, or can't be written; the message says what to do.</exception>
    public static async Task WriteAsync(FileInfo file, ReadOnlyMemory<byte> content, bool force, CancellationToken cancellationToken)
    {
        if (file.Exists && !force)
        {
            throw new MendException($"{file.FullName} is there already. Nothing is written. Choose another file with --out, or write over it with --force.");
        }
        try
        {
            await using var stream = new FileStream(file.FullName, force ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            await stream.WriteAsync(content, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MendException($"{file.FullName} can't be written ({error.Message.TrimEnd('.')}). Choose a file that you may write, with --out.");
        }
    }
}
