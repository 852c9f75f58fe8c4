using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PolicyBot.Conversation;

namespace PolicyBot.Accounts;

/// <summary>Registers the register of official accounts.</summary>
public static class AccountServices
{
    /// <summary>Adds its dialogs and reminders, and the settings <c>Accounts</c>.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddOptions<OperationOptions>().BindConfiguration(OperationOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart().Services
        .AddSingleton<IValidateOptions<OperationOptions>, OperationOptionsValidator>()
        .AddSingleton<IDialog, AccountDialog>()
        .AddSingleton<IDialog, AccountOwnerDialog>()
        .AddSingleton<IDialog, AccountFileDialog>()
        .AddHostedService<AccountRounds>();
}

[OptionsValidator]
internal sealed partial class OperationOptionsValidator : IValidateOptions<OperationOptions>;
