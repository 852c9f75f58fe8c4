using PolicyBot.Conversation;
using PolicyBot.Languages;
using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines.Versions;

/// <summary>Who is told of a new version: each owner of an official account, and the channel for approval.</summary>
internal static class VersionTelling
{
    /// <param name="step">What is new; where no rule is, nobody is told.</param>
    /// <param name="owners">Of accounts that have not been ended; the same person may be there several times.</param>
    /// <param name="hasChannel">Whether a channel is tied to approval.</param>
    /// <param name="municipality">Theirs.</param>
    /// <param name="readers">What owners read.</param>
    public static IReadOnlyList<OutgoingMessage> OfNew(VersionStep step, IEnumerable<Person> owners, bool hasChannel, Municipality municipality, Readers readers) => step.Changes.Count == 0 ? [] :
    [
        .. hasChannel
            ? [OutgoingMessage.New(new Recipient.Channel(ChannelJob.Approval), WhatIsNewCard.For(step, municipality, municipality.Language, toAskFrom: true))]
            : Array.Empty<OutgoingMessage>(),
        .. from owner in owners.DistinctBy(owner => owner.Id)
           select OutgoingMessage.New(new Recipient.OnePerson(owner.Id), WhatIsNewCard.For(step, municipality, readers.Of(owner))),
    ];
}
