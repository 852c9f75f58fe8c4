namespace PolicyBot.Guidelines.Search;

/// <summary>A text that is known to belong to a section, or to a matter that no section covers.</summary>
/// <param name="Class">Index of the section; absent matters follow behind the last.</param>
/// <param name="Text">What was read.</param>
/// <param name="Weight">How much is learnt from it; 1 for a question.</param>
internal sealed record Example(int Class, ReadText Text, float Weight);
