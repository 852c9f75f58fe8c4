using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.Extension;

/// <summary>Registers what can be done from the box where messages are written, and on messages.</summary>
public static class ExtensionServices
{
    /// <summary>Adds the question about a message.</summary>
    public static IServiceCollection AddExtension(this IServiceCollection services) => services
        .AddSingleton<AskAboutMessage>()
        .AddSingleton<IMessageAction>(provider => provider.GetRequiredService<AskAboutMessage>())
        .AddSingleton<IDialog>(provider => provider.GetRequiredService<AskAboutMessage>());
}
