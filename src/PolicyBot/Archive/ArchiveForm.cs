using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Archive;

/// <summary>The form as an archive needs it: the pack's, and what was once asked and is no longer.</summary>
internal static class ArchiveForm
{
    /// <summary>Id of the step that holds what the pack no longer has.</summary>
    public const string Gone = "gone";

    /// <summary>The pack's form, with a last step for answers whose questions it no longer has; these stand under their ids.</summary>
    public static PlanQuestionnaire For(PlanQuestionnaire current, IEnumerable<SentVersion> versions, string title)
    {
        var known = current.Questions.Select(question => question.Id).ToHashSet();
        var gone = versions.SelectMany(version => version.Form.Answers.Keys).Distinct().Where(id => !known.Contains(id)).Order(StringComparer.Ordinal).ToList();
        return gone.Count == 0
            ? current
            : current with { Steps = [.. current.Steps, new PlanStep { Id = Gone, Title = new LocalizedText(title), Questions = [.. gone.Select(Unknown)] }] };
    }

    private static PlanQuestion Unknown(string id) => new()
    {
        Id = id,
        Label = new LocalizedText(id),
        Type = PlanQuestionType.LongText,
        Max = int.MaxValue,
        Required = false,
        Choices = [],
    };
}
