using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PolicyBot.Absence;
using PolicyBot.Accounts;
using PolicyBot.Archive;
using PolicyBot.Cases;
using PolicyBot.Closures;
using PolicyBot.Conversation;
using PolicyBot.Crisis;
using PolicyBot.Feedback;
using PolicyBot.Guidelines.Versions;
using PolicyBot.Inquiries;
using PolicyBot.Languages;
using PolicyBot.OwnData;
using PolicyBot.Plans;
using PolicyBot.Questions;
using PolicyBot.Reading;
using PolicyBot.Retention;
using PolicyBot.Suggestions;

namespace PolicyBot.Storage;

/// <summary>Registers the database and the outbox.</summary>
public static class StorageServices
{
    /// <summary>Adds the stores, the outbox with its worker, and the settings <c>Storage</c> and <c>Outbox</c>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>()
            .AddSingleton<IValidateOptions<OutboxOptions>, OutboxOptionsValidator>()
            .AddSingleton<Database>(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value.PostgreSql is null
                ? ActivatorUtilities.CreateInstance<SqliteDatabase>(provider)
                : ActivatorUtilities.CreateInstance<PostgresDatabase>(provider))
            .AddSingleton<Migrations>()
            .AddSingleton<OutboxSignal>()
            .AddSingleton<Outbox>()
            .AddSingleton<IOutbox>(provider => provider.GetRequiredService<Outbox>())
            .AddSingleton<IChannelStore, ChannelStore>()
            .AddSingleton<ContactStore>()
            .AddSingleton<IContactStore>(provider => provider.GetRequiredService<ContactStore>())
            .AddSingleton<LanguageStore>()
            .AddSingleton<ILanguageStore>(provider => provider.GetRequiredService<LanguageStore>())
            .AddSingleton<IAnsweredStore, AnsweredStore>()
            .AddSingleton<IReminderStore, ReminderStore>()
            .AddSingleton<IPlanStore, PlanStore>()
            .AddSingleton<IOfferStore, OfferStore>()
            .AddSingleton<IAccountStore, AccountStore>()
            .AddSingleton<ICaseStore, CaseStore>()
            .AddSingleton<IClosureStore, ClosureStore>()
            .AddSingleton<IInquiryStore, InquiryStore>()
            .AddSingleton<ICrisisStore, CrisisStore>()
            .AddSingleton<OutboxPace>()
            .AddSingleton<OutboxWatch>()
            .AddSingleton<SetAsideMessages>()
            .AddSingleton<IPlanHistories, PlanHistories>()
            .AddSingleton<IArchiveFiles, ArchiveFileStore>()
            .AddSingleton<IFeedbackStore, FeedbackStore>()
            .AddSingleton<IQuestionStore, QuestionStore>()
            .AddSingleton<ISuggestionStore, SuggestionStore>()
            .AddSingleton<IVersionStore, VersionStore>()
            .AddSingleton<IReadingStore, ReadingStore>()
            .AddSingleton<IRetentionStore, RetentionStore>()
            .AddSingleton<IOwnDataStore, OwnDataStore>()
            .AddHostedService<DatabaseStart>()
            .AddHostedService<OutboxWorker>();
    }
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;

[OptionsValidator]
internal sealed partial class OutboxOptionsValidator : IValidateOptions<OutboxOptions>;
