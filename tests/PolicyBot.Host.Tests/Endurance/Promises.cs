using System.Collections.Immutable;

namespace PolicyBot.Host.Tests.Endurance;

/// <summary>What an applicant and the leaders have been answered about one plan, and what must therefore be stored.</summary>
internal sealed record Promises
{
    /// <summary>Nothing typed.</summary>
    public static readonly ImmutableDictionary<string, string> Nothing = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The plan's id, as its cards carry it.</summary>
    public required string Plan { get; init; }

    /// <summary>Answers, by the question's id, that a press was answered for.</summary>
    public ImmutableDictionary<string, string> Saved { get; init; } = Nothing;

    /// <summary>Answers whose press has no answer yet: they may be stored or not.</summary>
    public ImmutableDictionary<string, string> UnderWay { get; init; } = Nothing;

    /// <summary>The answers of each version that was answered as sent, the first one first.</summary>
    public ImmutableList<ImmutableDictionary<string, string>> Sent { get; init; } = [];

    /// <summary>The outcome of each version that was told, by version: the status as the audit trail has it.</summary>
    public ImmutableDictionary<int, string> Told { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>The address that was answered as registered; <c>null</c>: none.</summary>
    public string? Address { get; init; }
}
