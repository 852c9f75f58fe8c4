using System.CommandLine;
using Microsoft.Extensions.Options;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.CommandLine;

/// <summary>The command line: serve, unless a verb says otherwise.</summary>
internal static class PolicyBotCommand
{
    /// <summary>Everything went well.</summary>
    public const int Success = 0;

    /// <summary>Something in a pack, in the settings, or on the command line must be mended; the message says what.</summary>
    public const int Mend = 1;

    /// <summary>The command that the arguments are for.</summary>
    public static ParseResult Build(string[] args)
    {
        var serve = ServeCommand.Build();
        var root = new RootCommand("PolicyBot makes a municipality's guidelines for social media work in Microsoft Teams. Without a verb it serves.")
        {
            serve,
            AskCommand.Build(),
            PolicyCommand.Build(),
            ExportCommand.Build(),
            SuggestionsCommand.Build(),
        };
        root.Add(ServeCommand.EnvironmentUnlessSet);
        // What stands here and is no verb of ours is a setting for the host, such as --urls or --Storage:File.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(parsed, cancellationToken));
        return root.Parse(args);
    }

    /// <summary>Runs something and turns what a person must mend into a message without a stack trace.</summary>
    public static async Task<int> ExplainingAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception error) when (error is PackException or MendException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Mend;
        }
        catch (OptionsValidationException error)
        {
            await ExplainAsync(error);
            return Mend;
        }
        catch (AggregateException errors) when (errors.InnerExceptions.All(error => error is OptionsValidationException))
        {
            foreach (var error in errors.InnerExceptions)
            {
                await ExplainAsync((OptionsValidationException)error);
            }
            return Mend;
        }
    }

    private static Task ExplainAsync(OptionsValidationException error) => Console.Error.WriteLineAsync(string.Join(Environment.NewLine, error.Failures));
}
