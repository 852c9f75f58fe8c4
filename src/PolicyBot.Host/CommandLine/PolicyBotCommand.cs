using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Options;
using PolicyBot.Municipalities;

namespace PolicyBot.Host.CommandLine;

/// <summary>The command line: serve, unless a verb says otherwise.</summary>
internal static class PolicyBotCommand
{
    /// <summary>Everything went well.</summary>
    public const int Success = 0;

    /// <summary>What was checked is wrong: a pack, a document, or the settings; the message says where and what.</summary>
    public const int Wrong = 1;

    /// <summary>The call or what it names must be mended: an option, a file that is missing or in the way; the message says what.</summary>
    public const int Mend = 2;

    /// <summary>Runs what the arguments ask for.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Build(args);
        if (Unknown(parsed) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"'{unknown}' is no verb or option here. See what there is with --help.");
            return Mend;
        }
        var code = await parsed.InvokeAsync();
        // The library calls every mistake in the call 1.
        return parsed.Errors.Count > 0 ? Mend : code;
    }

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
            OutboxCommand.Build(),
            BackupCommand.Build(),
            ManifestCommand.Build(),
            CompletionCommand.Build(),
        };
        root.Add(ServeCommand.EnvironmentUnlessSet);
        // What stands here and is no verb of ours is a setting for the host, such as --urls or --Storage:File.
        root.TreatUnmatchedTokensAsErrors = false;
        HelpWithExamples.Use(root);
        root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(parsed, cancellationToken));
        return root.Parse(args);
    }

    // The root takes settings for the host, and the library then takes anything for one, in every verb: a misspelt one would mean nothing, or start the bot.
    private static string? Unknown(ParseResult parsed) => parsed.CommandResult.Command switch
    {
        // A shell that asks what fits gives the line that is being typed.
        _ when parsed.Errors.Count > 0 || parsed.Tokens.Any(token => token.Type == TokenType.Directive) => null,
        RootCommand => parsed.UnmatchedTokens is [var first, ..] && first is not ['-' or '/', ..] && !first.Contains('=', StringComparison.Ordinal) ? first : null,
        { TreatUnmatchedTokensAsErrors: true } => parsed.UnmatchedTokens is [var any, ..] ? any : null,
        _ => null,
    };

    /// <summary>Runs something and turns what a person must mend into a message without a stack trace.</summary>
    public static async Task<int> ExplainingAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (MendException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Mend;
        }
        catch (PackException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Wrong;
        }
        catch (OptionsValidationException error)
        {
            await ExplainAsync(error);
            return Wrong;
        }
        catch (AggregateException errors) when (errors.InnerExceptions.All(error => error is OptionsValidationException))
        {
            foreach (var error in errors.InnerExceptions)
            {
                await ExplainAsync((OptionsValidationException)error);
            }
            return Wrong;
        }
    }

    private static Task ExplainAsync(OptionsValidationException error) => Console.Error.WriteLineAsync(string.Join(Environment.NewLine, SettingMessages.Of(error)));
}
