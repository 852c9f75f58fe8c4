namespace PolicyBot.Languages;

/// <summary>Section <c>Language</c>: which language people are answered in until they choose one.</summary>
public sealed class LanguageOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Language";

    /// <summary>
    /// Whether the language that a person's Teams is set to is followed; otherwise everybody reads the municipality's.
    /// Default true; false in Development, where the Playground calls every user English.
    /// </summary>
    public bool FollowTeams { get; set; } = true;
}
