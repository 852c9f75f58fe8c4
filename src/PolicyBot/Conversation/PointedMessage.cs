namespace PolicyBot.Conversation;

/// <summary>A message in Teams that somebody points at to have something done with it. Who wrote it is not known here.</summary>
/// <param name="Text">What it says, without markup; empty: it is a picture or a card. As long as Teams allows.</param>
/// <param name="Link">Where it can be opened; <c>null</c>: not told.</param>
public sealed record PointedMessage(string Text, Uri? Link);
