namespace PolicyBot.Privacy;

/// <summary>A text from which personal data was taken out.</summary>
/// <param name="Text">The text, with <see cref="PersonalData.Mark"/> for each thing that was taken out.</param>
/// <param name="Found">What was taken out.</param>
internal readonly record struct MaskedText(string Text, PersonalDataKinds Found);
