using PolicyBot.Municipalities;

namespace PolicyBot.Languages;

/// <summary>What is known of a person's language.</summary>
/// <param name="Choice">What they have chosen; <c>null</c>: nothing.</param>
/// <param name="Told">The language that their Teams was set to when they last did something; <c>null</c>: not known, or one that the product does not have.</param>
public sealed record PersonLanguage(LanguageChoice? Choice = null, Language? Told = null);
