using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines.Versions;

/// <summary>What a rule said under a version. How questions find it, and what is offered under it, may change without a new version.</summary>
/// <param name="Id">The same from version to version.</param>
/// <param name="Heading">The heading that it stood under in the adopted document.</param>
/// <param name="Item">The item's number below the heading; <c>null</c>: it had none.</param>
/// <param name="Title">What it was about.</param>
/// <param name="Answer">The rule in plain words.</param>
/// <param name="Ordlyd">The adopted wording; <c>null</c>: it was not imported.</param>
internal sealed record RecordedRule(SectionId Id, string Heading, int? Item, LocalizedText Title, LocalizedText Answer, string? Ordlyd)
{
    /// <summary>Whether the rule is the same. A translation may be mended: the pack's own language counts.</summary>
    public bool SaysTheSameAs(RecordedRule other) => Said == other.Said;

    private (string, int?, string, string, string?) Said => (Heading, Item, Title.Own, Answer.Own, Ordlyd);
}
