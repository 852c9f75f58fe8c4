using System.CommandLine;
using System.Diagnostics;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>ask</c>: answers one question for a person, or many for a program.</summary>
internal static class AskCommand
{
    public static Command Build()
    {
        var municipality = new Option<string>("--municipality", "-m") { Description = "Whose guidelines, such as gausdal.", Required = true };
        var batch = new Option<bool>("--batch") { Description = "Read one question a line from standard input and write one JSON object a line." };
        var question = new Argument<string[]>("question") { Description = "The question.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("ask", "Answers from the guidelines, as the bot does.") { municipality, batch, question };
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            var asked = Find(parsed.GetValue(municipality)!);
            if (parsed.GetValue(batch))
            {
                using var input = new StreamReader(Console.OpenStandardInput());
                await using var output = new StreamWriter(Console.OpenStandardOutput());
                await AskBatch.RunAsync(asked.Search, input, output, cancellationToken);
                return PolicyBotCommand.Success;
            }
            var text = string.Join(' ', parsed.GetValue(question) ?? []);
            if (string.IsNullOrWhiteSpace(text))
            {
                await Console.Error.WriteLineAsync("Write the question after the verb, or use --batch: ask --municipality gausdal \"Kan jeg bruke jobbmailen?\"");
                return PolicyBotCommand.Mend;
            }
            await WriteAsync(asked, asked.Search.Ask(text));
            return PolicyBotCommand.Success;
        }));
        return command;
    }

    private static Municipality Find(string id)
    {
        var folder = Path.Combine(MunicipalityDirectory.BuiltInFolder, id);
        if (!id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-') || !Directory.Exists(folder))
        {
            var known = string.Join(", ", Directory.EnumerateDirectories(MunicipalityDirectory.BuiltInFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            throw new PackException([new PackError("--municipality", 0, $"there is no municipality '{id}'; known: {known}")]);
        }
        return Pack.Load(folder);
    }

    private static async Task WriteAsync(Municipality municipality, Answer answer)
    {
        var texts = new AnswerTexts(Language.Nb);
        var lines = answer switch
        {
            Answer.Sure sure => Lines(municipality, sure.Ranking[0].Section, texts),
            Answer.Choices choices => [texts.DidYouMean, .. choices.Ranking.Take(3).Select(ranked => $"  {ranked.Section.Id}  {ranked.Section.Title.Nb}")],
            Answer.NotCovered => [texts.NotCoveredHeading, texts.NotCovered],
            _ => throw new UnreachableException(),
        };
        foreach (var line in lines)
        {
            await Console.Out.WriteLineAsync(line);
        }
    }

    private static IEnumerable<string> Lines(Municipality municipality, Section section, AnswerTexts texts) =>
    [
        $"{section.Title.Nb}  [{section.Id}]",
        "",
        section.Answer.Nb,
        "",
        $"{texts.Source}: {Sources.Line(municipality, section, texts.Language)} {texts.WordingApplies}",
    ];
}
