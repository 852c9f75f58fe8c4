using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.Crisis;

/// <summary>Registers the crisis staff.</summary>
public static class CrisisServices
{
    /// <summary>Adds its dialog.</summary>
    public static IServiceCollection AddCrisis(this IServiceCollection services) => services.AddSingleton<IDialog, CrisisDialog>();
}
