using Microsoft.Extensions.Options;
using PolicyBot.Absence;
using PolicyBot.BotFramework;
using PolicyBot.Host.Teams;
using PolicyBot.Municipalities;
using PolicyBot.Storage;

namespace PolicyBot.Host.TryOut;

/// <summary>Puts the room into the program, in Development and without an app id; otherwise there is nothing of it.</summary>
internal static class TryOutServices
{
    private const string LogEnding = ".tryout.jsonl";

    /// <summary>Registers the room, and a clock that it can put ahead.</summary>
    public static IServiceCollection AddTryOut(this IServiceCollection services, IHostEnvironment environment, IConfiguration configuration)
    {
        services.AddOptions<TryOutOptions>().BindConfiguration(TryOutOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        if (!IsWanted(environment, configuration))
        {
            return services;
        }
        services.AddHttpClient(RoomBot.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }).RemoveAllLoggers();
        return services
            .PostConfigure<MunicipalityOptions>(AddPeople)
            // What other local clients lack, the room has.
            .PostConfigure<TeamsOptions>(options => options.TargetedMessages = true)
            .PostConfigure<AbsenceOptions>(options => options.PeoplePicker = true)
            .AddSingleton(provider => new RoomLog(LogFile(provider.GetRequiredService<IOptions<StorageOptions>>().Value)))
            .AddSingleton<RoomClock>()
            .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<RoomClock>())
            .AddSingleton<RoomDirectory>()
            .AddSingleton<RoomIds>()
            .AddSingleton<RoomActivities>()
            .AddSingleton<RoomBot>()
            .AddSingleton<RoomActs>()
            .AddSingleton<RoomConnector>()
            .AddSingleton<RoomPage>();
    }

    /// <summary>Maps the page at <c>/</c>, and the rest of the room under <c>/tryout</c>.</summary>
    public static void MapTryOut(this WebApplication app)
    {
        if (app.Services.GetService<RoomPage>() is not { } page)
        {
            return;
        }
        // Not when the clock is made: others ask for it before the settings are checked that tell where the history is.
        var moved = app.Services.GetRequiredService<RoomLog>().Events.LastOrDefault(happened => happened.Kind == RoomEventKind.Clock);
        app.Services.GetRequiredService<RoomClock>().GoOn(TimeSpan.FromSeconds(moved?.Ahead ?? 0));
        var connector = app.Services.GetRequiredService<RoomConnector>();
        const string Conversations = "/tryout/connector/v3/conversations";
        const string Activities = $"{Conversations}/{{conversation}}/activities";
        Get("/", RoomPage.ShowAsync);
        Get("/tryout/web/{file}", RoomPage.SendFileAsync);
        Get("/tryout/room", page.StateAsync);
        Get("/tryout/events", page.FollowAsync);
        Post("/tryout/openings", page.OpenAsync);
        Post("/tryout/messages", page.SayAsync);
        Post("/tryout/presses", page.PressAsync);
        Post("/tryout/searches", page.SearchAsync);
        Post("/tryout/dialogs", page.PointAsync);
        Post("/tryout/clock", page.MoveAsync);
        Post(Conversations, connector.CreateAsync);
        Post(Activities, connector.SendAsync);
        Post($"{Activities}/{{message}}", connector.SendAsync);
        Put($"{Activities}/{{message}}", connector.UpdateAsync);
        Delete($"{Activities}/{{message}}", connector.DeleteAsync);
        Get($"{Conversations}/{{conversation}}/pagedmembers", connector.MembersAsync);
        Get($"{Conversations}/{{conversation}}/members/{{member}}", connector.MemberAsync);

        void Get(string path, RequestDelegate answer) => app.MapGet(path, LocalOnly.Guard(answer));
        void Post(string path, RequestDelegate answer) => app.MapPost(path, LocalOnly.Guard(answer));
        void Put(string path, RequestDelegate answer) => app.MapPut(path, LocalOnly.Guard(answer));
        void Delete(string path, RequestDelegate answer) => app.MapDelete(path, LocalOnly.Guard(answer));
    }

    private static bool IsWanted(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment()
        && string.IsNullOrWhiteSpace(configuration[$"{BotOptions.Section}:{nameof(BotOptions.AppId)}"])
        // What is no such word is told with the other settings.
        && !(bool.TryParse(configuration[$"{TryOutOptions.Section}:{nameof(TryOutOptions.Enabled)}"], out var isEnabled) && !isEnabled);

    // Every municipality that is served anyway, and those that come along.
    private static void AddPeople(MunicipalityOptions options)
    {
        var builtIn = Directory.EnumerateDirectories(MunicipalityDirectory.BuiltInFolder).Select(folder => Path.GetFileName(folder));
        foreach (var municipality in options.Tenants.Values.Append(options.Default).Concat(builtIn).Distinct(StringComparer.Ordinal).ToList())
        {
            options.Tenants[RoomMunicipality.TenantOf(municipality)] = municipality;
            options.Informasjonsradgiver[municipality] = [.. options.Informasjonsradgiver.TryGetValue(municipality, out var named) ? named : [], RoomMunicipality.AdviserOf(municipality).Id];
        }
    }

    // The history lies beside the database's file, and a new file begins a new one: what was pressed in the old is no longer known. Nothing tells that a
    // PostgreSQL database is new.
    private static string LogFile(StorageOptions storage)
    {
        var file = Path.GetFullPath(storage.File) + LogEnding;
        if (storage.PostgreSql is null && !Directory.Exists(Path.GetDirectoryName(file)))
        {
            throw new OptionsValidationException(StorageOptions.Section, typeof(StorageOptions), [$"PolicyBot can't start on {storage.File}: its folder is not there. Make it, or set Storage:File to another file."]);
        }
        if (storage.PostgreSql is null && !File.Exists(storage.File))
        {
            File.Delete(file);
        }
        return file;
    }
}
