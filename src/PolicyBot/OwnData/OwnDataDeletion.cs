namespace PolicyBot.OwnData;

/// <summary>What is deleted when somebody asks for it, and what is not.</summary>
/// <param name="Removed">What goes.</param>
/// <param name="Kept">What stays, each with the reason.</param>
internal sealed record OwnDataDeletion(IReadOnlyList<OwnRecord> Removed, IReadOnlyList<(OwnRecord Record, KeptBecause Why)> Kept);
