using System.ComponentModel.DataAnnotations;

namespace PolicyBot.Reading;

/// <summary>Section <c>Reading</c>: how often those who are to be asked or reminded are looked for.</summary>
public sealed class ReadingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Reading";

    /// <summary>Pause between two rounds; in each, 25 people at most are asked or reminded. Default 30 seconds, and so 500 people in ten minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(30);
}
