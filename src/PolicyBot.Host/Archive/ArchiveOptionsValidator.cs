using Microsoft.Extensions.Options;

namespace PolicyBot.Host.Archive;

/// <summary>The message names the key, says what is wrong and what to do.</summary>
internal sealed class ArchiveOptionsValidator : IValidateOptions<ArchiveOptions>
{
    public ValidateOptionsResult Validate(string? name, ArchiveOptions options) => options.PublicAddress is null || IsPublicAddress(options.PublicAddress)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"Archive:PublicAddress is '{options.PublicAddress}'. Write the address that browsers reach PolicyBot at, such as https://policybot.kommunen.no; "
            + "http is taken on loopback only. Leave it out if nobody is to fetch files through the bot.");

    private static bool IsPublicAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { UserInfo: "", Query: "", Fragment: "" };
}
