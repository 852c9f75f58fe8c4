using PolicyBot.Conversation;

namespace PolicyBot.Reading;

/// <summary>What comes of a command.</summary>
internal abstract record ReadingOutcome
{
    private ReadingOutcome()
    {
    }

    /// <summary>A round begins.</summary>
    public sealed record Started(ReadingRound Round) : ReadingOutcome;

    /// <summary>There is a round for the version already.</summary>
    public sealed record AlreadyStarted(ReadingRound Round) : ReadingOutcome;

    /// <summary>Only the informasjonsrådgiver and the rådmannsteam may ask.</summary>
    public sealed record NotAllowed : ReadingOutcome;

    /// <summary>The form was about a version that is no longer the municipality's.</summary>
    public sealed record Moved : ReadingOutcome;

    /// <summary>It is confirmed now.</summary>
    /// <param name="At">UTC.</param>
    /// <param name="Unit">The unit, tidied.</param>
    public sealed record Confirmed(DateTimeOffset At, string Unit) : ReadingOutcome;

    /// <summary>It was confirmed before; that stands.</summary>
    /// <param name="At">UTC.</param>
    public sealed record AlreadyConfirmed(DateTimeOffset At) : ReadingOutcome;

    /// <summary>Nobody has asked for that version.</summary>
    public sealed record NotAsked : ReadingOutcome;

    /// <summary>What was typed must be mended.</summary>
    public sealed record Invalid(FieldError Error) : ReadingOutcome;
}
