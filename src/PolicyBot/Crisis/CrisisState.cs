using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Crisis;

/// <summary>Whether a municipality's crisis staff (krisestab) is set. While it is, all communication goes through the crisis management.</summary>
/// <remarks>Source: rule <c>g.offisiell.12</c>.</remarks>
public sealed record CrisisState
{
    /// <summary>Whose.</summary>
    public required MunicipalityId Municipality { get; init; }

    /// <summary>Whether it is set.</summary>
    public bool IsSet { get; init; }

    /// <summary>What it is about, for the owners of accounts to read.</summary>
    public string About { get; init; } = "";

    /// <summary>How the crisis management is reached.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Who last set, changed or lifted it; <c>null</c>: nobody ever has.</summary>
    public Person? By { get; init; }

    /// <summary>When they did, in UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How often it has been stored; a change is stored only on the revision that it was decided on.</summary>
    public int Revision { get; init; }
}
