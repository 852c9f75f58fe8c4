namespace PolicyBot.Guidelines.Search;

/// <summary>A feature that a word of a text has.</summary>
/// <param name="Id">In the <see cref="FeatureSpace"/>.</param>
/// <param name="Trust">0 to 1: how surely the word means it.</param>
internal readonly record struct Feature(int Id, float Trust);

/// <summary>A word of a text, a part of a compound, or a phrase, and all that it may mean.</summary>
/// <param name="Text">As it stood, folded.</param>
/// <param name="Features">Empty: nobody knows the word.</param>
/// <param name="Importance">How much it tells of what the text is about.</param>
/// <param name="IsField">It means something that guidelines of this kind are about.</param>
internal readonly record struct Term(string Text, Feature[] Features, float Importance, bool IsField);
