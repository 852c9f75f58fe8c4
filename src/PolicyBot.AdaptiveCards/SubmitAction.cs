namespace PolicyBot.AdaptiveCards;

/// <summary>A button whose press arrives as a message with a value, and can't be answered with a card in its place.</summary>
/// <remarks>Mostly for clients too old for <see cref="ExecuteAction"/>, which brings one along by itself.</remarks>
public sealed record SubmitAction : CardAction
{
    /// <summary>What the press brings with it; <c>null</c>: the inputs only.</summary>
    public ActionData? Data { get; init; }

    /// <summary>Whether the card's inputs are checked and sent along.</summary>
    public AssociatedInputs AssociatedInputs { get; init; }
}
