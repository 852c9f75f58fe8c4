using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.Publishing;

/// <summary>Registers help with what is published: answers to comments, and posts.</summary>
public static class PublishingServices
{
    /// <summary>Adds its dialogs, and what it does with messages.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<IDialog, AnswerHelpDialog>()
        .AddSingleton<IDialog, PostCheckDialog>()
        .AddSingleton<IMessageAction, HelpWithMessage>();
}
