using System.Diagnostics;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>A plan for an official account, or in a municipality with notification a notice of one.</summary>
public sealed record Plan
{
    /// <summary>From the first draft on.</summary>
    public required PlanId Id { get; init; }

    /// <summary>Whose it is; never changes.</summary>
    public required MunicipalityId Municipality { get; init; }

    /// <summary>Who answers for it: fills it in and sends it, and owns the account. Another only after a handover.</summary>
    public required Person Applicant { get; init; }

    /// <summary>Who may do with it what the applicant may, beside handing it over; <c>null</c>: nobody.</summary>
    public Person? Deputy { get; init; }

    /// <summary>Ids of all who are or have been applicant or deputy, or have sent a version, as far as it is stored.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>The answers; while the plan waits or is decided, those of the version last sent.</summary>
    public required PlanForm Form { get; init; }

    /// <summary>Where it stands.</summary>
    public required PlanState State { get; init; }

    /// <summary>The step last shown, counted from 1; the summary is one more than the form has steps.</summary>
    public required int Step { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The version of the guidelines that it was last edited under.</summary>
    public required string GuidelineVersion { get; init; }

    /// <summary>Its number from the first time it is sent; <c>null</c>: never sent.</summary>
    public PlanNumber? Number { get; init; }

    /// <summary>
    /// The approval that the account is in use under while a later version is written or waits; <c>null</c>: there is none but <see cref="State"/>.
    /// </summary>
    public PlanState.Approved? Standing { get; init; }

    /// <summary>Every version that was sent, the first one first.</summary>
    public IReadOnlyList<PlanRound> Rounds { get; init; } = [];

    /// <summary>How often it has been stored; a change is stored only on the revision that it was decided on.</summary>
    public int Revision { get; init; }

    /// <summary>Whether something can still come of it: not withdrawn, and not turned down with nothing in use.</summary>
    public bool IsLiving => State is not PlanState.Withdrawn && (State is not PlanState.TurnedDown || Standing is not null);

    /// <summary>Those who run it: the applicant first, and the deputy if there is one.</summary>
    public IReadOnlyList<Person> Runners => Deputy is null ? [Applicant] : [Applicant, Deputy];

    /// <summary>Whether the answers may be changed.</summary>
    public bool IsEditable => State is PlanState.Draft or PlanState.ChangesAsked;

    /// <summary>The version last sent; 0: none.</summary>
    public int Version => State switch
    {
        PlanState.Draft draft => draft.Version,
        PlanState.Waiting waiting => waiting.Version,
        PlanState.ChangesAsked changes => changes.Version,
        PlanState.Approved approved => approved.Version,
        PlanState.TurnedDown down => down.Version,
        PlanState.Withdrawn withdrawn => withdrawn.Version,
        _ => throw new UnreachableException(),
    };

    /// <summary>The state and the version that it is of, for a card to carry: it changes when the plan is sent, decided, withdrawn or edited anew.</summary>
    public string Stage => $"{State.GetType().Name}:{Version}";

    /// <summary>The highest version that was ever sent; a later one that is withdrawn keeps its number. 0: none.</summary>
    public int LastSent => Math.Max(Version, Rounds.Count);

    /// <summary>Where the account is in use, also while a later version is written or waits; <c>null</c>: it is not in use.</summary>
    public Uri? AddressInUse => (State as PlanState.Approved ?? Standing)?.Address;

    /// <summary>The name of the one who sent the version last sent.</summary>
    public string SentBy => Rounds.FirstOrDefault(round => round.Version == Version)?.SentBy ?? Applicant.Name;

    /// <summary>The plan with the answers that were sent, whatever the applicant has written since.</summary>
    public Plan AsSent => Rounds.FirstOrDefault(round => round.Version == Version) is { } sent ? this with { Form = sent.Form } : this;

    /// <summary>Whether a person may do what the applicant may.</summary>
    public bool IsRunBy(Person person) => Runners.Any(runner => runner.IsSameAs(person));

    /// <summary>Whether it is or has been a person's own, so that they can't decide on it.</summary>
    public bool HasBeenRunBy(Person person) => IsRunBy(person) || Parties.Contains(person.Id);

    /// <summary>
    /// The plan in another state. One that is edited after it was approved keeps the approval until there is another, and gets its answers back
    /// where the new version is withdrawn. What is asked about may stand in any step: the applicant begins with the first.
    /// </summary>
    public Plan MovedTo(PlanState next) => this with
    {
        State = next,
        Step = next is PlanState.ChangesAsked ? 1 : Step,
        Form = next == Standing && Rounds.FirstOrDefault(round => round.Version == Standing?.Version) is { } standing ? standing.Form : Form,
        Standing = (State, next) switch
        {
            (PlanState.Approved approved, PlanState.Draft) => approved,
            (_, PlanState.Approved) => null,
            _ => Standing,
        },
    };
}
