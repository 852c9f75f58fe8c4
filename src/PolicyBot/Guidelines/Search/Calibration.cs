namespace PolicyBot.Guidelines.Search;

/// <summary>Weighs the kinds of evidence against each other.</summary>
/// <remarks>
/// The figures of <see cref="Chance"/> were fitted to example questions of two packs, each left out of its pack in turn, and to
/// questions that the packs do not cover; so are the limits, which give away a few of the uncovered for the sake of the covered.
/// </remarks>
internal static class Calibration
{
    /// <summary>Below this chance a section is no answer.</summary>
    public const double LeastCovered = 0.25;

    /// <summary>From this chance on the first section is the answer, when it is also far enough ahead.</summary>
    public const double LeastSure = 0.7;

    /// <summary>How far ahead of the next one a sure answer is, by <see cref="Fit"/>.</summary>
    public const float LeastLead = 0.12f;

    /// <summary>How well a section fits compared with the others, 0 to 1.</summary>
    /// <param name="covered">The part of the question that it covers.</param>
    /// <param name="example">How near its nearest example is.</param>
    /// <param name="chance">Its chance among the sections alone.</param>
    public static float Fit(float covered, float example, float chance) => (0.25f * covered) + (0.35f * example) + (0.4f * chance);

    /// <summary>The chance that the section answers the question.</summary>
    public static double Chance(Evidence evidence) => Logistic(
        (evidence.IsInField ? 3.2 : 1.2)
        + (0.9 * evidence.Example)
        + (0.3 * evidence.Chance)
        - (1.4 * evidence.Foreign)
        - (6.3 * evidence.Absent));

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
