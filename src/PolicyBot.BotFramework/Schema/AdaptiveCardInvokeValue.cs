using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.BotFramework.Schema;

/// <summary>The value of an invoke that says that a card's <c>Action.Execute</c> was pressed, or that a client refreshes the card.</summary>
public sealed record AdaptiveCardInvokeValue
{
    /// <summary>The name of such invokes.</summary>
    public const string ActivityName = "adaptiveCard/action";

    /// <summary>What was pressed.</summary>
    public required AdaptiveCardInvokeAction Action { get; init; }

    /// <summary>Who asked: a person, or the client by itself. Left out, it is a person.</summary>
    public AdaptiveCardTrigger? Trigger { get; init; }

    /// <summary>Whether the client asks by itself. Such an invoke must never change anything.</summary>
    [JsonIgnore]
    public bool IsAutomatic => Trigger is AdaptiveCardTrigger.Automatic;
}

/// <summary>The pressed action with what the card's fields held.</summary>
public sealed record AdaptiveCardInvokeAction
{
    /// <summary>Always <see cref="Execute"/>; an invoke of another type is answered as malformed.</summary>
    public required string Type { get; init; }

    /// <summary>The id that the card gave the action.</summary>
    public string? Id { get; init; }

    /// <summary>The verb that the card gave the action.</summary>
    public string? Verb { get; init; }

    /// <summary>A JSON object: the action's own data together with the fields. <c>null</c>: there was none.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>The one type of action that sends an invoke.</summary>
    public const string Execute = "Action.Execute";
}

/// <summary>What set an <c>adaptiveCard/action</c> off.</summary>
[JsonConverter(typeof(AdaptiveCardTriggerConverter))]
public enum AdaptiveCardTrigger
{
    /// <summary>A person pressed.</summary>
    [JsonStringEnumMemberName("manual")]
    Manual,

    /// <summary>The client refreshes the card.</summary>
    [JsonStringEnumMemberName("automatic")]
    Automatic,
}

/// <summary>By name only: a number is no trigger.</summary>
internal sealed class AdaptiveCardTriggerConverter() : JsonStringEnumConverter<AdaptiveCardTrigger>(namingPolicy: null, allowIntegerValues: false);
