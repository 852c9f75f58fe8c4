namespace PolicyBot.Conversation;

/// <summary>A message that comes because time has passed.</summary>
/// <param name="Subject">What it is about, such as a plan's id.</param>
/// <param name="Kind">Which rule brings it up.</param>
/// <param name="Occurrence">Tells one time from the next: the same subject, kind and occurrence come once.</param>
/// <param name="Message">What is sent.</param>
public sealed record Reminder(string Subject, string Kind, string Occurrence, OutgoingMessage Message);
