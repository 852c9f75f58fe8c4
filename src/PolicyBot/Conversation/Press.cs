namespace PolicyBot.Conversation;

/// <summary>A button that was pressed, or a command in words, which means the same.</summary>
/// <param name="Verb">What is to be done, such as <c>plan.next</c>.</param>
/// <param name="Data">What the card carried and what was typed into it. The client holds it: ids in it are claims, not rights.</param>
/// <param name="CardActivityId">Id of the message with the card; <c>null</c>: it was said in words, or the client did not tell.</param>
public sealed record Press(string Verb, IReadOnlyDictionary<string, string> Data, string? CardActivityId)
{
    private static readonly Dictionary<string, string> NoData = [];

    /// <summary>The value under a name; empty where there is none.</summary>
    public string this[string name] => Data.GetValueOrDefault(name, "");

    /// <summary>A command without data.</summary>
    public static Press Command(string verb) => new(verb, NoData, null);
}
