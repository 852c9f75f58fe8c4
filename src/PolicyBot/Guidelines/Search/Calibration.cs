namespace PolicyBot.Guidelines.Search;

/// <summary>Weighs the kinds of evidence against each other.</summary>
/// <remarks>
/// The figures were fitted by logistic regression to the example questions of two packs, each part left out in turn, and to question
/// sets with their answers; <c>docs/search.md</c> has what they gave.
/// </remarks>
internal static class Calibration
{
    /// <summary>Below this chance a section is no answer. Low, because turning somebody away with a good question costs more than an answer beside the point.</summary>
    public const double LeastCovered = 0.3;

    /// <summary>From this chance on the first section is the answer, when it is also far enough ahead.</summary>
    public const double LeastSure = 0.5;

    /// <summary>How far ahead of the next one a sure answer is, by <see cref="Fit"/>; 0.7 is twice as likely.</summary>
    public const float LeastLead = 0.7f;

    private const float LeastChance = 1e-4f;

    /// <summary>How well a section fits compared with the others: the logarithm of its odds, but for a constant.</summary>
    /// <param name="covered">The part of the question that it covers, 0 to 1.</param>
    /// <param name="example">How near its nearest example is, 0 to 1.</param>
    /// <param name="chance">Its chance among the sections alone.</param>
    public static float Fit(float covered, float example, float chance) =>
        (4f * covered) + (2f * example) + (0.9f * MathF.Log(Math.Max(chance, LeastChance)));

    /// <summary>The chance that some section answers the question.</summary>
    /// <param name="absent">The chance that a matter is meant that the guideline has no rule for.</param>
    /// <param name="example">How near the first section's nearest example is, 0 to 1.</param>
    /// <param name="words">
    /// Number of words. Who tells what happened at length has come to the right place more often than who asks in five words, and the more
    /// is said, the more of it leads astray; below five and above forty the number tells no more.
    /// </param>
    public static double Covered(float absent, float example, int words) => Logistic(
        -6 - (0.77 * Math.Log((absent + 1e-3) / (1 - absent + 1e-3))) + (2.8 * example) + (1.85 * Math.Log(Math.Clamp(words, 5, 40))));

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
