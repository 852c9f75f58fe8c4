namespace PolicyBot.Tests.Guidelines.Import;

/// <summary>A test on the adopted documents, whose text is not in the repository; it runs where an environment variable names their folder.</summary>
internal sealed class SeedsFactAttribute : FactAttribute
{
    private const string Variable = "POLICYBOT_SEEDS";

    public SeedsFactAttribute()
    {
        if (Folder is null)
        {
            Skip = $"The adopted documents are not part of the repository: set {Variable} to a folder with gausdal.txt and ringebu.txt.";
        }
    }

    public static string? Folder => Environment.GetEnvironmentVariable(Variable);
}
