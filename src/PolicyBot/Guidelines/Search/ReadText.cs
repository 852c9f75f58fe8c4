namespace PolicyBot.Guidelines.Search;

/// <summary>A text as it was read.</summary>
/// <param name="Words">Its words, folded, in order.</param>
/// <param name="Terms">What they may mean.</param>
internal sealed record ReadText(List<string> Words, List<Term> Terms)
{
    /// <summary>This text after an earlier one that it goes on with, as one.</summary>
    /// <param name="earlier">What was said before.</param>
    /// <param name="share">How much a word of it counts, against 1 for a word of this text.</param>
    public ReadText GoingOnWith(ReadText earlier, float share) => new(
        [.. Words, .. earlier.Words],
        [
            .. Terms,
            .. earlier.Terms.Select(term => term with
            {
                Importance = term.Importance * share,
                Features = [.. term.Features.Select(feature => feature with { Trust = feature.Trust * share })],
            }),
        ]);
}
