using System.CommandLine;
using System.Text.Json;
using PolicyBot.Guidelines.Evaluation;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>policy eval</c>: how well questions find their rule.</summary>
internal static class EvalCommand
{
    private const int Parts = 6;

    public static Command Build()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Questions with their answers: municipality, style, question, expected; parted by tabs.", Arity = ArgumentArity.OneOrMore };
        var pack = new Option<DirectoryInfo[]>("--pack", "-p") { Description = "A folder with a pack; left out, the packs that come along." };
        var seed = new Option<uint>("--seed") { Description = "Splits the questions into the part to work on and the part to measure.", DefaultValueFactory = _ => EvaluationReport.Seed };
        var misses = new Option<bool>("--misses") { Description = "Also list the questions of the work part that were answered wrong." };
        var json = new Option<bool>("--json") { Description = "Write one JSON object with all figures." };
        var leaveOut = new Option<bool>("--leave-out") { Description = "Also ask each pack's own examples of a search that has not seen them." };
        var command = new Verb(
            "eval", "Tells how well questions find their rule, style by style, and which rules are taken for each other.",
            "policy eval spørsmål.tsv --pack pakker/nes --misses",
            "policy eval --json tests/PolicyBot.Tests/Guidelines/Questions/second.tsv")
        {
            files, pack, seed, misses, leaveOut, json,
        };
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            var packs = Packs(parsed.GetValue(pack) ?? []);
            var questions = parsed.GetRequiredValue(files).SelectMany(Read).ToList();
            CheckMunicipalities(questions, packs);
            using var progress = Progress.OnTerminal();
            var asked = EvaluationReport.Ask(progress.Over(questions, "questions asked"), packs.ToDictionary(one => one.Id.Value, one => one.Search));
            var leftOut = parsed.GetValue(leaveOut) ? LeftOut(progress.Over(packs, "packs asked of their own examples"), cancellationToken) : [];
            progress.Clear();
            await Console.Out.WriteAsync(parsed.GetValue(json)
                ? Json(asked, parsed.GetValue(seed), leftOut)
                : EvaluationReport.Write(asked, parsed.GetValue(seed), parsed.GetValue(misses)) + EvaluationReport.Lines(leftOut));
            return PolicyBotCommand.Success;
        }));
        return command;
    }

    private static List<NamedFigures> LeftOut(IEnumerable<Municipality> packs, CancellationToken cancellationToken)
    {
        var figures = new List<NamedFigures>();
        foreach (var one in packs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            figures.Add(new NamedFigures($"{one.Id} own examples, a part left out", Figures.Of(LeaveOut.Ask(one.Guideline, one.Id.Value, Parts))));
        }
        return figures;
    }

    private static string Json(IReadOnlyList<AskedQuestion> asked, uint seed, IReadOnlyList<NamedFigures> leftOut) => JsonSerializer.Serialize(
        new EvaluatedQuestions([.. EvaluationReport.FiguresOf(asked, seed), .. leftOut], EvaluationReport.ConfusedIn(asked, seed)), CommandJson.Lines.EvaluatedQuestions) + Environment.NewLine;

    private static List<Municipality> Packs(DirectoryInfo[] folders) =>
        [.. (folders.Length > 0 ? folders.Select(folder => folder.ToString()) : Directory.EnumerateDirectories(MunicipalityDirectory.BuiltInFolder).Order(StringComparer.Ordinal)).Select(Pack.Load)];

    private static IReadOnlyList<ExpectedAnswer> Read(FileInfo file)
    {
        try
        {
            using var reader = file.OpenText();
            return QuestionFile.Read(reader);
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new MendException($"{file}: {error.Message}");
        }
    }

    private static void CheckMunicipalities(List<ExpectedAnswer> questions, List<Municipality> packs)
    {
        var unknown = questions.Select(question => question.Municipality).Except(packs.Select(one => one.Id.Value)).ToList();
        if (unknown.Count > 0)
        {
            throw new MendException(string.Join(Environment.NewLine, unknown.Select(id => $"There is no pack for the municipality '{id}'. Name its folder with --pack.")));
        }
    }
}
