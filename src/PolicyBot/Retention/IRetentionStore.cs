using PolicyBot.Municipalities;

namespace PolicyBot.Retention;

/// <summary>Deletes what is past its time. Each call deletes so many at most, and can be made by several programs at once.</summary>
internal interface IRetentionStore
{
    /// <summary>Messages that were sent or set aside. Those that wait stay, however old.</summary>
    /// <returns>How many were deleted, as of all the others here.</returns>
    Task<int> DeleteMessagesAsync(DateTimeOffset storedBefore, int most, CancellationToken cancellationToken);

    /// <summary>What presses were answered with, once they can't be delivered again.</summary>
    Task<int> DeleteAnswersAsync(DateTimeOffset now, int most, CancellationToken cancellationToken);

    /// <summary>That reminders were given.</summary>
    Task<int> DeleteRemindersAsync(DateTimeOffset givenBefore, int most, CancellationToken cancellationToken);

    /// <summary>Offers to take over plans and accounts, whatever came of them.</summary>
    Task<int> DeleteOffersAsync(DateTimeOffset validBefore, int most, CancellationToken cancellationToken);

    /// <summary>Plans that were never sent, with all that belongs to them.</summary>
    Task<int> DeleteDraftsAsync(DateTimeOffset changedBefore, int most, CancellationToken cancellationToken);

    /// <summary>Enquiries that have ended.</summary>
    Task<int> DeleteInquiriesAsync(DateTimeOffset endedBefore, int most, CancellationToken cancellationToken);

    /// <summary>Questions that were replied to, and are not among the suggestions.</summary>
    Task<int> DeleteQuestionsAsync(DateTimeOffset repliedBefore, int most, CancellationToken cancellationToken);

    /// <summary>Who was asked to read earlier versions of a municipality's guidelines.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="current">The version that holds now; it stays.</param>
    /// <param name="askedBefore">UTC.</param>
    /// <param name="most">The most to delete.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<int> DeleteReadingsAsync(MunicipalityId municipality, string current, DateTimeOffset askedBefore, int most, CancellationToken cancellationToken);

    /// <summary>How people are reached who have not been met for long, and have nothing open that they must be told of.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="named">Those whom the settings name, by either id; they stay.</param>
    /// <param name="metBefore">UTC; its day counts.</param>
    /// <param name="most">The most to delete.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<int> DeleteContactsAsync(MunicipalityId municipality, IReadOnlyList<string> named, DateTimeOffset metBefore, int most, CancellationToken cancellationToken);
}
