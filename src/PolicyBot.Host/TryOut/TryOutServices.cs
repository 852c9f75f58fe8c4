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
            .AddSingleton(_ => new RoomLog(LogFile(configuration)))
            .AddSingleton(provider => new RoomClock(ClockIn(provider.GetRequiredService<RoomLog>())))
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
        var connector = app.Services.GetRequiredService<RoomConnector>();
        const string Conversations = "/tryout/connector/v3/conversations";
        const string Activities = $"{Conversations}/{{conversation}}/activities";
        app.MapGet("/", LocalOnly.Guard(RoomPage.ShowAsync));
        app.MapGet("/tryout/web/{file}", LocalOnly.Guard(RoomPage.SendFileAsync));
        app.MapGet("/tryout/room", LocalOnly.Guard(page.StateAsync));
        app.MapGet("/tryout/events", LocalOnly.Guard(page.FollowAsync));
        app.MapPost("/tryout/openings", LocalOnly.Guard(page.OpenAsync));
        app.MapPost("/tryout/messages", LocalOnly.Guard(page.SayAsync));
        app.MapPost("/tryout/presses", LocalOnly.Guard(page.PressAsync));
        app.MapPost("/tryout/searches", LocalOnly.Guard(page.SearchAsync));
        app.MapPost("/tryout/dialogs", LocalOnly.Guard(page.PointAsync));
        app.MapPost("/tryout/clock", LocalOnly.Guard(page.MoveAsync));
        app.MapPost(Conversations, LocalOnly.Guard(connector.CreateAsync));
        app.MapPost(Activities, LocalOnly.Guard(connector.SendAsync));
        app.MapPost($"{Activities}/{{message}}", LocalOnly.Guard(connector.SendAsync));
        app.MapPut($"{Activities}/{{message}}", LocalOnly.Guard(connector.UpdateAsync));
        app.MapDelete($"{Activities}/{{message}}", LocalOnly.Guard(connector.DeleteAsync));
        app.MapGet($"{Conversations}/{{conversation}}/pagedmembers", LocalOnly.Guard(connector.MembersAsync));
        app.MapGet($"{Conversations}/{{conversation}}/members/{{member}}", LocalOnly.Guard(connector.MemberAsync));
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

    // The history lies beside the database, and a new database begins a new one: what was pressed in the old is no longer known.
    // As it is written: the clock, and so this, is asked for before what is wrong with a setting can be told.
    private static string LogFile(IConfiguration configuration)
    {
        var database = configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.File)}"] is { Length: > 0 } set ? set : new StorageOptions().File;
        var file = Path.GetFullPath(database) + LogEnding;
        if (!File.Exists(database))
        {
            File.Delete(file);
        }
        return file;
    }

    private static TimeSpan ClockIn(RoomLog log) =>
        TimeSpan.FromSeconds(log.Events.LastOrDefault(happened => happened.Kind == RoomEventKind.Clock)?.Ahead ?? 0);
}
