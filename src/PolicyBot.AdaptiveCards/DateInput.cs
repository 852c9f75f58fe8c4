namespace PolicyBot.AdaptiveCards;

/// <summary>A field for a date. Its value comes back as <c>yyyy-MM-dd</c>, or empty.</summary>
public sealed record DateInput : Input
{
    /// <summary>The date that is there from before; <c>null</c>: empty.</summary>
    public DateOnly? Value { get; init; }

    /// <summary>The earliest date, itself included; <c>null</c>: no limit. Not every client enforces it.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The latest date, itself included; <c>null</c>: no limit. Not every client enforces it.</summary>
    public DateOnly? Max { get; init; }
}
