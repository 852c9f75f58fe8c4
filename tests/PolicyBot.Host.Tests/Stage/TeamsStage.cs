using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Conversation;
using PolicyBot.Host.CommandLine;
using PolicyBot.Municipalities;
using PolicyBot.Testing;

namespace PolicyBot.Host.Tests.Stage;

/// <summary>The whole program in Production on a database of its own, a Teams for it to meet, and the people of a municipality.</summary>
internal sealed class TeamsStage : IAsyncDisposable
{
    /// <summary>The rådmannsteam's channel; Ola and Eva are in its team.</summary>
    public static readonly TestChannel ApprovalChannel = new("19:godkjenning@thread.tacv2", "Godkjenning", "19:team@thread.tacv2", "Rådmannsteamet");

    /// <summary>More calls in a conversation than a test makes.</summary>
    public const string AnyNumber = "1000000/1";

    private static readonly TimeSpan OutboxPause = TimeSpan.FromSeconds(2);

    private readonly DirectoryInfo folder;
    private readonly StageDatabase database;
    private readonly string[] settings;
    private readonly bool isSecond;
    private readonly StageLog log = new();
    // All that run on the clock.
    private readonly List<WebApplication> programs = [];
    private WebApplication app = null!;

    private TeamsStage(Engine engine, TestConnector teams, FakeClock clock, IEnumerable<string> settings)
    {
        (Teams, Clock, folder) = (teams, clock, Directory.CreateTempSubdirectory("policybot-"));
        database = StageDatabase.Of(engine, folder.FullName);
        this.settings =
        [
            "--environment", "Production", "--urls", "http://127.0.0.1:0",
            $"--{database.Setting.Key}={database.Setting.Value}",
            // Rarely, or a clock that is moved by months would have to pass every minute of them.
            "--Plans:Pause=01:00:00",
            "--Feedback:Pause=01:00:00",
            "--Accounts:Pause=01:00:00",
            // Its clock stands still while messages are sent.
            "--Outbox:PerSecond=100000",
            $"--Bot:CallsPerConversation={AnyNumber}",
            "--Reading:Pause=01:00:00",
            "--Health:Pause=01:00:00",
            // Nor do buckets fill up again while it stands still.
            "--Teams:TurnsAtOnce=100000",
            // Trouble is then the outbox's at once.
            "--Bot:ConnectorTries=1",
            .. teams.BotSettings.Select(setting => $"--{setting.Key}={setting.Value}"),
            .. settings,
        ];
        teams.Members[ApprovalChannel.TeamId] = [Member("29:ola", "Ola"), Member("29:eva", "Eva")];
    }

    private TeamsStage(TeamsStage first) =>
        (Teams, Clock, folder, database, settings, programs, isSecond) = (first.Teams, first.Clock, first.folder, first.database, first.settings, first.programs, true);

    public TestConnector Teams { get; }

    public FakeClock Clock { get; }

    public Uri Bot => new(app.Urls.First());

    /// <summary>An employee.</summary>
    public Participant Kari => Person("29:kari", "Kari");

    /// <summary>Another employee.</summary>
    public Participant Per => Person("29:per", "Per");

    /// <summary>A leader in the rådmannsteam.</summary>
    public Participant Ola => Person("29:ola", "Ola");

    /// <summary>Another leader in the rådmannsteam.</summary>
    public Participant Eva => Person("29:eva", "Eva");

    /// <summary>The administrator of the settings.</summary>
    public Participant Ada => Person("29:ada", "Ada");

    /// <summary>What buttons and commands can ask for, of every dialog.</summary>
    public IReadOnlyList<string> Verbs => [.. app.Services.GetServices<IDialog>().SelectMany(dialog => dialog.Verbs)];

    /// <summary>The program's own parts.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>A municipality as the program has read it.</summary>
    public Municipality Municipality(string id) => app.Services.GetRequiredService<MunicipalityDirectory>().Find(new MunicipalityId(id))!;

    /// <summary>What the program has logged.</summary>
    public IReadOnlyCollection<string> Logged => log.Lines;

    /// <summary>The database, for those who read it beside the program: the file, or the connection string.</summary>
    public string DatabaseFile => database.Setting.Value;

    /// <summary>Starts the program for a municipality, with further settings as on the command line.</summary>
    public static Task<TeamsStage> StartAsync(string municipality = "gausdal", params string[] settings) => StartAsync(Engine.Sqlite, municipality, settings);

    /// <summary>Starts the program on a kind of database, for a municipality, with further settings as on the command line.</summary>
    public static async Task<TeamsStage> StartAsync(Engine engine, string municipality, params string[] settings)
    {
        var clock = new FakeClock();
        var teams = await TestConnector.StartAsync(clock);
        var stage = new TeamsStage(engine, teams, clock,
            [$"--Municipalities:Tenants:{teams.TenantId}={municipality}", $"--Municipalities:Administrators:{municipality}:0=29:ada", .. settings]);
        await stage.StartBotAsync();
        return stage;
    }

