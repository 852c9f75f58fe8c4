namespace PolicyBot.Browser.Tests;

/// <summary>Somebody who uses the bot.</summary>
/// <param name="Id">Their id on the channel, the same in every client of the tenant.</param>
/// <param name="Name">A made-up first name, and nothing that YAML reads as more than a word.</param>
public sealed record Person(string Id, string Name)
{
    /// <summary>An employee.</summary>
    public static Person Kari { get; } = new("user-kari", "Kari");

    /// <summary>A leader in the rådmannsteam.</summary>
    public static Person Ola { get; } = new("user-ola", "Ola");

    /// <summary>Another leader in the rådmannsteam.</summary>
    public static Person Anne { get; } = new("user-anne", "Anne");

    /// <summary>An employee who is not in the rådmannsteam.</summary>
    public static Person Per { get; } = new("user-per", "Per");

    /// <summary>Their id in the directory: another than <see cref="Id"/>, so that mixing up the two shows.</summary>
    public string DirectoryId => $"aad-{Id}";
}
