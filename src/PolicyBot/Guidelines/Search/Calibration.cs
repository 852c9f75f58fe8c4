namespace PolicyBot.Guidelines.Search;

/// <summary>Weighs the kinds of evidence against each other. The figures were fitted to questions of both municipalities.</summary>
internal static class Calibration
{
    /// <summary>Below this a section is no answer.</summary>
    public const double LeastCovered = 0.2;

    /// <summary>From this on the first section is the answer, when it is also far enough ahead.</summary>
    public const double LeastSure = 0.7;

    /// <summary>How far ahead of the next one a sure answer is, of the weight of all evidence.</summary>
    public const float LeastLead = 0.12f;

    /// <summary>How well a section fits compared with the others, 0 to 1.</summary>
    public static float Weigh(float covered, float example, float chance) => (0.25f * covered) + (0.35f * example) + (0.4f * chance);

    /// <summary>The chance that the section answers the question.</summary>
    public static double Chance(Evidence evidence) =>
        Logistic(
        0.45 + (1.5 * evidence.Covered) + (2.2 * evidence.Example) + (1.5 * evidence.Lead) - (6.4 * evidence.Absent));

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
