using PolicyBot.Conversation;
using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Versions;

namespace PolicyBot.Feedback;

/// <summary>Counts whether an answer was useful, and leaves the answer to be read.</summary>
internal sealed class VoteDialog(IFeedbackStore store, VersionHistory history) : IDialog
{
    public const string Verb = "answer.vote";

    public const string UsefulKey = "useful";
    public const string Useful = "yes";
    public const string NotUseful = "no";

    public IReadOnlyList<string> Verbs => [Verb];

    public bool IsPersonal => false;

    public async Task<Reply> HandleAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (turn.Municipality.Guideline.Find(new SectionId(press[AnswerDialog.SectionKey])) is not { } section)
        {
            return await history.WithChangeAsync(new Reply.Notice(new AnswerTexts(turn.Language).UnknownRule), turn, press, cancellationToken);
        }
        var path = AnswerPath.Of(press, turn.Municipality.Guideline);
        TallyKind? kind = press[UsefulKey] switch
        {
            Useful => TallyKind.Useful,
            NotUseful => TallyKind.NotUseful,
            _ => null,
        };
        // What somebody thought of an earlier version says nothing of the card that they now get, and are asked about anew.
        if (kind is null || press[AnswerDialog.VersionKey] != turn.Municipality.Guideline.Source.Version)
        {
            return await history.WithChangeAsync(new Reply.Card(AnswerCard.For(section, turn, path)), turn, press, cancellationToken);
        }
        await store.TryVoteAsync(new Vote(path.CardId, Tallies.Of(turn, section.Id, kind.Value)), cancellationToken);
        return new Reply.Card(AnswerCard.For(section, turn, path with { HasVoted = true }));
    }
}
