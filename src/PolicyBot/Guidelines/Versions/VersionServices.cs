using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.Guidelines.Versions;

/// <summary>Registers what happens when the guidelines change.</summary>
public static class VersionServices
{
    /// <summary>Adds the recording at start, the telling, and the dialog that shows what is new.</summary>
    public static IServiceCollection AddGuidelineVersions(this IServiceCollection services) => services
        .AddSingleton<VersionHistory>()
        .AddSingleton<IDialog, WhatIsNewDialog>()
        .AddHostedService<VersionStart>();
}
