using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines.Versions;

/// <summary>Looks back: what was new in a version, and whether an answer is older than its rule.</summary>
internal sealed class VersionHistory(IVersionStore versions)
{
    /// <summary>What was new in a version; <c>null</c>: no such version was seen here.</summary>
    public async Task<VersionStep?> FindAsync(Municipality municipality, string version, CancellationToken cancellationToken)
    {
        var now = version == municipality.Guideline.Source.Version
            ? GuidelineVersion.Of(municipality.Guideline)
            : await versions.FindAsync(municipality.Id, version, cancellationToken);
        return now is null ? null : new VersionStep(await versions.BeforeAsync(municipality.Id, version, cancellationToken), now);
    }

    /// <summary>Says with a reply to an answer's button that the rule has changed, or is gone, since that answer was given; else the reply is as it was.</summary>
    public async Task<Reply> WithChangeAsync(Reply reply, Turn turn, Press press, CancellationToken cancellationToken)
    {
        var version = press[AnswerDialog.VersionKey];
        // One that leads back to choices names several, and is none of the rules.
        var id = new SectionId(press[AnswerDialog.SectionKey] is { Length: > 0 } section ? section : press[AnswerPath.FirstKey]);
        if (version.Length == 0
            || version == turn.Municipality.Guideline.Source.Version
            || (await versions.FindAsync(turn.Municipality.Id, version, cancellationToken))?.Find(id) is not { } then)
        {
            return reply;
        }
        var texts = new VersionTexts(turn.Language);
        return GuidelineVersion.Of(turn.Municipality.Guideline).Find(id) switch
        {
            null => new Reply.Notice(texts.GoneSince(then.Title.In(turn.Language))),
            { } now when !now.SaysTheSameAs(then) && reply is Reply.Card card => card with { Content = WhatIsNewCard.WithChange(card.Content, texts.ChangedSince(version)) },
            _ => reply,
        };
    }
}
