namespace PolicyBot.AdaptiveCards;

/// <summary>Short facts, each with a name, one under the other.</summary>
public sealed record FactSet : ContentElement
{
    /// <summary>The facts, in the order shown.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }
}

/// <summary>A name and its value. Clients read Markdown in both.</summary>
public sealed record Fact
{
    /// <summary>A fact whose value the product wrote itself.</summary>
    /// <param name="title">The name shown.</param>
    /// <param name="value">The value, in Markdown.</param>
    /// <returns>The fact, as given.</returns>
    public static Fact Of(string title, string value) => new() { Title = title, Value = value };

    /// <summary>A fact whose value a person typed: it is shown as typed.</summary>
    /// <param name="title">The name shown, in the product's own words.</param>
    /// <param name="value">Any text.</param>
    /// <returns>The fact, its value passed through <see cref="PlainText.Escape"/>.</returns>
    public static Fact Typed(string title, string value) => new() { Title = title, Value = PlainText.Escape(value) };

    /// <summary>The name shown.</summary>
    public required string Title { get; init; }

    /// <summary>The value shown.</summary>
    public required string Value { get; init; }
}
