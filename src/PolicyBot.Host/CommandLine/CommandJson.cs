using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Guidelines.Evaluation;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.CommandLine;

/// <summary>What <c>policy validate --json</c> writes.</summary>
/// <param name="Valid">Whether the pack can be used.</param>
/// <param name="Pack">What it holds; <c>null</c>: it has errors.</param>
/// <param name="Errors">All that is wrong, in the order of the files.</param>
internal sealed record ValidatedPack(bool Valid, PackSummary? Pack, IReadOnlyList<PackError> Errors);

/// <summary>What a pack holds.</summary>
/// <param name="Id">The municipality's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sections">How many rules it has.</param>
/// <param name="Questions">How many questions its plan asks.</param>
/// <param name="Flow"><c>approval</c> or <c>notification</c>.</param>
internal sealed record PackSummary(string Id, string Name, int Sections, int Questions, string Flow)
{
    public static PackSummary Of(Municipality pack) =>
        new(pack.Id.Value, pack.Name, pack.Guideline.Sections.Count, pack.Questionnaire.Questions.Count(), pack.Flow.IsNotice ? "notification" : "approval");
}

/// <summary>What <c>policy eval --json</c> writes.</summary>
/// <param name="Figures">Of each style, of the two parts, of all, and of each pack's own examples where they were asked for.</param>
/// <param name="Confused">Rules that were taken for each other in the work part, with how often.</param>
internal sealed record EvaluatedQuestions(IReadOnlyList<NamedFigures> Figures, IReadOnlyList<ConfusedPair> Confused);

/// <summary>Source-generated JSON of the command line.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ValidatedPack))]
[JsonSerializable(typeof(EvaluatedQuestions))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    /// <summary>With æ, ø and å as they are: it goes to a terminal or a file, never into a web page.</summary>
    public static CommandJson Lines { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