    /// <summary>As <see cref="StartAsync(string, string[])"/>, with the rådmannsteam's channel tied.</summary>
    public static Task<TeamsStage> StartWithChannelAsync(string municipality = "gausdal", params string[] settings) => StartWithChannelAsync(Engine.Sqlite, municipality, settings);

    /// <summary>As <see cref="StartAsync(Engine, string, string[])"/>, with the rådmannsteam's channel tied.</summary>
    public static async Task<TeamsStage> StartWithChannelAsync(Engine engine, string municipality, params string[] settings)
    {
        var stage = await StartAsync(engine, municipality, settings);
        await stage.Ada.SaysAsync("bruk denne kanalen for godkjenning", ApprovalChannel);
        return stage;
    }

    /// <summary>Starts the program once more on the same database, for the same Teams. It is disposed of first.</summary>
    public async Task<TeamsStage> StartSecondAsync()
    {
        var second = new TeamsStage(this);
        await second.StartBotAsync();
        return second;
    }

    /// <summary>Stops the program, and starts it anew on the same database.</summary>
    public async Task RestartAsync()
    {
        await StopBotAsync();
        await StartBotAsync();
    }

    public async Task StopBotAsync()
    {
        programs.Remove(app);
        await app.StopAsync();
        await app.DisposeAsync();
    }

    public async Task StartBotAsync()
    {
        app = ServeCommand.BuildApp(settings, services => services.AddSingleton<TimeProvider>(Clock).AddLogging(logging => logging.ClearProviders().AddProvider(log)));
        await app.StartAsync();
        programs.Add(app);
    }

    public Participant Person(string id, string name, string? locale = null) => new(this, new TestPerson(id, name) { Locale = locale });

    /// <summary>Prepares the search, as the program does while the first requests are taken.</summary>
    public Task PrepareAsync() => Task.Run(() => ServeCommand.PrepareSearch(app.Services));

    /// <summary>Waits until a card in the approval channel is posted.</summary>
    public async Task<Shown> ChannelShowsAsync(string containing) => Seen(
        await Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.CreateConversation && Contains(call, containing)), ApprovalChannel);

    /// <summary>Waits until a card is updated to show something.</summary>
    public async Task<Shown> WhenUpdatedAsync(Shown shown, string containing) => Seen(
        await Teams.WhenCalledAsync(call => call.Verb == TestConnectorVerb.Update && call.ActivityId == shown.MessageId && Contains(call, containing)), shown.Channel);

    /// <summary>
    /// Lets time go on, when nothing is on its way to Teams (a call in flight would run out of time) and every round waits for the next one
    /// (one under way would go by a time that is past). Then each round is gone through once, at the new time.
    /// </summary>
    public async Task LetTimePassAsync(TimeSpan time)
    {
        await Clock.TimersSetToAsync(programs.SelectMany(program => program.Services.GetServices<IHostedService>()).OfType<Rounds>().Select(rounds => rounds.Pause)
            .Concat(programs.Select(_ => OutboxPause)));
        Clock.Jump(time);
    }

    /// <summary>Lets time go on, a round of sending at a time, until something has come of it.</summary>
    public async Task LetTimePassUntilAsync(Func<bool> happened)
    {
        for (var rounds = 0; !happened(); rounds++)
        {
            Assert.True(rounds < 1000, "It did not happen within half an hour of the stage's clock.");
            await LetTimePassAsync(OutboxPause);
        }
    }

    /// <summary>Lets time go on until nothing waits to be sent.</summary>
    public Task LetAllBeSentAsync() => LetTimePassUntilAsync(() => Stored("select id from outbox where status = 'waiting'").Count == 0);

    /// <summary>What the database answers: the first column of every row.</summary>
    public IReadOnlyList<string> Stored(string sql) => [.. database.Query<object>(sql).Select(row => $"{((IDictionary<string, object>)row).Values.First()}")];

    /// <summary>Every row of every table.</summary>
    public IReadOnlyList<string> AllStored() =>
        [.. from table in database.Query<string>(database.Tables)
            from row in database.Query<object>($"select * from \"{table}\"")
            select $"{table}: {string.Join(" | ", ((IDictionary<string, object>)row).Values)}"];

    /// <summary>A message as it is seen.</summary>
    public static Shown Seen(TestConnectorCall call, TestChannel? channel = null) =>
        new() { Card = call.Card, Notice = call.Card is null ? call.Activity?.Text : null, MessageId = call.ActivityId, Channel = channel };

    public static bool Contains(TestConnectorCall call, string text) => call.Card is null
        ? call.Activity?.Text?.Contains(text, StringComparison.Ordinal) ?? false
        : Seen(call).Text.Contains(text, StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        programs.Remove(app);
        await app.DisposeAsync();
        if (!isSecond)
        {
            await Teams.DisposeAsync();
            database.Dispose();
            folder.Delete(recursive: true);
        }
        log.AssertTellsNothing(Teams.ActivitiesPosted);
    }

    private static TeamsChannelAccount Member(string id, string name) => new() { Id = id, Name = name };
}
