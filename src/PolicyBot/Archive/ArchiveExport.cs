using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Archive;

/// <summary>Files made for somebody who may have them, to be stored with all that belongs to it.</summary>
public sealed record ArchiveExport
{
    /// <summary>How long the links work.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>Whose files they are.</summary>
    public required MunicipalityId Municipality { get; init; }

    /// <summary>The plan that they are of, whose audit trail notes it; <c>null</c>: they are of none.</summary>
    public Plan? Plan { get; init; }

    /// <summary>What was made of it.</summary>
    public required IReadOnlyList<ArchiveFile> Files { get; init; }

    /// <summary>What opens the links. It is told to the one who asked, and kept as a hash only.</summary>
    public required string Token { get; init; }

    /// <summary>Who asked.</summary>
    public required Person By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The message with the links.</summary>
    public required OutgoingMessage Message { get; init; }

    /// <summary>When the links stop working. UTC.</summary>
    public DateTimeOffset ExpiresAt => At + Lifetime;

    /// <summary>One file that is of no plan, for the person whose turn it is, told in their own chat.</summary>
    /// <param name="turn">Who asked, where and when.</param>
    /// <param name="file">What was made.</param>
    /// <param name="links">Makes the link; it must be able to.</param>
    /// <param name="card">What the message with the link shows.</param>
    internal static ArchiveExport OfOne(Turn turn, ArchiveFile file, IArchiveLinks links, Func<Uri, AdaptiveCard> card)
    {
        var token = ArchiveToken.New();
        return new ArchiveExport
        {
            Municipality = turn.Municipality.Id,
            Files = [file],
            Token = token,
            By = turn.Person,
            At = turn.At,
            Message = OutgoingMessage.Private(turn, card(links.LinkTo(token, file.Name))) with { IsSecret = true },
        };
    }
}
