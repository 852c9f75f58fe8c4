using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyBot.Guidelines.Search;

/// <summary>Arithmetic on rows of weights, which are whole vectors.</summary>
internal static class WeightRow
{
    /// <summary>Adds a row to sums, times a factor.</summary>
    /// <param name="sums">As long as the row.</param>
    /// <param name="row">Whole vectors.</param>
    /// <param name="factor">What each weight is multiplied by.</param>
    // Optimised at once: training is over before the runtime would find out that it is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTo(Span<float> sums, ReadOnlySpan<float> row, float factor)
    {
        var to = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var from = MemoryMarshal.Cast<float, Vector<float>>(row)[..to.Length];
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i] * factor;
        }
    }
}
