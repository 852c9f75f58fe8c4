namespace PolicyBot.Plans;

/// <summary>When an answer says too little about how an account is followed up.</summary>
/// <param name="Shorter">Thin where it has fewer characters than this; <c>null</c>: the length does not matter.</param>
/// <param name="Is">Thin where it is this value; <c>null</c>: no value is.</param>
/// <remarks>Source: rule <c>g.strategi</c>: better none than one that is not followed up.</remarks>
public sealed record Thinness(int? Shorter, string? Is)
{
    /// <summary>Whether an answer is thin; one that is not given is, too.</summary>
    public bool Fits(string answer) => answer.Length < (Shorter ?? 0) || answer == Is;
}
