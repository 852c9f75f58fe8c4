using System.ComponentModel.DataAnnotations;

namespace PolicyBot.Accounts;

/// <summary>Section <c>Accounts</c>: how often accounts, closures and enquiries are gone through for what is due.</summary>
public sealed class OperationOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Accounts";

    /// <summary>Pause between two rounds. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan Pause { get; set; } = TimeSpan.FromMinutes(1);
}
