using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.OwnData;

/// <summary>Registers what tells somebody what is stored about them.</summary>
public static class OwnDataServices
{
    /// <summary>Adds the dialog.</summary>
    public static IServiceCollection AddOwnData(this IServiceCollection services) => services.AddSingleton<IDialog, OwnDataDialog>();
}
