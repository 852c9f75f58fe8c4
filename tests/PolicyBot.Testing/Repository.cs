namespace PolicyBot.Testing;

/// <summary>The folder that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Its root, where the solution lies.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path under the root.</summary>
    /// <param name="parts">Folders, and the file if there is one.</param>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No PolicyBot.sln above {AppContext.BaseDirectory}.");
        }
        return folder.FullName;
    }
}
