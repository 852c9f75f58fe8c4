using System.Diagnostics.CodeAnalysis;

namespace PolicyBot.Questions;

/// <summary>Identifies a question from the moment that its card is shown; cards carry it.</summary>
public readonly record struct QuestionId(Guid Value)
{
    /// <summary>Reads an id from a card; a card can carry anything.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out QuestionId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new QuestionId(value);
        return parsed;
    }

    /// <summary>An id that no other question has. By chance alone: one that is made of who asks, where or when could be traced back to them.</summary>
    public static QuestionId New() => new(Guid.NewGuid());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
