namespace PolicyBot.AdaptiveCards;

/// <summary>What comes back when an action is pressed, beside the inputs: ids and versions, in the order added.</summary>
/// <remarks>The client holds it, so that whoever presses can change it: it names things, it never grants anything.</remarks>
public sealed class ActionData : OrderedDictionary<string, string>
{
    /// <summary>Holds nothing yet.</summary>
    public ActionData() : base(StringComparer.Ordinal) { }
}
