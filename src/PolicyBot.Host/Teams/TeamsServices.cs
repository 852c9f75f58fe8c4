using Microsoft.Extensions.Options;
using PolicyBot.BotFramework;
using PolicyBot.BotFramework.Authentication;
using PolicyBot.Conversation;

namespace PolicyBot.Host.Teams;

/// <summary>Registers the mapping between the wire and the product.</summary>
internal static class TeamsServices
{
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>()
            .AddSingleton<Tenants>()
            .AddSingleton<ITenantDirectory>(provider => provider.GetRequiredService<Tenants>())
            .AddSingleton<TurnMapping>()
            .AddSingleton<AnsweredOnce>()
            .AddSingleton<Presses>()
            .AddSingleton<TurnPace>()
            .AddSingleton<TeamsExtension>()
            .AddSingleton<IBot, TeamsBot>()
            .AddSingleton<IMessenger, TeamsMessenger>()
            .AddSingleton<IRoster, TeamsRoster>();
    }
}

[OptionsValidator]
internal sealed partial class TeamsOptionsValidator : IValidateOptions<TeamsOptions>;
