using System.ComponentModel.DataAnnotations;

namespace PolicyBot.Host.Health;

/// <summary>Section <c>Health</c>: when something is wrong enough to be told.</summary>
public sealed class HealthOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Health";

    /// <summary>From this age of the oldest message that waits to be sent on, <c>/readyz</c> says degraded. Default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")] public TimeSpan OutboxAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The pause between two looks at what waits to be sent, for the figures. Default 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(15);
}
