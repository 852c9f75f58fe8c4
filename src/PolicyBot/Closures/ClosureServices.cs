using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.Closures;

/// <summary>Registers closing accounts for a while.</summary>
public static class ClosureServices
{
    /// <summary>Adds its dialog and its reminders.</summary>
    public static IServiceCollection AddClosures(this IServiceCollection services) => services
        .AddSingleton<IDialog, ClosureDialog>()
        .AddHostedService<ClosureRounds>();
}
