using System.ComponentModel.DataAnnotations;

namespace PolicyBot.Storage;

/// <summary>Section <c>Outbox</c>: how stored messages are sent.</summary>
public sealed class OutboxOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Outbox";

    /// <summary>The longest pause between two rounds of sending. Default 2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:05:00")] public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a message that is being sent is left alone by others. Default 25 seconds: with the pause, another instance has it within 30.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")] public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>How many messages are sent a second at most, by each instance. Teams takes 50 of an app in a tenant. Default 20.</summary>
    [Range(1, 100_000)] public int PerSecond { get; set; } = 20;

    /// <summary>The longest wait before a message is tried again. Default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often Teams may fail at a message by itself (status 500 and the like) before it is set aside. Default 30, with the longest waits some two hours.</summary>
    [Range(1, 1000)] public int Failures { get; set; } = 30;
}
