namespace PolicyBot.Municipalities;

/// <summary>Where something stands in a pack.</summary>
/// <param name="File">Path of the file, as it was given.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record PackPlace(string File, int Line);
