using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PolicyBot.Retention;

/// <summary>Registers the deletion of what is past its time.</summary>
public static class RetentionServices
{
    /// <summary>Adds the rounds and the settings <c>Retention</c>.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart().Services
        .AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>()
        .AddHostedService<RetentionRounds>();
}

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
