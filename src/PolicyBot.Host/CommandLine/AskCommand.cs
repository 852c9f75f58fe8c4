using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Search;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>ask</c>: answers one question for a person, or many for a program.</summary>
internal static class AskCommand
{
    public static Command Build()
    {
        var municipality = MunicipalityOption.Build("Whose guidelines, such as gausdal; or use --pack.");
        var pack = new Option<DirectoryInfo>("--pack", "-p") { Description = "A folder with a pack, such as one that was just imported." };
        var batch = new Option<bool>("--batch") { Description = "Read one question a line from standard input and write one JSON object a line." };
        var json = new Option<bool>("--json") { Description = "Write the answer as one JSON object, as --batch does." };
        var explain = new Option<bool>("--explain") { Description = "Also tell how each word was understood, and which rules came nearest." };
        var question = new Argument<string[]>("question") { Description = "The question.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Verb(
            "ask", "Answers from the guidelines, as the bot does.",
            "ask --municipality gausdal \"Kan jeg bruke jobbmailen på Facebook?\"",
            "ask --municipality ringebu --json \"Hvem svarer på kommentarer?\"",
            "ask --pack pakker/nes --explain \"Kan jeg legge ut bilder av elever?\"",
            "ask --municipality gausdal --batch < questions.txt")
        {
            municipality, pack, batch, json, explain, question,
        };
        command.SetAction((parsed, cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
        {
            var asked = parsed.GetValue(pack) is { } folder ? Pack.Load(folder.ToString()) : Find(parsed.GetValue(municipality) ?? throw new MendException("Say whose guidelines with --municipality, such as --municipality gausdal, or name a folder with --pack."));
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
                throw new MendException("Write the question after the verb, or use --batch: ask --municipality gausdal \"Kan jeg bruke jobbmailen?\"");
            }
            if (parsed.GetValue(json))
            {
                await AskBatch.RunAsync(asked.Search, new StringReader(text.ReplaceLineEndings(" ")), Console.Out, cancellationToken);
                return PolicyBotCommand.Success;
            }
            var answer = asked.Search.Ask(text);
            await WriteAsync(asked, answer);
            if (parsed.GetValue(explain))
            {
                await ExplainAsync(answer, asked.Search.Explain(text));
            }
            return PolicyBotCommand.Success;
        }));
        return command;
    }

    private static async Task ExplainAsync(Answer answer, IReadOnlyList<UnderstoodWord> words)
    {
        await Console.Out.WriteLineAsync();
        foreach (var ranked in answer.Ranking)
        {
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{ranked.Score,6:0.00}  {ranked.Section.Id}  {ranked.Section.Title.Own}"));
        }
        await Console.Out.WriteLineAsync();
        foreach (var word in words)
        {
            var meanings = word.Meanings.Count > 0 ? string.Join(", ", word.Meanings) : "(not known)";
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{word.Importance,6:0.00}  {(word.IsInNearest ? '*' : ' ')} {word.Word}: {meanings}"));
        }
        await Console.Out.WriteLineAsync("The rule that came nearest has what is marked with *.");
    }

    private static Municipality Find(string id)
    {
        var folder = Path.Combine(MunicipalityDirectory.BuiltInFolder, id);
        if (!id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-') || !Directory.Exists(folder))
        {
            throw new MendException($"There is no municipality '{id}'. Known: {string.Join(", ", MunicipalityOption.BuiltIn)}. For another, name its folder with --pack.");
        }
        return Pack.Load(folder);
    }

    private static async Task WriteAsync(Municipality municipality, Answer answer)
    {
        var texts = new AnswerTexts(municipality.Language);
        var lines = answer switch
        {
            Answer.Sure sure => Lines(municipality, sure.Ranking[0].Section, texts),
            Answer.Choices choices => [texts.DidYouMean, .. choices.Ranking.Take(3).Select(ranked => $"  {ranked.Section.Id}  {ranked.Section.Title.Own}")],
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
        $"{section.Title.Own}  [{section.Id}]",
        "",
        .. section.Answer.Own != section.Ordlyd ? [section.Answer.Own, ""] : Array.Empty<string>(),
        .. section.Ordlyd is { } wording ? [$"{texts.AdoptedWording}:", wording, ""] : Array.Empty<string>(),
        $"{texts.Source}: {Sources.Line(municipality, section, texts.Language)} {texts.WordingApplies}",
    ];
}
