using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.Cases;

/// <summary>Registers reputation-critical cases.</summary>
public static class CaseServices
{
    /// <summary>Adds the dialogs of the reporter and of those who deal with cases, and the reminders.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<IDialog, CaseReportDialog>()
        .AddSingleton<IMessageAction, ReportMessage>()
        .AddSingleton<IDialog, CaseDialog>()
        .AddSingleton<IDialog, CaseListDialog>()
        .AddHostedService<CaseRounds>();
}
