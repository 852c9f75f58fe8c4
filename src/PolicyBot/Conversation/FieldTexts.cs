using System.Resources;
using PolicyBot.Municipalities;

namespace PolicyBot.Conversation;

/// <summary>What is wrong with a field of a form, and what to do.</summary>
internal sealed class FieldTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(FieldTexts));

    public string Missing => Get();

    public string TooLong(int most) => Fill(most);

    public string TooFewLines(int least) => Fill(least);

    public string NotAChoice => Get();

    public string NotConfirmed => Get();

    public string NotADate => Get();

    public string NotInTheFuture => Get();

    public string NotAnAddress => Get();

    public string InTheFuture => Get();

    public string Taken => Get();

    public string NotALink => Get();

    public string NotATime => Get();

    public string Past => Get();

    public string Backwards => Get();

    public string TooFarOff => Get();

    public string Overlaps => Get();

    /// <summary>The words for a problem.</summary>
    public string Of(FieldError error) => error.Problem switch
    {
        FieldProblem.Missing => Missing,
        FieldProblem.TooLong => TooLong(error.Bound),
        FieldProblem.TooFewLines => TooFewLines(error.Bound),
        FieldProblem.NotAChoice => NotAChoice,
        FieldProblem.NotConfirmed => NotConfirmed,
        FieldProblem.NotADate => NotADate,
        FieldProblem.NotInTheFuture => NotInTheFuture,
        FieldProblem.NotAnAddress => NotAnAddress,
        FieldProblem.InTheFuture => InTheFuture,
        FieldProblem.Taken => Taken,
        FieldProblem.NotALink => NotALink,
        FieldProblem.NotATime => NotATime,
        FieldProblem.Past => Past,
        FieldProblem.Backwards => Backwards,
        FieldProblem.TooFarOff => TooFarOff,
        FieldProblem.Overlaps => Overlaps,
        _ => throw new ArgumentOutOfRangeException(nameof(error)),
    };
}
