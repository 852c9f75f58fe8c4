using System.ComponentModel.DataAnnotations;

namespace PolicyBot.Host.Http;

/// <summary>Section <c>Http</c>: how long those who call may take.</summary>
public sealed class HttpOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Http";

    /// <summary>
    /// How long a caller may take for a request's headers, and after how long its body must have come at 1 KB a second; who is slower is cut off. Default
    /// 10 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:01:00")] public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);
}
