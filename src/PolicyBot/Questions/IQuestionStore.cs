using PolicyBot.Municipalities;

namespace PolicyBot.Questions;

/// <summary>Keeps questions that were passed on, and what was done with them.</summary>
internal interface IQuestionStore
{
    /// <summary>A question of this municipality; <c>null</c>: it has none such.</summary>
    Task<PassedQuestion?> FindAsync(MunicipalityId municipality, QuestionId id, CancellationToken cancellationToken);

    /// <summary>Questions that wait for a reply, those that have waited longest first.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="most">The most to return.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<PassedQuestion>> OpenAsync(MunicipalityId municipality, int skip, int most, CancellationToken cancellationToken);

    /// <summary>Stores a new question with its messages, unless there is one with its id already.</summary>
    /// <returns>The question with that id, which is somebody else's where the id was not this card's; <c>null</c>: it is another municipality's.</returns>
    Task<PassedQuestion?> AddAsync(QuestionChange change, CancellationToken cancellationToken);

    /// <summary>Stores what was decided, its audit entry and its messages, all or nothing.</summary>
    /// <returns>The question as it is stored; <c>null</c>: it has moved on since it was read, and nothing is stored.</returns>
    Task<PassedQuestion?> TrySaveAsync(QuestionChange change, CancellationToken cancellationToken);

    /// <summary>Deletes who asked, and the messages that went to them, where the last reply was given before a moment.</summary>
    /// <returns>How many questions it was deleted of.</returns>
    Task<int> ForgetAskersAsync(MunicipalityId municipality, DateTimeOffset repliedBefore, CancellationToken cancellationToken);
}
