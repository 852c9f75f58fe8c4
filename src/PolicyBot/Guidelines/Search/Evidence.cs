using System.Buffers;

namespace PolicyBot.Guidelines.Search;

/// <summary>What speaks for each section as the answer to one question, and what speaks against all of them.</summary>
internal sealed class Evidence : IDisposable
{
    private readonly GuidelineIndex index;
    private readonly float[] figures;
    private readonly int sections;

    /// <summary>Weighs a question; the memory is lent until <see cref="Dispose"/>.</summary>
    public Evidence(GuidelineIndex index, ReadText question)
    {
        this.index = index;
        sections = index.Sections.Count;
        var classes = index.Classifier?.Classes ?? sections;
        figures = ArrayPool<float>.Shared.Rent((2 * sections) + classes);
        index.Texts.Score(question.Terms, Covered);
        index.Examples.Score(question.Terms, Example);
        var chances = figures.AsSpan(2 * sections, classes);
        if (index.Classifier is { } classifier)
        {
            classifier.Score(question, chances);
            foreach (var chance in chances[sections..])
            {
                Absent += chance;
            }
        }
        else
        {
            // Nothing was learnt: what no section has a word for is then the best that is known of what no section covers.
            chances.Fill(1f / classes);
            Absent = Foreign(question.Terms);
        }
    }

    /// <summary>The part of the question that each section covers, 0 to 1.</summary>
    public Span<float> Covered => figures.AsSpan(0, sections);

    /// <summary>How near each section's nearest example is, 0 to 1.</summary>
    public Span<float> Example => figures.AsSpan(sections, sections);

    /// <summary>Each section's chance among all sections and absent matters.</summary>
    public Span<float> Chance => figures.AsSpan(2 * sections, sections);

    /// <summary>The chance that a matter is meant that the guideline has no rule for.</summary>
    public float Absent { get; }

    /// <summary>How well a section fits, by <see cref="Calibration.Fit"/>.</summary>
    /// <remarks>Which section it is and whether it is any are asked apart: an absent matter takes the same share from each.</remarks>
    public float Fit(int section) => Calibration.Fit(Covered[section], Example[section], Chance[section] / Math.Max(1 - Absent, 0.001f));

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<float>.Shared.Return(figures);

    // The part of the question that no section has a word for.
    private float Foreign(List<Term> terms)
    {
        var (total, foreign) = (0f, 0f);
        foreach (var term in terms)
        {
            var known = false;
            foreach (var feature in term.Features)
            {
                known |= index.Texts.Has(feature.Id);
            }
            total += term.Importance;
            foreign += known ? 0 : term.Importance;
        }
        return total > 0 ? foreign / total : 1;
    }
}
