using System.Globalization;

namespace PolicyBot.Guidelines.Evaluation;

/// <summary>How well a set of questions was answered.</summary>
/// <param name="Covered">Number of questions that some rule answers.</param>
/// <param name="First">Of them, those where a right rule came first.</param>
/// <param name="AmongThree">Of them, those where a right rule was among the first three.</param>
/// <param name="TurnedAway">Of them, those that were said not to be covered.</param>
/// <param name="Uncovered">Number of questions that no rule answers.</param>
/// <param name="Recognised">Of them, those that were said not to be covered.</param>
public sealed record Figures(int Covered, int First, int AmongThree, int TurnedAway, int Uncovered, int Recognised)
{
    /// <summary>Counts.</summary>
    public static Figures Of(IEnumerable<AskedQuestion> asked)
    {
        var all = asked.ToLookup(one => one.Expected.IsCovered);
        return new Figures(
            all[true].Count(),
            all[true].Count(one => one.IsFirst),
            all[true].Count(one => one.IsAmongThree),
            all[true].Count(one => one.IsTurnedAway),
            all[false].Count(),
            all[false].Count(one => one.IsTurnedAway));
    }

    /// <summary>The shares, in per cent, on one line; a share of nothing is left blank.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Covered + Uncovered,5}  first {Share(First, Covered)}  among three {Share(AmongThree, Covered)}  turned away {Share(TurnedAway, Covered)}  recognised {Share(Recognised, Uncovered)}");

    private static string Share(int part, int whole) =>
        whole == 0 ? "      " : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole,5:0.0}%");
}
