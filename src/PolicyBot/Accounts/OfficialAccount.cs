using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Accounts;

/// <summary>An official account in the register: one that the guidelines list, or one whose plan was approved.</summary>
/// <remarks>Source: rules <c>g.kontoer</c>, <c>g.offisiell.4</c>, <c>r.oppretting</c>, <c>r.ansvar</c>.</remarks>
public sealed record OfficialAccount
{
    /// <summary>Never changes.</summary>
    public required AccountId Id { get; init; }

    /// <summary>Whose it is; never changes.</summary>
    public required MunicipalityId Municipality { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The channel: a value of the plan's question for it, such as <c>facebook</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>The unit that answers for it.</summary>
    public required string Unit { get; init; }

    /// <summary>The leader of the unit; empty: not told.</summary>
    public string UnitLeader { get; init; } = "";

    /// <summary>Who answers when the leader of the unit is away; empty: nobody is named.</summary>
    public string UnitLeaderDeputy { get; init; } = "";

    /// <summary>Its public address; <c>null</c>: not told yet.</summary>
    public Uri? Address { get; init; }

    /// <summary>Who answers to the bot for it; <c>null</c>: nobody.</summary>
    public Person? Owner { get; init; }

    /// <summary>Names of those who publish.</summary>
    public IReadOnlyList<string> Editors { get; init; } = [];

    /// <summary>Names of those who have the key to it. There should be two at least, so that it is not lost with one of them.</summary>
    public IReadOnlyList<string> Administrators { get; init; } = [];

    /// <summary>The plan that it was approved by; <c>null</c>: it is older than the bot.</summary>
    public PlanId? Plan { get; init; }

    /// <summary>The number of that plan.</summary>
    public PlanNumber? PlanNumber { get; init; }

    /// <summary>When its address was registered, in UTC; <c>null</c>: it is older than the bot.</summary>
    public DateTimeOffset? InUseSince { get; init; }

    /// <summary>Its last day by the plan; <c>null</c>: it is permanent.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Who last said that all this is right, and when; <c>null</c>: nobody has yet.</summary>
    public AccountMark? Confirmed { get; init; }

    /// <summary>How it was ended; <c>null</c>: it was not.</summary>
    public AccountEnding? Ending { get; init; }

    /// <summary>Somebody is asked to become its owner; also one that has expired. <c>null</c>: nobody is.</summary>
    public AccountOffer? Offer { get; init; }

    /// <summary>When it is closed, as far as it is planned, and when it was.</summary>
    public IReadOnlyList<Period> Closed { get; init; } = [];

    /// <summary>How often it has been stored; a change is stored only on the revision that it was decided on.</summary>
    public int Revision { get; init; }

    /// <summary>Whether a person is its owner.</summary>
    public bool IsOwnedBy(Person person) => Owner?.IsSameAs(person) == true;
}
