using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;

namespace PolicyBot.Plans;

/// <summary>Registers plans and their approval.</summary>
public static class PlanServices
{
    /// <summary>Adds the applicant's and the rådmannsteam's dialogs, the reminders, and the settings <c>Plans</c>.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddOptions<PlanOptions>().BindConfiguration(PlanOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart().Services
        .AddSingleton<IDialog, PlanDialog>()
        .AddSingleton<IDialog, AddressDialog>()
        .AddSingleton<IDialog, ApprovalDialog>()
        .AddSingleton<IDialog, WholePlanDialog>()
        .AddSingleton<IDialog, PlanView>()
        .AddSingleton<IValidateOptions<PlanOptions>, PlanOptionsValidator>()
        .AddHostedService<PlanRounds>();
}

[OptionsValidator]
internal sealed partial class PlanOptionsValidator : IValidateOptions<PlanOptions>;
