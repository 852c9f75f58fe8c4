using System.CommandLine;
using System.Globalization;
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
        var leaveOut = new Option<bool>("--leave-out") { Description = "Also ask each pack's own examples of a search that has not seen them." };
        var command = new Command("eval", "Tells how well questions find their rule, style by style, and which rules are taken for each other.") { files, pack, seed, misses, leaveOut };
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            var packs = Packs(parsed.GetValue(pack) ?? []);
            var questions = parsed.GetRequiredValue(files).SelectMany(Read).ToList();
            CheckMunicipalities(questions, packs);
            var searches = packs.ToDictionary(one => one.Id.Value, one => one.Search);
            var asked = EvaluationReport.Ask(questions, searches);
            await Console.Out.WriteAsync(EvaluationReport.Write(asked, parsed.GetValue(seed), parsed.GetValue(misses)));
            if (parsed.GetValue(leaveOut))
            {
                await WriteLeftOutAsync(packs, cancellationToken);
            }
            return PolicyBotCommand.Success;
        }));
        return command;
    }

    private static async Task WriteLeftOutAsync(IEnumerable<Municipality> packs, CancellationToken cancellationToken)
    {
        foreach (var one in packs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var figures = Figures.Of(LeaveOut.Ask(one.Guideline, one.Id.Value, Parts));
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{one.Id} own examples, a part left out  {figures}"));
        }
    }

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
            throw new PackException([new PackError(file.ToString(), 0, error.Message)]);
        }
    }

    private static void CheckMunicipalities(List<ExpectedAnswer> questions, List<Municipality> packs)
    {
        var unknown = questions.Select(question => question.Municipality).Except(packs.Select(one => one.Id.Value)).ToList();
        if (unknown.Count > 0)
        {
            throw new PackException([.. unknown.Select(id => new PackError("municipality", 0, $"there is no pack for '{id}'; name its folder with --pack"))]);
        }
    }
}
