using System.ComponentModel.DataAnnotations;

namespace PolicyBot.Feedback;

/// <summary>Section <c>Feedback</c>: how often what was counted is stored.</summary>
public sealed class FeedbackOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Feedback";

    /// <summary>Pause between two rounds of storing. A program that is killed loses what it counted since the last. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan Pause { get; set; } = TimeSpan.FromMinutes(1);
}
