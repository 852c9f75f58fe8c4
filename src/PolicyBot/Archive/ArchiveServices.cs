using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.Archive;

/// <summary>Registers what gives plans to the archive. The host adds <see cref="IArchiveLinks"/>.</summary>
public static class ArchiveServices
{
    /// <summary>Adds the rådmannsteam's dialog.</summary>
    public static IServiceCollection AddArchive(this IServiceCollection services) => services.AddSingleton<IDialog, ArchiveDialog>();
}
