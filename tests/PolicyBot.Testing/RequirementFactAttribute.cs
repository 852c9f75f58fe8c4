using Xunit;

namespace PolicyBot.Testing;

/// <summary>A fact that needs something which not every machine has: without it the test is skipped, and says what to install.</summary>
/// <remarks>Derive from it for each such thing: a browser, a database server, Node.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RequirementFactAttribute : FactAttribute
{
    /// <summary>Skips the test when something is missing.</summary>
    /// <param name="missing">What is missing and how to get it; <c>null</c>: nothing, the test runs.</param>
    protected RequirementFactAttribute(string? missing)
    {
        if (missing is not null)
        {
            Skip = missing;
        }
    }
}
