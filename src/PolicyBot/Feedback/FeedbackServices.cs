using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;

namespace PolicyBot.Feedback;

/// <summary>Registers what is counted, and the report of it.</summary>
public static class FeedbackServices
{
    /// <summary>Adds the counting, the votes, the report, and the settings <c>Feedback</c>.</summary>
    public static IServiceCollection AddFeedback(this IServiceCollection services) => services
        .AddOptions<FeedbackOptions>().BindConfiguration(FeedbackOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart().Services
        .AddSingleton<IValidateOptions<FeedbackOptions>, FeedbackOptionsValidator>()
        .AddSingleton<Tallies>()
        .AddSingleton<IDialog, VoteDialog>()
        .AddSingleton<IDialog, ReportDialog>()
        .AddHostedService<TallyRounds>();
}

[OptionsValidator]
internal sealed partial class FeedbackOptionsValidator : IValidateOptions<FeedbackOptions>;
