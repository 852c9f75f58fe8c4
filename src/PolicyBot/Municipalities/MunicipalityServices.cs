using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PolicyBot.Municipalities;

/// <summary>Registers the municipalities.</summary>
public static class MunicipalityServices
{
    /// <summary>Adds the packs, those whom the settings name, and the settings <c>Municipalities</c>.</summary>
    public static IServiceCollection AddMunicipalities(this IServiceCollection services)
    {
        services.AddOptions<MunicipalityOptions>()
            .BindConfiguration(MunicipalityOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<MunicipalityOptions>, MunicipalityOptionsValidator>();
        return services.AddSingleton<MunicipalityDirectory>().AddSingleton<NamedPeople>();
    }
}

[OptionsValidator]
internal sealed partial class MunicipalityOptionsValidator : IValidateOptions<MunicipalityOptions>;
