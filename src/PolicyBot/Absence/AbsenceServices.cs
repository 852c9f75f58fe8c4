using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.Absence;

/// <summary>Registers handing over plans and deputies.</summary>
public static class AbsenceServices
{
    /// <summary>Adds the dialogs of the one who asks and of the one who is asked, and the settings <c>Absence</c>.</summary>
    public static IServiceCollection AddAbsence(this IServiceCollection services) => services
        .AddOptions<AbsenceOptions>().BindConfiguration(AbsenceOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart().Services
        .AddSingleton<IDialog, AbsenceDialog>()
        .AddSingleton<IDialog, OfferDialog>();
}
