using System.Text.Json.Serialization;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Cases;

/// <summary>A case that may be critical to the reputation, reported by an employee.</summary>
/// <remarks>Source: rule <c>g.offisiell.3</c>.</remarks>
public sealed record ReportedCase
{
    /// <summary>Never changes.</summary>
    public required CaseId Id { get; init; }

    /// <summary>Whose; never changes.</summary>
    public required MunicipalityId Municipality { get; init; }

    /// <summary>Its number; <c>null</c>: it is not stored yet.</summary>
    public CaseNumber? Number { get; init; }

    /// <summary>Who reported it.</summary>
    public required Person Reporter { get; init; }

    /// <summary>When. UTC.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>What it is about, without national identity numbers.</summary>
    public required string What { get; init; }

    /// <summary>Where it is: a link or words; empty: not told.</summary>
    public string Where { get; init; } = "";

    /// <summary>The account in the register that it is about; <c>null</c>: none, or one that is not there.</summary>
    public AccountId? Account { get; init; }

    /// <summary>What that account was called, or what the reporter wrote; empty: not told.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>How urgent the reporter found it.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>What was written since, the earliest first.</summary>
    public IReadOnlyList<CaseEntry> Entries { get; init; } = [];

    /// <summary>Who took it first; <c>null</c>: nobody has.</summary>
    public CaseMark? Taken { get; init; }

    /// <summary>When it was raised to the rådmannsteam because nobody took it, UTC; <c>null</c>: it was not.</summary>
    public DateTimeOffset? RaisedAt { get; init; }

    /// <summary>How it was closed; <c>null</c>: it is open.</summary>
    public CaseClosing? Closing { get; init; }

    /// <summary>Where the adviser has it; empty: it waits until somebody is set up to receive it.</summary>
    public IReadOnlyList<Recipient> DeliveredTo { get; init; } = [];

    /// <summary>How often it has been stored; a change is stored only on the revision that it was decided on.</summary>
    public int Revision { get; init; }

    /// <summary>Whether the rådmannsteam has it in its channel.</summary>
    [JsonIgnore]
    public bool IsWithTeam => RaisedAt is not null || Entries.Any(entry => entry.Kind == CaseEntryKind.TeamAsked);
}
