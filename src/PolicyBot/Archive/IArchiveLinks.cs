namespace PolicyBot.Archive;

/// <summary>The addresses under which this program hands out files.</summary>
public interface IArchiveLinks
{
    /// <summary>Whether the program knows where it is reached.</summary>
    bool CanBeMade { get; }

    /// <summary>The address of a file.</summary>
    /// <param name="token">What opens it.</param>
    /// <param name="name">The file's name.</param>
    /// <exception cref="InvalidOperationException">The program does not know where it is reached.</exception>
    Uri LinkTo(string token, string name);
}
