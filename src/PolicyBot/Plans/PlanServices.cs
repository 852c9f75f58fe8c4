using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.Plans;

/// <summary>Registers plans and their approval.</summary>
public static class PlanServices
{
    /// <summary>Adds the applicant's and the rådmannsteam's dialogs.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddSingleton<IDialog, PlanDialog>()
        .AddSingleton<IDialog, ApprovalDialog>();
}
