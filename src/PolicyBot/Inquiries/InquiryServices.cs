using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.Inquiries;

/// <summary>Registers enquiries and their deadlines.</summary>
public static class InquiryServices
{
    /// <summary>Adds its dialog and its reminders.</summary>
    public static IServiceCollection AddInquiries(this IServiceCollection services) => services
        .AddSingleton<InquiryDeadlines>()
        .AddSingleton<IDialog, InquiryDialog>()
        .AddSingleton<IMessageAction, RegisterMessage>()
        .AddHostedService<InquiryRounds>();
}
