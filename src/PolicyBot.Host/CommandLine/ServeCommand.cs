using System.CommandLine;
using System.Runtime;
using Microsoft.Extensions.Options;
using PolicyBot.Absence;
using PolicyBot.Accounts;
using PolicyBot.Archive;
using PolicyBot.BotFramework;
using PolicyBot.Cases;
using PolicyBot.Closures;
using PolicyBot.Conversation;
using PolicyBot.Crisis;
using PolicyBot.Extension;
using PolicyBot.Feedback;
using PolicyBot.Guidelines;
using PolicyBot.Guidelines.Versions;
using PolicyBot.Host.Accounts;
using PolicyBot.Host.Archive;
using PolicyBot.Host.Health;
using PolicyBot.Host.Http;
using PolicyBot.Host.Teams;
using PolicyBot.Host.TryOut;
using PolicyBot.Inquiries;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.OwnData;
using PolicyBot.Plans;
using PolicyBot.Publishing;
using PolicyBot.Questions;
using PolicyBot.Reading;
using PolicyBot.Retention;
using PolicyBot.Storage;
using PolicyBot.Suggestions;

namespace PolicyBot.Host.CommandLine;

/// <summary><c>serve</c>: answers Teams.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://localhost:3978";
    private static readonly string[] EnvironmentVariables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    public static Command Build()
    {
        var command = new Verb(
            "serve", $"Answers Teams at {DefaultUrl}/api/messages, or where --urls says.",
            "serve", "serve --urls http://0.0.0.0:8080 --Storage:File=/var/lib/policybot/policybot.db")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    /// <summary>What <c>dotnet run</c> gives from a checkout: the environment where neither the command line nor a variable names one.</summary>
    public static Option<string> EnvironmentUnlessSet { get; } = new("--environment-unless-set") { Recursive = true, Hidden = true };

    public static Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => PolicyBotCommand.ExplainingAsync(async () =>
    {
        var environment = EnvironmentVariables.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 }) ? null : parsed.GetValue(EnvironmentUnlessSet);
        // What comes later wins, so that --environment on the command line does.
        await using var app = BuildApp([.. environment is null ? Array.Empty<string>() : ["--environment", environment], .. parsed.UnmatchedTokens]);
        await Task.WhenAll(app.RunAsync(cancellationToken), Task.Run(() => PrepareSearch(app.Services), cancellationToken));
        return PolicyBotCommand.Success;
    });

    /// <param name="settings">As on the command line.</param>
    /// <param name="replace">Registers what takes the place of the program's own parts, such as a clock; <c>null</c>: nothing does.</param>
    public static WebApplication BuildApp(string[] settings, Action<IServiceCollection>? replace = null)
    {
        // The settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        builder.WebHost.UseSockets(sockets =>
        {
            // A turn gives its thread back where it waits, so that handing it over to another thread, in and out, is time lost.
            sockets.UnsafePreferInlineScheduling = true;
            // Few connections come from Teams, with many messages each: memory for each is less than asking first whether there is something to read.
            sockets.WaitForDataBeforeAllocatingBuffer = false;
        });
        if (!HasAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
        builder.Services
            .AddMunicipalities()
            .AddGuidelines()
            .AddGuidelineVersions()
            .AddReading()
            .AddFeedback()
            .AddPlans()
            .AddAccounts()
            .AddClosures()
            .AddInquiries()
            .AddCrisis()
            .AddCases()
            .AddPublishing()
            .AddAbsence()
            .AddArchive()
            .AddQuestions()
            .AddSuggestions()
            .AddExtension()
            .AddConversation()
            .AddLanguages()
            .AddOwnData()
            .AddRetention()
            .AddStorage()
            .AddBotFramework()
            .AddTeams()
            .AddArchiveDownload()
            .AddPublicCheck()
            .AddHealth()
            .AddHttpOptions()
            .AddTryOut(builder.Environment, builder.Configuration);
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        CheckSettings(app.Services);
        app.CutOffSlowCallers();
        // Packs are read before the first request, so that what is wrong with them stops the start.
        app.Services.GetRequiredService<MunicipalityDirectory>();
        app.MapActivities();
        app.MapArchiveDownload();
        app.MapPublicCheck();
        app.MapHealth();
        app.MapTryOut();
        return app;
    }

    /// <summary>Checks what is configured. The host does too, but its log would bury what must be mended under a stack trace.</summary>
    /// <exception cref="OptionsValidationException">Something must be mended.</exception>
    public static void CheckSettings(IServiceProvider services)
    {
        if (SecretsInFiles.Find((IConfigurationRoot)services.GetRequiredService<IConfiguration>()).ToList() is { Count: > 0 } secrets)
        {
            throw new OptionsValidationException("settings", typeof(IConfiguration), secrets);
        }
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (InvalidOperationException error)
        {
            throw new OptionsValidationException("settings", typeof(IConfiguration), [error.Message]);
        }
    }

    /// <summary>Prepares all searches, while the first requests are taken already; a question that comes before it is done waits for it.</summary>
    public static void PrepareSearch(IServiceProvider services)
    {
        foreach (var municipality in services.GetRequiredService<MunicipalityDirectory>().All)
        {
            municipality.Search.Prepare();
        }
        // What the preparing took, several times what it leaves, is given back at once and not when the system runs short of it.
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static bool HasAddress(ConfigurationManager configuration) =>
        AddressKeys.Any(key => !string.IsNullOrEmpty(configuration[key])) || configuration.GetSection("Kestrel:Endpoints").Exists();
}
