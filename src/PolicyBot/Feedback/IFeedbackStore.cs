using PolicyBot.Municipalities;

namespace PolicyBot.Feedback;

/// <summary>The numbers, and for a while the questions that no rule covers. Nothing in it leads to a person.</summary>
public interface IFeedbackStore
{
    /// <summary>The weeks that a question is kept, this one with them: under 90 days.</summary>
    const int WeeksOfQuestions = 12;

    /// <summary>Adds to what was counted before, by this instance or another.</summary>
    Task AddAsync(Tallied tallied, CancellationToken cancellationToken);

    /// <summary>Counts a vote, unless that card has counted for that answer before, this week or the last.</summary>
    /// <returns>Whether it was counted.</returns>
    Task<bool> TryVoteAsync(Vote vote, CancellationToken cancellationToken);

    /// <summary>Deletes what is no longer kept: questions after <see cref="WeeksOfQuestions"/>, what tells a second vote after two weeks.</summary>
    Task ForgetAsync(Week now, CancellationToken cancellationToken);

    /// <summary>What a municipality counted from one week to another, both with them.</summary>
    Task<Tallied> ReadAsync(MunicipalityId municipality, Week first, Week last, CancellationToken cancellationToken);
}
