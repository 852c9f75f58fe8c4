using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.Suggestions;

/// <summary>Registers suggestions for the guidelines.</summary>
public static class SuggestionServices
{
    /// <summary>Adds what puts a question on the list, and the list.</summary>
    public static IServiceCollection AddSuggestions(this IServiceCollection services) => services
        .AddSingleton<IDialog, SuggestionDialog>()
        .AddSingleton<IDialog, SuggestionListDialog>();
}
