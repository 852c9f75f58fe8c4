namespace PolicyBot.AdaptiveCards.Tests;

/// <summary>What the tests of this project start from.</summary>
internal static class A
{
    public static AdaptiveCard Card(params CardElement[] body) => new() { FallbackText = "Et kort fra PolicyBot.", Lang = "nb", Body = body };

    public static AdaptiveCard CardWith(params CardAction[] actions) => Card(TextBlock.Of("Hva vil du gjøre?")) with { Actions = actions };
}
