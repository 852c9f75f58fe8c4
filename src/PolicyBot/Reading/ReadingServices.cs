using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;

namespace PolicyBot.Reading;

/// <summary>Registers «Lest og forstått».</summary>
public static class ReadingServices
{
    /// <summary>Adds its dialog and rounds, and the settings <c>Reading</c>.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddOptions<ReadingOptions>().BindConfiguration(ReadingOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart().Services
        .AddSingleton<IValidateOptions<ReadingOptions>, ReadingOptionsValidator>()
        .AddSingleton<IDialog, ReadingDialog>()
        .AddSingleton<IDialog, AskReadingDialog>()
        .AddHostedService<ReadingRounds>();
}

[OptionsValidator]
internal sealed partial class ReadingOptionsValidator : IValidateOptions<ReadingOptions>;
