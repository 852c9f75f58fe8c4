using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Feedback;

/// <summary>What a number stands for. There is no person in it, no time finer than the week, and no text.</summary>
/// <param name="Municipality">Whose.</param>
/// <param name="Week">When.</param>
/// <param name="Section">The rule; <c>null</c>: a question that no rule covers.</param>
/// <param name="Version">The guidelines' version that was answered from.</param>
/// <param name="Kind">What happened.</param>
public readonly record struct Tally(MunicipalityId Municipality, Week Week, SectionId? Section, string Version, TallyKind Kind);
