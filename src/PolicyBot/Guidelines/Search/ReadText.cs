namespace PolicyBot.Guidelines.Search;

/// <summary>A text as it was read.</summary>
/// <param name="Words">Its words, folded, in order.</param>
/// <param name="Terms">What they may mean.</param>
internal sealed record ReadText(List<string> Words, List<Term> Terms);
