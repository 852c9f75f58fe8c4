namespace PolicyBot.Guidelines.Search;

/// <summary>Something about a text that the classifier learns from.</summary>
/// <param name="Id">A row of its weights.</param>
/// <param name="Value">How strongly the text has it.</param>
internal readonly record struct Trait(int Id, float Value);
