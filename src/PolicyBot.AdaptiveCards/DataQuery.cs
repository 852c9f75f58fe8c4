using System.Text.Json.Serialization;

namespace PolicyBot.AdaptiveCards;

/// <summary>What a client searches in for choices: the protocol's <c>Data.Query</c>.</summary>
/// <remarks>Source: platform/task-modules-and-cards/cards/people-picker. Teams takes it in cards of every version; other clients from 1.6 on.</remarks>
/// <param name="Dataset">The name of what is searched in.</param>
public sealed record DataQuery(string Dataset)
{
    /// <summary>Everybody in the reader's organisation. The value that comes back is the Entra object id of the one chosen.</summary>
    public static DataQuery OrganisationsPeople { get; } = new("graph.microsoft.com/users");

    [JsonInclude, JsonPropertyOrder(-1)]
    internal string Type { get; } = "Data.Query";
}
