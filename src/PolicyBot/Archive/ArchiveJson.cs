using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Plans;

namespace PolicyBot.Archive;

/// <summary>The document for programs.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ArchiveRecord))]
internal sealed partial class ArchiveJson : JsonSerializerContext
{
    private static readonly ArchiveJson Written = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        // With æ, ø and å as they are: it is read as a file, never inside a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Of(ArchivedPlan plan) => [.. JsonSerializer.SerializeToUtf8Bytes(Archive.ArchiveRecord.Of(plan), Written.ArchiveRecord), (byte)'\n'];

    public static string StatusOf(PlanState state) => state switch
    {
        PlanState.Draft => "draft",
        PlanState.Waiting => "waiting",
        PlanState.ChangesAsked => "changes-asked",
        PlanState.Approved => "approved",
        PlanState.TurnedDown => "turned-down",
        PlanState.Withdrawn => "withdrawn",
        _ => throw new UnreachableException(),
    };
}
