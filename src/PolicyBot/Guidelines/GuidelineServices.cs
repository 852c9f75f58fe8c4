using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;
using PolicyBot.Guidelines.FollowUps;

namespace PolicyBot.Guidelines;

/// <summary>Registers answers from the guidelines.</summary>
public static class GuidelineServices
{
    /// <summary>Adds the dialog that answers.</summary>
    public static IServiceCollection AddGuidelines(this IServiceCollection services) => services
        .AddSingleton<LastTopics>()
        .AddSingleton<AnswerMetrics>()
        .AddSingleton<AnswerDialog>()
        .AddSingleton<IDialog>(provider => provider.GetRequiredService<AnswerDialog>());
}
