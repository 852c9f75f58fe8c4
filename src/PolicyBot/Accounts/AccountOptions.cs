using System.ComponentModel.DataAnnotations;

namespace PolicyBot.Accounts;

/// <summary>Section <c>Accounts</c>: how often the register is gone through for what is due.</summary>
public sealed class AccountOptions
{
    /// <summary>Pause between two rounds. Default 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan Pause { get; set; } = TimeSpan.FromMinutes(10);
}
