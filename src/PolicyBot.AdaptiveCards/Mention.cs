using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>Names somebody so that Teams alerts them. <see cref="Markup"/> stands in a <see cref="TextBlock"/> of the same card.</summary>
public sealed record Mention
{
    private Mention(MentionedAccount mentioned) => Mentioned = mentioned;

    /// <summary>What stands in the text where the name is to be shown.</summary>
    [JsonPropertyName("text")]
    public string Markup => $"<at>{Mentioned.Name}</at>";

    [JsonInclude, JsonPropertyOrder(-1)]
    internal string Type { get; } = "mention";

    [JsonInclude]
    internal MentionedAccount Mentioned { get; }

    /// <summary>A mention of a person, or of the bot.</summary>
    /// <param name="userId">The id in Teams: <c>29:…</c>, or the Entra object id.</param>
    /// <param name="name">The name to show; what would be read as markup in it is left out.</param>
    /// <returns>The mention, to be listed in the card and to stand in its text.</returns>
    public static Mention Of(string userId, string name) => new(new MentionedAccount(userId, PlainText.WithoutMarkup(name)));
}

internal sealed record MentionedAccount(string Id, string Name);
