namespace PolicyBot.Guidelines.Evaluation;

/// <summary>A question, what is right, and what the search said.</summary>
/// <param name="Expected">The question and what is right.</param>
/// <param name="Answer">What the search said.</param>
public sealed record AskedQuestion(ExpectedAnswer Expected, Answer Answer)
{
    /// <summary>The search said that the guidelines do not cover it.</summary>
    public bool IsTurnedAway => Answer is Answer.NotCovered;

    /// <summary>A right rule was shown, and came first.</summary>
    public bool IsFirst => IsAmong(1);

    /// <summary>A right rule was shown among the first three.</summary>
    public bool IsAmongThree => IsAmong(3);

    private bool IsAmong(int most) =>
        !IsTurnedAway && Answer.Ranking.Take(most).Any(ranked => Expected.Sections.Contains(ranked.Section.Id));
}
