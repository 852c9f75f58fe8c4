using System.Collections.Immutable;

namespace PolicyBot.Plans;

/// <summary>The answers to the form, as they were typed and trimmed; a list has one item a line.</summary>
public sealed class PlanForm : IEquatable<PlanForm>
{
    /// <summary>The answer of a box that is ticked.</summary>
    public const string Confirmed = "true";

    private readonly ImmutableSortedDictionary<string, string> answers;

    private PlanForm(ImmutableSortedDictionary<string, string> answers) => this.answers = answers;

    /// <summary>A form in which nothing is answered.</summary>
    public static PlanForm Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>All that is answered, by question id.</summary>
    public IReadOnlyDictionary<string, string> Answers => answers;

    /// <summary>The answer to a question; empty where there is none.</summary>
    public string this[string question] => answers.GetValueOrDefault(question, "");

    /// <summary>A form with these answers.</summary>
    public static PlanForm Of(IEnumerable<KeyValuePair<string, string>> answers) =>
        answers.Aggregate(Empty, (form, answer) => form.With(answer.Key, answer.Value));

    /// <summary>The same form with one answer changed; an empty one is taken away.</summary>
    public PlanForm With(string question, string answer)
    {
        var trimmed = answer.ReplaceLineEndings("\n").Trim();
        return new(trimmed.Length == 0 ? answers.Remove(question) : answers.SetItem(question, trimmed));
    }

    /// <summary>The items of an answer to a list: one a line, without empty ones.</summary>
    public IReadOnlyList<string> Lines(string question) =>
        this[question].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    public bool Equals(PlanForm? other) => other is not null && answers.SequenceEqual(other.answers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlanForm);

    /// <inheritdoc/>
    public override int GetHashCode() => answers.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}
