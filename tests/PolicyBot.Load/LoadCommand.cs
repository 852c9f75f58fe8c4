using System.CommandLine;
using System.Globalization;

namespace PolicyBot.Load;

/// <summary>What can be asked for on the command line.</summary>
internal static class LoadCommand
{
    private const string Max = "max";

    private static readonly Option<string> Rates = new("--rates")
    {
        Description = $"Questions a second, with commas between, one after the other; '{Max}' is as many as there are answers to.",
        DefaultValueFactory = _ => "1000,3000,6000,9000,12000,max",
    };

    private static readonly Option<int> Seconds = Number("--seconds", "How long each rate is held.", 1, 600, 6);
    private static readonly Option<int> People = Number("--people", "How many people ask, each in their own chat.", 1, 40_000, 2000);
    private static readonly Option<int> Tokens = Number("--tokens", "How many tokens they come with.", 1, 4000, 100);
    private static readonly Option<int> Connections = Number("--connections", "How many connections they share.", 1, 4000, 128);

    private static readonly Option<DirectoryInfo?> Host = new("--host")
    {
        Description = "Where the bot was published to. Without it, the one that was built along with this program.",
    };

    public static RootCommand Build()
    {
        var command = new RootCommand(
            "Asks the bot questions at fixed rates, and prints how many it answers with a card, how long they wait, and what it takes of the machine. "
            + "The bot runs as a process of its own, in Production, with tokens checked; connector and keys are this program's. All is on loopback. "
            + "Times count from when a question was due, also where it had to wait for a connection.")
        {
            Rates, Seconds, People, Tokens, Connections, Host,
        };
        command.SetAction((parsed, cancellationToken) => LoadRun.RunAsync(
            new LoadOptions
            {
                Rates = [.. parsed.GetRequiredValue(Rates).Split(',').Select(Rate)],
                Length = TimeSpan.FromSeconds(parsed.GetValue(Seconds)),
                People = parsed.GetValue(People),
                Tokens = parsed.GetValue(Tokens),
                Connections = parsed.GetValue(Connections),
                HostFolder = parsed.GetValue(Host)?.FullName,
            },
            cancellationToken));
        Rates.Validators.Add(result =>
        {
            if (!result.GetRequiredValue(Rates).Split(',').All(IsRate))
            {
                result.AddError($"--rates takes whole numbers from 1 to 100000, or '{Max}', with commas between.");
            }
        });
        return command;
    }

    private static bool IsRate(string text) => text == Max || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate is >= 1 and <= 100_000);

    private static int? Rate(string text) => text == Max ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static Option<int> Number(string name, string description, int least, int most, int otherwise)
    {
        var option = new Option<int>(name) { Description = $"{description} {least} to {most}.", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is var given && (given < least || given > most))
            {
                result.AddError($"{name} takes {least} to {most}.");
            }
        });
        return option;
    }
}
