using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Plans;

/// <summary>Keeps plans, the versions that were sent, and who did what.</summary>
internal interface IPlanStore
{
    /// <summary>A plan of this municipality; <c>null</c>: it has none such.</summary>
    Task<Plan?> FindAsync(MunicipalityId municipality, PlanId id, CancellationToken cancellationToken);

    /// <summary>The plans that a person runs, as applicant or as deputy, the last changed first. Without rounds and parties.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="person">The person.</param>
    /// <param name="most">The most to return.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Plan>> RunByAsync(MunicipalityId municipality, Person person, int most, CancellationToken cancellationToken);

    /// <summary>Several plans of this municipality, in no particular order; one that it does not have is left out.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="ids">At most 1000.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Plan>> FindAllAsync(MunicipalityId municipality, IReadOnlyList<PlanId> ids, CancellationToken cancellationToken);

    /// <summary>Plans that a reminder may be due for: all that have one, and few that don't.</summary>
    Task<IReadOnlyList<PlanId>> ToRemindAsync(MunicipalityId municipality, ReminderWindow window, CancellationToken cancellationToken);

    /// <summary>Every plan whose cards show what was sent or decided; none that is being written.</summary>
    Task<IReadOnlyList<PlanMark>> MarksAsync(MunicipalityId municipality, CancellationToken cancellationToken);

    /// <summary>Whether an account in the register has this address.</summary>
    Task<bool> IsAddressTakenAsync(MunicipalityId municipality, Uri address, CancellationToken cancellationToken);

    /// <summary>Stores a new draft, unless there is one with its id already.</summary>
    /// <returns>The draft as it is stored.</returns>
    Task<Plan> AddAsync(Plan draft, CancellationToken cancellationToken);

    /// <summary>Stores the answers of a draft; no rule is involved and nobody is told.</summary>
    /// <returns><c>false</c>: the plan has moved on since it was read; nothing is stored.</returns>
    Task<bool> TrySaveDraftAsync(Plan plan, CancellationToken cancellationToken);

    /// <summary>Stores what was decided, its audit entry and its messages, all or nothing.</summary>
    /// <returns>
    /// The plan as stored, with its number if it got one; <c>null</c>: it has moved on since it was read, or its address was
    /// registered by another in the meantime, and nothing is stored.
    /// </returns>
    Task<Plan?> TrySaveAsync(PlanChange change, CancellationToken cancellationToken);

    /// <summary>Stores messages that were made of a plan as it was read.</summary>
    /// <returns><c>false</c>: the plan has moved on since, and they would tell what is no longer so; nothing is stored.</returns>
    Task<bool> TryTellAsync(Plan plan, IReadOnlyList<OutgoingMessage> messages, DateTimeOffset at, CancellationToken cancellationToken);
}
