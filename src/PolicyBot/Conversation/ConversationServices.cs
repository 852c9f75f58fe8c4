using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Talk;

namespace PolicyBot.Conversation;

/// <summary>Registers what takes turns to the dialogs. The host adds <see cref="IMessenger"/> and <see cref="IRoster"/>.</summary>
public static class ConversationServices
{
    /// <summary>Adds routing, roles, help and the channels' jobs.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<ITurnHandler, TurnHandler>()
        .AddSingleton<Listener>()
        .AddSingleton<Roles>()
        .AddSingleton<AdviserAddress>()
        .AddSingleton<CardPlaces>()
        .AddSingleton<MessageActions>()
        .AddSingleton<IDialog, HelpDialog>()
        .AddSingleton<IDialog, ChannelDialog>();
}
