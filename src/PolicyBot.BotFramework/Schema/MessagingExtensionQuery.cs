using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Schema;

/// <summary>The value of an invoke that says what somebody types in the search box of a message extension; one comes for nearly every letter.</summary>
public sealed record MessagingExtensionQuery
{
    /// <summary>The name of such invokes.</summary>
    public const string ActivityName = "composeExtension/query";

    /// <summary>The parameter that comes alone when the box is opened, before anything is typed.</summary>
    public const string InitialRun = "initialRun";

    /// <summary>The command's id in the app's manifest.</summary>
    public string? CommandId { get; init; }

    /// <summary>What is typed, by the parameters' names in the manifest.</summary>
    public IReadOnlyList<MessagingExtensionParameter>? Parameters { get; init; }

    /// <summary>Which of the results are asked for.</summary>
    public MessagingExtensionQueryOptions? QueryOptions { get; init; }

    /// <summary>Every other field, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The text of a parameter; empty: it did not come, or is no text.</summary>
    public string Text(string parameter) =>
        Parameters?.FirstOrDefault(given => given.Name == parameter)?.Value is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";
}

/// <summary>One of a query's parameters.</summary>
public sealed record MessagingExtensionParameter
{
    /// <summary>Its name in the app's manifest.</summary>
    public string? Name { get; init; }

    /// <summary>What is typed; a string, whatever kind of field it is.</summary>
    public JsonElement? Value { get; init; }
}

/// <summary>Which of a query's results are asked for.</summary>
public sealed record MessagingExtensionQueryOptions
{
    /// <summary>How many to pass over; <c>null</c>: none.</summary>
    public int? Skip { get; init; }

    /// <summary>The most that are wanted; Teams asks for 25. <c>null</c>: not said.</summary>
    public int? Count { get; init; }
}
