using System.ComponentModel.DataAnnotations;

namespace PolicyBot.Plans;

/// <summary>Section <c>Plans</c>: how often plans, and questions that were passed on, are gone through for what is due.</summary>
public sealed class PlanOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Plans";

    /// <summary>Pause between two rounds of reminders and of mending cards. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan Pause { get; set; } = TimeSpan.FromMinutes(1);
}
