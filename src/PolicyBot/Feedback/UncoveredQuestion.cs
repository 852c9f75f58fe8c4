using PolicyBot.Municipalities;

namespace PolicyBot.Feedback;

/// <summary>A question that no rule covers.</summary>
/// <param name="Municipality">Whose.</param>
/// <param name="Week">When.</param>
/// <param name="Text">Without names, numbers and addresses; at most <see cref="LongestText"/> characters.</param>
public readonly record struct UncoveredQuestion(MunicipalityId Municipality, Week Week, string Text)
{
    /// <summary>The most of a question that is kept, in characters.</summary>
    public const int LongestText = 300;
}
