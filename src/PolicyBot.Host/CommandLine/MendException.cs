namespace PolicyBot.Host.CommandLine;

/// <summary>Something that the person at the command line must mend; the message says what and how.</summary>
internal sealed class MendException(string message) : Exception(message);
