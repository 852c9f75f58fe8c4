using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Conversation;

namespace PolicyBot.Languages;

/// <summary>Registers the languages of people.</summary>
public static class LanguageServices
{
    /// <summary>Adds the choice of language and the settings <c>Language</c>.</summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services) => services
        .AddOptions<LanguageOptions>().BindConfiguration(LanguageOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart().Services
        .AddSingleton<ReaderLanguages>()
        .AddSingleton<IDialog, LanguageDialog>();
}
