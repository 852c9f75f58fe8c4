using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Absence;
using PolicyBot.Accounts;
using PolicyBot.Conversation;
using PolicyBot.Feedback;
using PolicyBot.Guidelines;
using PolicyBot.Guidelines.FollowUps;
using PolicyBot.Guidelines.Versions;
using PolicyBot.Languages;
using PolicyBot.Municipalities;
using PolicyBot.Plans;
using PolicyBot.Questions;
using PolicyBot.Reading;
using PolicyBot.Storage;
using PolicyBot.Suggestions;
using PolicyBot.Talk;
using PolicyBot.Testing;
using PolicyBot.Tests.Plans;
using PolicyBot.Tests.Storage;

namespace PolicyBot.Tests.Conversation;

/// <summary>The product without its host: real dialogs over real stores in a file. Ola and Eva are members of the tied channel's team.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly SqliteFile file = new();
    private readonly MunicipalityOptions options = new();
    private readonly OutboxSignal signal = new();
    private readonly IMeterFactory meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
    private ITurnHandler bot;

    private Workplace()
    {
        Database = file.Open();
        bot = Start();
    }

    public Database Database { get; }

    public FakeClock Clock { get; } = new(A.Now);

    public PlanStore Plans => new(Database, new MunicipalityDirectory(Options.Create(options)), signal);

    public AccountStore Accounts => new(Database, new MunicipalityDirectory(Options.Create(options)), signal);

    public OfferStore Offers => new(Database, signal);

    public MunicipalityOptions Settings => options;

    /// <summary>A workplace; with <paramref name="channel"/>, a channel of Gausdal's and Ringebu's is tied to approval.</summary>
    public static async Task<Workplace> OpenAsync(bool channel = true)
    {
        var workplace = new Workplace();
        await new Migrations(workplace.Database, workplace.Clock).RunAsync(CancellationToken.None);
        if (channel)
        {
            var store = new ChannelStore(workplace.Database);
            await store.BindAsync(A.Gausdal.Id, ChannelJob.Approval, A.Channel, A.Ola, A.Now, CancellationToken.None);
            await store.BindAsync(A.Ringebu.Id, ChannelJob.Approval, A.Channel, A.Ola, A.Now, CancellationToken.None);
        }
        return workplace;
    }

    /// <summary>Stops the program and starts it again on the same file.</summary>
    public void Restart() => bot = Start();

    public async Task<Screen> SayAsync(string text, Person? by = null, Municipality? municipality = null, Place? place = null) =>
        new(await bot.OnTextAsync(Turn(by, municipality, place), text, CancellationToken.None));

    public async Task<Screen> PressAsync(Press press, Person? by = null, Municipality? municipality = null, Place? place = null) =>
        new(await bot.OnPressAsync(Turn(by, municipality, place), press, CancellationToken.None));

    /// <summary>What waits to be sent: to whom, and what it shows.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> TakeMessagesAsync()
    {
        var (outbox, taken) = (new Outbox(Database, signal), new List<OutgoingMessage>());
        while (await outbox.LeaseAsync(Clock.GetUtcNow(), TimeSpan.FromMinutes(1), 16, [], CancellationToken.None) is { Count: > 0 } entries)
        {
            foreach (var entry in entries)
            {
                taken.Add(entry.Message);
                await outbox.SentAsync(entry, card: null, CancellationToken.None);
            }
        }
        return taken;
    }

    public void Dispose()
    {
        signal.Dispose();
        file.Dispose();
    }

    private TurnHandler Start()
    {
        var (database, contacts, channels) = (file.Open(), new ContactStore(file.Open(), Clock), new ChannelStore(file.Open()));
        var plans = new PlanStore(database, new MunicipalityDirectory(Options.Create(options)), signal);
        var roles = new Roles(Options.Create(options), channels, new Roster(), new Production());
        var languages = new ReaderLanguages(new LanguageStore(database, Clock), Options.Create(new LanguageOptions()), NullLogger<ReaderLanguages>.Instance);
        var outbox = new Outbox(database, signal);
        var topics = new LastTopics();
        var (questions, suggestions) = (new QuestionStore(database, signal), new SuggestionStore(database));
        var places = new CardPlaces(new AdviserAddress(Options.Create(options), channels, contacts, languages), contacts);
        var (history, readings) = (new VersionHistory(new VersionStore(database, signal)), new ReadingStore(database, signal));
        var (answers, feedback) = (new AnswerDialog(new Tallies(), new AnswerMetrics(meters), topics, history), new FeedbackStore(database));
        IDialog[] dialogs =
        [
            new HelpDialog(roles), new ChannelDialog(roles, channels), new PlanDialog(plans, channels, languages), new AddressDialog(plans, languages), new ApprovalDialog(plans, roles, languages, outbox),
            new WholePlanDialog(plans, roles, outbox), new PlanView(plans, roles), new AbsenceDialog(plans, Offers, languages, Options.Create(new AbsenceOptions())),
            new OfferDialog(plans, Offers, Accounts, languages),
            new AccountDialog(Accounts, roles, languages), new AccountOwnerDialog(Accounts, roles, languages, Options.Create(new AbsenceOptions())),
            new QuestionDialog(questions, places), new ReplyDialog(questions, places, roles, languages), new OpenQuestionsDialog(questions, roles),
            new SuggestionDialog(questions, suggestions, roles), new SuggestionListDialog(suggestions, roles),
            answers, new VoteDialog(feedback, history), new ReportDialog(feedback, roles), new LanguageDialog(languages),
            new WhatIsNewDialog(history), new ReadingDialog(readings, history), new AskReadingDialog(readings, roles),
        ];
        return new TurnHandler(dialogs, new Listener(answers, topics), contacts, outbox, new CrisisStore(database, signal, Clock));
    }

    private Turn Turn(Person? by, Municipality? municipality, Place? place)
    {
        var turn = A.Turn(by, municipality);
        return turn with { At = Clock.GetUtcNow(), Place = place ?? turn.Place };
    }

    // Teams' list of members.
    private sealed class Roster : IRoster
    {
        public Task<bool> HasMemberAsync(Place channel, Person person, CancellationToken cancellationToken) =>
            Task.FromResult(channel.ChannelId == A.Channel.ChannelId && (person.IsSameAs(A.Ola) || person.IsSameAs(A.Eva)));
    }

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "PolicyBot";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
